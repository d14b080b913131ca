import type { Translated } from '../catalogue.js';
import type { pages as english } from '../en/pages.js';
import { documents } from './pages-documents.js';
import { silence } from './pages-silence.js';
import { subject } from './pages-subject.js';
import { waits } from './pages-waits.js';

export const pages: Translated<typeof english> = {
  'pages.skip': 'Zum Inhalt springen',
  'pages.organisation': 'Ihre Organisation',
  'pages.pages': 'Seiten',
  'pages.more': 'Mehr anzeigen',
  'pages.yes': 'Ja',
  'pages.no': 'Nein',
  'pages.answer': 'Ihre Antwort',
  'pages.send': 'Antwort absenden',
  'pages.chosen': 'Wenn Sie „{choice}“ wählen:',
  'pages.optional': 'freiwillig',
  'pages.attention':
    '{count, plural, one {Eine Angabe muss noch geprüft werden} other {# Angaben müssen noch geprüft werden}}',
  'pages.scores': 'Ganze Zahlen von 0 bis 100.',
  'pages.cell': '{column}, Zeile {row}',
  'pages.unitOf': 'Einheit zu „{label}“',
  'pages.unit.days': 'Tage',
  'pages.unit.weeks': 'Wochen',
  'pages.unit.hours': 'Stunden',
  'pages.unit.minutes': 'Minuten',
  'pages.unit.seconds': 'Sekunden',
  'pages.acceptance': 'Abnahmekriterien',
  'pages.points': '{points, number} Punkte',
  'pages.scoreOf': 'Punktzahl von {vendor}',
  'pages.labelled': '{label}: {message}',
  ...documents,
  ...silence,
  ...subject,
  ...waits,
};
