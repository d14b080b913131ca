import { documents } from './pages-documents.js';
import { silence } from './pages-silence.js';
import { subject } from './pages-subject.js';
import { waits } from './pages-waits.js';

/** What the pages of the portal and the console have in common: frame, forms, lists. */
export const pages = {
  'pages.skip': 'Skip to the content',
  'pages.organisation': 'your organisation',
  'pages.pages': 'Pages',
  'pages.more': 'Show more',
  'pages.yes': 'Yes',
  'pages.no': 'No',
  'pages.answer': 'Your answer',
  'pages.send': 'Send your answer',
  'pages.chosen': 'If you choose “{choice}”:',
  'pages.optional': 'optional',
  'pages.attention': '{count, plural, one {One thing needs your attention} other {# things need your attention}}',
  'pages.scores': 'Whole numbers from 0 to 100.',
  'pages.cell': '{column}, row {row}',
  'pages.unitOf': 'Unit of “{label}”',
  'pages.unit.days': 'days',
  'pages.unit.weeks': 'weeks',
  'pages.unit.hours': 'hours',
  'pages.unit.minutes': 'minutes',
  'pages.unit.seconds': 'seconds',
  'pages.acceptance': 'It is accepted when',
  'pages.points': '{points, number} points',
  'pages.scoreOf': 'Score of {vendor}',
  'pages.labelled': '{label}: {message}',
  ...documents,
  ...silence,
  ...subject,
  ...waits,
};
