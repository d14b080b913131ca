import type { Translated } from '../catalogue.js';
import type { vendors as english } from '../en/console-vendors.js';

export const vendors: Translated<typeof english> = {
  'console.vendors.taken':
    '{count, plural, one {# Dienstleister} other {# Dienstleister}} in das Verzeichnis aufgenommen',
  'console.vendors.notImported': 'Es wurde nichts importiert',
  'console.vendors.problem': 'Zeile {line}{column, select, none {} other {, {column}}}: {message}',
  'console.vendors.nobody': 'Noch keine Dienstleister: Importieren Sie unten welche.',
  'console.vendors.import': 'Dienstleister aus CSV importieren',
  'console.vendors.import.button': 'Importieren',
  'console.vendors.import.hint': 'Mit Kopfzeile. Ein Dienstleister mit bereits bekannter Kennung wird ersetzt.',
  'console.vendors.vendor': 'Dienstleister',
  'console.vendors.practices': 'Fachgebiete',
  'console.vendors.worksIn': 'Tätig in',
  'console.vendors.people': 'Personen',
  'console.vendors.pastScore': 'Bisherige Bewertung',
  'console.vendors.inDirectory': 'Im Verzeichnis',
  'console.vendors.contact': 'Kontakt',
  'console.vendors.credentials': 'Nachweise',
  'console.vendors.dataResidency': 'Speichert Daten in',
  'console.vendors.languages': 'Sprachen',
  'console.vendors.timeZone': 'Zeitzone',
  'console.vendors.capacity': 'Verfügbare Personen',
  'console.vendors.unknownScore': 'nichts bekannt',
};
