import type { Translated } from '../catalogue.js';
import type { selectionNotices as english } from '../en/notices-selection.js';

export const selectionNotices: Translated<typeof english> = {
  'notices.bid.subject': 'Invitación a presentar oferta',
  'notices.bid.extended': 'Se amplía el plazo de ofertas: su oferta',
  'notices.bid.sealed': 'Las ofertas están selladas y no se abren hasta que termina el plazo.',
  'notices.evaluation.subject': 'Puntúe la oferta de {vendor}',
  'notices.evaluation.why': 'Puntúe, por favor, la parte técnica. El precio no se le muestra.',
  'notices.award.subject': 'Adjudique el encargo',
  'notices.award.line': '{place}. {vendor}: {score, number} puntos por {price}. {explanation}',
  'notices.awarded.subject': 'Su oferta ha resultado adjudicataria',
  'notices.awarded.why':
    'Su oferta ha sido elegida, a reserva del acuerdo de confidencialidad y de la verificación de sus especialistas.',
  'notices.noVendor.subject': 'No se pudo elegir a ningún proveedor',
  'notices.noVendor.why': 'No se pudo elegir a ningún proveedor: {reason}.',
  'notices.passedOn.subject': 'La adjudicación ha pasado a otra empresa',
  'notices.passedOn.why': 'La adjudicación de «{engagement}» ha pasado a otra empresa: {reason}.',
};
