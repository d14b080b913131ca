import type { Translated } from '../catalogue.js';
import type { vendors as english } from '../en/console-vendors.js';

export const vendors: Translated<typeof english> = {
  'console.vendors.taken': '{count, plural, one {# prestataire ajouté} other {# prestataires ajoutés}} à l’annuaire',
  'console.vendors.notImported': 'Rien n’a été importé',
  'console.vendors.problem': 'Ligne {line}{column, select, none {} other {, {column}}} : {message}',
  'console.vendors.nobody': 'Aucun prestataire pour l’instant : importez-en ci-dessous.',
  'console.vendors.import': 'Importer des prestataires depuis un CSV',
  'console.vendors.import.button': 'Importer',
  'console.vendors.import.hint':
    'Avec une ligne d’en-tête. Un prestataire dont l’identifiant est déjà connu est remplacé.',
  'console.vendors.vendor': 'Prestataire',
  'console.vendors.practices': 'Domaines',
  'console.vendors.worksIn': 'Exerce en',
  'console.vendors.people': 'Personnes',
  'console.vendors.pastScore': 'Note passée',
  'console.vendors.inDirectory': 'Dans l’annuaire',
  'console.vendors.contact': 'Contact',
  'console.vendors.credentials': 'Qualifications',
  'console.vendors.dataResidency': 'Conserve les données en',
  'console.vendors.languages': 'Langues',
  'console.vendors.timeZone': 'Fuseau horaire',
  'console.vendors.capacity': 'Personnes disponibles',
  'console.vendors.unknownScore': 'inconnue',
};
