import type { Translated } from '../catalogue.js';
import type { debriefNotices as english } from '../en/notices-debrief.js';

export const debriefNotices: Translated<typeof english> = {
  'notices.debrief.subject': 'Ergebnis der Angebotsrunde',
  'notices.debrief.notConsidered': 'Ihr Angebot konnte nicht berücksichtigt werden.',
  'notices.debrief.place':
    'Ihr Angebot war {bids, plural, =1 {das einzige} other {Nummer {place} von # Angeboten}} in der Rangfolge.',
  'notices.debrief.part':
    '{part, select, technical {Fachliche Qualität} overlap {Gemeinsame Arbeitszeit} language {Sprachen} other {Bisherige Leistungen}}',
  'notices.debrief.points': '{part}: {points, number} von 100 Punkten.',
  'notices.debrief.best': '{part}: {points, number} von 100 Punkten; kein Angebot hatte mehr.',
  'notices.debrief.behind': '{part}: {points, number} von 100 Punkten; das beste Angebot hatte {best, number}.',
  'notices.debrief.cheapest': 'Gesamtkosten: Kein Angebot lag niedriger.',
  'notices.debrief.cost': `Gesamtkosten, mit Steuerung und Übergang: {band, select,
    near {höchstens 10 % über dem niedrigsten Angebot}
    middle {zwischen 10 % und 25 % über dem niedrigsten Angebot}
    other {mehr als 25 % über dem niedrigsten Angebot}}.`,
};
