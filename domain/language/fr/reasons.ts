import type { reasons as english } from '../../reasons.js';
import type { Translated } from '../catalogue.js';

export const reasons: Translated<typeof english> = {
  'reasons.workEnded': 'le travail dont elle dépend est terminé',
  'reasons.cancelled': 'la mission a été annulée ({reason})',
  'reasons.cancelledInTemporal': 'annulée dans Temporal',
  'reasons.scopeChanged': 'le périmètre a été modifié : {reason}',
  'reasons.dueMoved': 'l’échéance a été déplacée',
  'reasons.answeredAfterAll': 'la réponse est finalement arrivée',
  'reasons.questionWithdrawn': 'la question a été retirée',
  'reasons.inputOverdue': 'la contribution du client est en retard',
  'reasons.inputUnavailable': 'la contribution ne peut pas être fournie : {reason}',
  'reasons.inputNotProvided': 'personne n’a fourni la contribution',
  'reasons.overdue': 'le livrable est en retard',
  'reasons.allSettled': 'tous les livrables sont réglés',
  'reasons.newHolder': 'une autre personne en est chargée',
  'reasons.away': '{name} est absent(e)',
  'reasons.nobodyAnswered': 'personne n’a répondu',
  'reasons.pauseOver': 'la suspension a atteint sa durée maximale',
  'reasons.accessMissing': 'l’équipe ne peut pas travailler, car l’attestation {credential} a expiré',
  'reasons.accessBack': 'l’équipe peut de nouveau travailler',
  'reasons.inputLate': 'la contribution {input} est arrivée en retard',
};
