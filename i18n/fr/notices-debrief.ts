import type { Translated } from '../catalogue.js';
import type { debriefNotices as english } from '../en/notices-debrief.js';

export const debriefNotices: Translated<typeof english> = {
  'notices.debrief.subject': 'Résultat de la consultation',
  'notices.debrief.notConsidered': 'Votre offre n’a pas pu être prise en compte.',
  'notices.debrief.place':
    'Votre offre était {bids, plural, =1 {la seule} other {numéro {place} sur # offres}} au classement.',
  'notices.debrief.part':
    '{part, select, technical {Qualité technique} overlap {Recouvrement horaire} language {Langues} other {Travaux antérieurs}}',
  'notices.debrief.points': '{part} : {points, number} points sur 100.',
  'notices.debrief.best': '{part} : {points, number} points sur 100 ; aucune offre n’a fait mieux.',
  'notices.debrief.behind': '{part} : {points, number} points sur 100 ; la meilleure offre en a {best, number}.',
  'notices.debrief.cheapest': 'Coût total : aucune offre n’était plus basse.',
  'notices.debrief.cost': `Coût total, suivi et transition compris : {band, select,
    near {au plus 10 % au-dessus de la plus basse}
    middle {entre 10 % et 25 % au-dessus de la plus basse}
    other {plus de 25 % au-dessus de la plus basse}}.`,
};
