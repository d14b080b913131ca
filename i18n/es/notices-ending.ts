import type { Translated } from '../catalogue.js';
import type { endingNotices as english } from '../en/notices-ending.js';

export const endingNotices: Translated<typeof english> = {
  'notices.closed.subject': 'El encargo está cerrado',
  'notices.terminated.subject': 'El encargo ha terminado anticipadamente',
  'notices.closed.why': '«{engagement}»: {reason}.',
  'notices.closed.report': 'El informe está en la consola.',
  'notices.closed.thanks': 'Gracias por su trabajo. Lo que ha certificado sigue siendo vinculante.',
  'notices.certify.subject': 'Certifique la devolución o la destrucción',
  'notices.certify.why':
    'Los accesos se han retirado. Certifique, por favor, qué se ha hecho con el material del cliente.',
  'notices.cancelled.subject': 'El encargo se ha cancelado',
  'notices.cancelled.why': 'El encargo «{engagement}» se ha cancelado: {reason}.',
  'notices.cancelled.destroy': 'Destruya o devuelva, por favor, lo que conserve de él.',
};
