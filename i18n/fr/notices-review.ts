import type { Translated } from '../catalogue.js';
import type { reviewNotices as english } from '../en/notices-review.js';

export const reviewNotices: Translated<typeof english> = {
  'notices.received.subject': '{id} est reçu',
  'notices.received.why': '« {title} » a été reçu et est en cours de relecture.',
  'notices.silence.accept':
    'Si aucune relecture n’arrive à temps ({due}, puis les relances), le livrable est réputé accepté.',
  'notices.silence.reject':
    'Si aucune relecture n’arrive à temps ({due}, puis les relances), le livrable est réputé renvoyé.',
  'notices.silence.escalate':
    'Si aucune relecture n’arrive à temps, un autre relecteur est sollicité, puis le responsable décide.',
  'notices.review.subject': 'À relire – {id} : {title}',
  'notices.review.blind': 'Veuillez relire ce livrable de votre côté ; l’autre relecteur fait de même.',
  'notices.review.third': 'Les deux premiers relecteurs n’ont pas tranché ; votre relecture décide.',
  'notices.accepted.subject': '{id} est accepté',
  'notices.accepted.why': '« {title} » est accepté.',
  'notices.accepted.deemed': 'Aucune relecture n’est arrivée à temps ; le livrable est donc réputé accepté.',
  'notices.payment.subject': 'Le paiement de {id} est débloqué',
  'notices.payment.why': '« {title} » est accepté ; {amount} peuvent être versés à {vendor}.',
};
