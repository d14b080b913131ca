import type { Translated } from '../catalogue.js';
import type { deliveryNotices as english } from '../en/notices-delivery.js';

export const deliveryNotices: Translated<typeof english> = {
  'notices.input.subject': 'Facilite {id}: {title}',
  'notices.input.why': 'El proveedor lo necesita de usted antes de empezar los trabajos que dependen de ello.',
  'notices.submission.subject': 'Entregue {id}: {title}',
  'notices.rework.subject': 'Corrija y vuelva a entregar {id}: {title}',
  'notices.rework.findings': 'Los revisores piden:',
  'notices.submission.criterion': 'Debe cumplirse: {criterion}',
  'notices.extension.subject': '¿Más plazo para {id}?',
  'notices.extension.asked': '{vendor} pide {more} más para «{title}»: {reason}',
  'notices.overdue.subject': 'Decida sobre {id}: {reason}',
  'notices.overdue.due': '«{title}» vencía el {due}.',
  'notices.overdue.choices':
    'Prorrogar, sustituir, reducir y poner fin tienen cada cual sus consecuencias; no ocurrirá nada hasta que usted decida.',
  'notices.replaced.subject': 'El encargo pasa a otra empresa',
  'notices.replaced.why': 'El cliente ha decidido sustituir a su empresa en «{engagement}»: {reason}.',
  'notices.replaced.handOver': 'Entregue, por favor, sus documentos de trabajo; los accesos se retiran ahora.',
};
