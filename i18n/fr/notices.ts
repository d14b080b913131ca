import type { Translated } from '../catalogue.js';
import type { notices as english } from '../en/notices.js';
import { deliveryNotices } from './notices-delivery.js';
import { scopingNotices } from './notices-scoping.js';
import { selectionNotices } from './notices-selection.js';
import { debriefNotices } from './notices-debrief.js';
import { teamNotices } from './notices-team.js';
import { reviewNotices } from './notices-review.js';
import { endingNotices } from './notices-ending.js';

export const notices: Translated<typeof english> = {
  'notices.withdrawn': 'Vous n’avez plus à répondre : {reason}.',
  'notices.escalated.asked': 'La question a été posée à {name} ({role}) : {subject}.',
  'notices.escalated.overdue': 'La réponse est en retard ; elle était attendue le {due}.',
  'notices.escalated.unanswered': 'Il n’y a pas encore de réponse ; elle est attendue le {due}.',
  'notices.lapsed.decided': `Faute de réponse, il a été décidé : {decision, select,
    extend {le délai est prolongé}
    replace {le prestataire est remplacé}
    reduce {le périmètre est réduit}
    other {il est mis fin à la mission}}.`,
  'notices.lapsed.deemed': 'L’absence de réponse vaut : « {decision} ».',
  'notices.lapsed.passedOn': 'Aucune réponse n’est arrivée à temps ; la suite se fait sans elle.',
  'notices.decision': `{decision, select,
    accept {accepter} acknowledge {confirmer} answer {répondre} approve {approuver} award {attribuer le marché}
    bid {remettre une offre} cancel {annuler la mission} cannot {impossible} certify {certifier} change {modifier}
    complete {terminé} decline {refuser} extend {prolonger le délai} grant {accorder} incomplete {incomplet}
    propose {proposer} provide {fournir} recuse {se récuser} redirect {une autre personne} reduce {réduire le périmètre}
    refuse {refuser} reject {rejeter} replace {remplacer le prestataire} rescope {modifier le périmètre}
    rework {renvoyer pour reprise} score {noter} sign {signer} silence {mettre fin à la mission} submit {remettre}
    terminate {mettre fin à la mission} unavailable {indisponible} verify {vérifier} other {{decision}}}`,
  ...deliveryNotices,
  ...scopingNotices,
  ...selectionNotices,
  ...debriefNotices,
  ...teamNotices,
  ...reviewNotices,
  ...endingNotices,
};
