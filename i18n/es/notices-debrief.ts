import type { Translated } from '../catalogue.js';
import type { debriefNotices as english } from '../en/notices-debrief.js';

export const debriefNotices: Translated<typeof english> = {
  'notices.debrief.subject': 'Resultado de la ronda de ofertas',
  'notices.debrief.notConsidered': 'Su oferta no pudo tenerse en cuenta.',
  'notices.debrief.place':
    'Su oferta fue {bids, plural, =1 {la única} other {la número {place} de # ofertas}} en la clasificación.',
  'notices.debrief.part':
    '{part, select, technical {Calidad técnica} overlap {Coincidencia horaria} language {Idiomas} other {Trabajos anteriores}}',
  'notices.debrief.points': '{part}: {points, number} de 100 puntos.',
  'notices.debrief.best': '{part}: {points, number} de 100 puntos; ninguna oferta tuvo más.',
  'notices.debrief.behind': '{part}: {points, number} de 100 puntos; la mejor oferta tuvo {best, number}.',
  'notices.debrief.cheapest': 'Coste total: ninguna oferta fue más baja.',
  'notices.debrief.cost': `Coste total, con supervisión y transición: {band, select,
    near {como máximo un 10 % por encima de la oferta más baja}
    middle {entre un 10 % y un 25 % por encima de la oferta más baja}
    other {más de un 25 % por encima de la oferta más baja}}.`,
};
