import type { Translated } from '../catalogue.js';
import type { reviewNotices as english } from '../en/notices-review.js';

export const reviewNotices: Translated<typeof english> = {
  'notices.received.subject': '{id} se ha recibido',
  'notices.received.why': '«{title}» se ha recibido y está en revisión.',
  'notices.silence.accept':
    'Si no llega ninguna revisión a tiempo ({due}, más los recordatorios posteriores), la entrega se considera aceptada.',
  'notices.silence.reject':
    'Si no llega ninguna revisión a tiempo ({due}, más los recordatorios posteriores), la entrega se considera devuelta.',
  'notices.silence.escalate':
    'Si no llega ninguna revisión a tiempo, se pide a otro revisor y, después, decide el responsable.',
  'notices.review.subject': 'Revise {id}: {title}',
  'notices.review.blind': 'Revise, por favor, esta entrega por su cuenta; el otro revisor hace lo mismo.',
  'notices.review.third': 'Los dos primeros revisores no lo resolvieron; su revisión decide.',
  'notices.accepted.subject': '{id} está aceptado',
  'notices.accepted.why': '«{title}» está aceptado.',
  'notices.accepted.deemed': 'No llegó ninguna revisión a tiempo, por lo que se considera aceptado.',
  'notices.payment.subject': 'El pago por {id} está liberado',
  'notices.payment.why': '«{title}» está aceptado; se puede pagar {amount} a {vendor}.',
};
