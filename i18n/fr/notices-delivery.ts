import type { Translated } from '../catalogue.js';
import type { deliveryNotices as english } from '../en/notices-delivery.js';

export const deliveryNotices: Translated<typeof english> = {
  'notices.input.subject': 'À fournir – {id} : {title}',
  'notices.input.why': 'Le prestataire en a besoin de votre part avant de commencer les travaux qui en dépendent.',
  'notices.submission.subject': 'À remettre – {id} : {title}',
  'notices.rework.subject': 'À reprendre et à remettre – {id} : {title}',
  'notices.rework.findings': 'Les relecteurs demandent :',
  'notices.submission.criterion': 'À satisfaire : {criterion}',
  'notices.extension.subject': 'Un délai supplémentaire pour {id} ?',
  'notices.extension.asked': '{vendor} demande un délai supplémentaire ({more}) pour « {title} » : {reason}',
  'notices.overdue.subject': 'Décision à prendre sur {id} : {reason}',
  'notices.overdue.due': '« {title} » était attendu le {due}.',
  'notices.overdue.choices':
    'Prolonger, remplacer, réduire et mettre fin ont chacun leurs conséquences ; rien ne se passe avant votre décision.',
  'notices.replaced.subject': 'La mission passe à une autre entreprise',
  'notices.replaced.why': 'Le client a décidé de remplacer votre entreprise dans « {engagement} » : {reason}.',
  'notices.replaced.handOver': 'Veuillez transmettre vos documents de travail ; les accès sont retirés dès maintenant.',
};
