import type { Translated } from '../catalogue.js';
import type { journal as english } from '../en/console-journal.js';
import { deliverySentences } from './console-journal-delivery.js';

export const journal: Translated<typeof english> = {
  'console.journal.engagement.started':
    '{startedBy} a lancé la mission dans le domaine {practiceTitle} avec un budget de {budget}.',
  'console.journal.phase.entered': 'La phase « {phase} » a commencé.',
  'console.journal.task.opened': 'Question posée à {to} ({part}) : « {task} ».',
  'console.journal.task.reminded': 'Un rappel de « {task} » a été envoyé à {to}.',
  'console.journal.task.escalated': '« {task} » a été signalé à {to} ({part}).',
  'console.journal.task.transferred': '« {task} » est passé de {from} à {to} ({part}).',
  'console.journal.task.answered':
    '{by} a répondu à « {task} »{onBehalfOf, select, none {} other { au nom de {onBehalfOf}}} par « {decision} » ({via, select, link {par lien} api {par l’API} console {dans la console} other {{via}}}).',
  'console.journal.task.lapsed': 'Personne n’a répondu à « {task} » ; cela vaut « {outcome} ».',
  'console.journal.task.withdrawn': '« {task} » a été retiré : {reason}.',
  'console.journal.task.reassigned': '{by} a transmis « {task} » de {from} à {to} : {reason}',
  'console.journal.task.snoozed': '{by} a repoussé « {task} » au {until} : {reason}',
  'console.journal.task.acknowledged': '{by} s’occupe de « {task} » jusqu’au {until} : {reason}',
  'console.journal.task.delegated':
    '« {task} » est passé à {to} au nom de {from}{why, select, absence {, en son absence} other {}}.',
  'console.journal.delegation.refused': '{to} n’a pas pu remplacer {from} pour « {task} » : {why}.',
  'console.journal.task.claimed':
    '{by, select, none {{to} a pris en charge « {task} »} other {{by} a pris en charge « {task} » pour {to}}}.',
  'console.journal.task.paused': 'Le délai de « {task} » est suspendu jusqu’au {until} au plus tard : {why}',
  'console.journal.task.resumed': '{by} a fait reprendre le délai de « {task} » : {why}',
  'console.journal.task.moved': 'L’échéance de « {task} » est passée du {from} au {to} : {why}',
  'console.journal.turn.superseded':
    'Un processus s’est arrêté avant que son tour ne prenne effet ; {count, plural, one {# écriture ({entries}) ne compte} other {# écritures ({entries}) ne comptent}} plus.',
  'console.journal.access.denied': 'Refus opposé à {who} : {what} ({why}).',
  'console.journal.scope.drafted':
    'La version {version} du périmètre a été rédigée : {count, plural, one {# livrable} other {# livrables}}, pour environ {bought} en externe.',
  'console.journal.scope.questioned':
    '{count, plural, one {# question sur le périmètre a été posée} other {# questions sur le périmètre ont été posées}} au commanditaire.',
  'console.journal.scope.approved': '{by} a approuvé la version {version} du périmètre.',
  'console.journal.scope.amended':
    '{by} a modifié le périmètre, version {version}{deliverable, select, none {} other {, {deliverable}}}{due, select, none {} other {, nouvelle échéance {due}}} : {why}',
  'console.journal.change.requested': '{by} a demandé une modification : {reason}',
  'console.journal.change.refused': '{by} a refusé une modification : {reason}',
  'console.journal.team.informed': '{team} a été informé par {counterpart} ; reste en interne : {staysInHouse}.',
  'console.journal.vendors.listed':
    '{count, plural, =0 {Aucun prestataire invité} one {# prestataire invité ({names})} other {# prestataires invités ({names})}}, {excluded} non retenus.',
  'console.journal.bid.received': '{vendor} a remis une offre scellée.',
  'console.journal.bid.declined': '{vendor} ne remet pas d’offre : {why}',
  'console.journal.bid.excluded': 'L’offre de {vendor} a été exclue : {why}',
  'console.journal.bidding.extended':
    'La consultation a été prolongée jusqu’au {until} : {received} offres reçues sur {needed}.',
  'console.journal.bids.opened':
    '{count, plural, =0 {Aucune offre à ouvrir} one {# offre ouverte : {names}} other {# offres ouvertes : {names}}}.',
  'console.journal.bid.scored': '{evaluator} a noté {vendor} : {score, number} points.',
  'console.journal.bids.ranked': 'Les offres ont été classées : {ranking}.',
  'console.journal.selection.failed': 'Aucun prestataire n’a pu être choisi : {why}.',
  'console.journal.award.made':
    '{by} a attribué le marché à {name} pour {price}{said, select, no {.} other { : {reason}}}',
  'console.journal.award.debriefed': '{name} a reçu l’explication de la décision.',
  'console.journal.award.lost': '{vendor} a perdu l’attribution : {why}',
  'console.journal.nda.drafted': 'L’accord de confidentialité avec {vendor} a été rédigé.',
  'console.journal.nda.signed':
    '{by} a signé l’accord de confidentialité pour le {side, select, client {client} other {prestataire, {vendor}}}.',
  'console.journal.nda.declined':
    'Le {side, select, client {client} other {prestataire}} a refusé l’accord de confidentialité avec {vendor} : {why}',
  'console.journal.nda.completed': 'L’accord de confidentialité avec {vendor} est en vigueur.',
  'console.journal.confidential.opened': 'La partie confidentielle a été ouverte à {vendor}.',
  'console.journal.expert.proposed': '{name} a été proposé(e) pour {position} ({role}).',
  'console.journal.expert.verified': '{by} a vérifié le spécialiste pour {position}.',
  'console.journal.expert.rejected': 'Le spécialiste pour {position} a été écarté : {why}',
  'console.journal.expert.acknowledged': 'Le spécialiste pour {position} s’est engagé à la confidentialité.',
  'console.journal.expert.declined': 'Le spécialiste pour {position} s’est désisté : {why}',
  'console.journal.expert.suspended': 'Le spécialiste à {position} a été suspendu : {why}',
  'console.journal.position.unfilled': '{position} reste à pourvoir : {why}',
  'console.journal.access.granted':
    'L’accès a été accordé à {email} pour {position} ({via, select, webhook {webhook} ledger {registre} other {{via}}}).',
  'console.journal.access.revoked': 'L’accès de {email} pour {position} a été retiré : {why}.',
  'console.journal.access.failed':
    'L’accès de {email} pour {position} n’a pas pu être {action, select, grant {accordé} other {retiré}} : {why}',
  'console.journal.team.complete':
    'L’équipe est au complet : {positions, plural, one {# poste pourvu} other {# postes pourvus}}.',
  ...deliverySentences,
};
