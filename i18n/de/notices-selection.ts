import type { Translated } from '../catalogue.js';
import type { selectionNotices as english } from '../en/notices-selection.js';

export const selectionNotices: Translated<typeof english> = {
  'notices.bid.subject': 'Einladung zur Angebotsabgabe',
  'notices.bid.extended': 'Die Angebotsfrist ist verlängert: Ihr Angebot',
  'notices.bid.sealed': 'Angebote sind versiegelt und werden erst nach Ablauf der Angebotsfrist geöffnet.',
  'notices.evaluation.subject': 'Bitte das Angebot von {vendor} bewerten',
  'notices.evaluation.why': 'Bitte bewerten Sie den fachlichen Teil. Den Preis sehen Sie nicht.',
  'notices.award.subject': 'Bitte den Zuschlag erteilen',
  'notices.award.line': '{place}. {vendor}: {score, number} Punkte bei {price}. {explanation}',
  'notices.awarded.subject': 'Ihr Angebot erhält den Zuschlag',
  'notices.awarded.why':
    'Ihr Angebot wurde ausgewählt, vorbehaltlich der Vertraulichkeitsvereinbarung und der Prüfung Ihrer Fachkräfte.',
  'notices.noVendor.subject': 'Es konnte kein Dienstleister ausgewählt werden',
  'notices.noVendor.why': 'Es konnte kein Dienstleister ausgewählt werden: {reason}.',
  'notices.passedOn.subject': 'Der Zuschlag ist übergegangen',
  'notices.passedOn.why': 'Der Zuschlag für „{engagement}“ ist an ein anderes Unternehmen übergegangen: {reason}.',
};
