import type { Translated } from '../catalogue.js';
import type { endingNotices as english } from '../en/notices-ending.js';

export const endingNotices: Translated<typeof english> = {
  'notices.closed.subject': 'La mission est close',
  'notices.terminated.subject': 'La mission a pris fin avant son terme',
  'notices.closed.why': '« {engagement} » : {reason}.',
  'notices.closed.report': 'Le rapport se trouve dans la console.',
  'notices.closed.thanks': 'Merci de votre travail. Ce que vous avez certifié continue de vous engager.',
  'notices.certify.subject': 'Restitution ou destruction à certifier',
  'notices.certify.why': 'Les accès ont été retirés. Veuillez certifier ce que sont devenus les documents du client.',
  'notices.cancelled.subject': 'La mission est annulée',
  'notices.cancelled.why': 'La mission « {engagement} » est annulée : {reason}.',
  'notices.cancelled.destroy': 'Veuillez détruire ou restituer ce que vous en détenez.',
};
