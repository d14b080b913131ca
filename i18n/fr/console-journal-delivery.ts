import type { Translated } from '../catalogue.js';
import type { deliverySentences as english } from '../en/console-journal-delivery.js';

export const deliverySentences: Translated<typeof english> = {
  'console.journal.deliverable.opened': '{deliverable} a été ouvert, échéance le {due}.',
  'console.journal.deliverable.due':
    '{deliverable} est désormais attendu le {due}{was, select, none {} other { au lieu du {was}}}{said, select, no {.} other { : {why}}}',
  'console.journal.deliverable.overdue': '{deliverable} est en retard depuis le {due} ; en attente de : {holder}.',
  'console.journal.deliverable.submitted':
    '{deliverable} a été remis, tour {round}{late, select, yes {, en retard} other {}}.',
  'console.journal.deliverable.reworked':
    '{deliverable} a été renvoyé après le tour {round} avec {count, plural, one {# remarque} other {# remarques}}.',
  'console.journal.deliverable.accepted':
    '{deliverable} a été accepté{score, select, none {} other { avec {score, number} points}}{deemed, select, yes {, par silence} other {}}.',
  'console.journal.deliverable.dropped': '{deliverable} a été abandonné : {why}',
  'console.journal.input.provided': 'Le client a fourni {deliverable}.',
  'console.journal.extension.requested':
    '{more} de plus {single, select, yes {a été demandé} other {ont été demandés}} pour {deliverable}.',
  'console.journal.extension.granted': '{deliverable} a été prolongé jusqu’au {due}.',
  'console.journal.extension.refused': 'Un délai supplémentaire pour {deliverable} a été refusé : {why}',
  'console.journal.review.scored':
    '{reviewer} a relu {deliverable}, tour {round} : {verdict, select, accept {acceptation} other {reprise}} avec {score, number} points.',
  'console.journal.review.disputed':
    'Les relecteurs de {deliverable} étaient en désaccord ; un troisième avis a été demandé à {third}.',
  'console.journal.overdue.decided': '{by} a décidé au sujet de {deliverable}, en retard : {decision}.',
  'console.journal.payment.released': '{amount} débloqués pour {deliverable}.',
  'console.journal.vendor.replaced': '{vendor} a été remplacé : {why}',
  'console.journal.budget.changed': 'Le budget est passé à {amount} (version {version}, source : {source}).',
  'console.journal.budget.frozen': 'Le budget a été gelé (version {version}, source : {source}).',
  'console.journal.demand.changed': 'Le besoin a changé : {roles} (source : {source}).',
  'console.journal.event.ignored': 'Un événement {type} n’a rien changé : {why}.',
  'console.journal.scaling.planned': 'Un plan d’effectifs a été établi : {changes} ; coût de {before} à {after}.',
  'console.journal.scaling.approved': '{by} a approuvé le plan d’effectifs {plan}.',
  'console.journal.scaling.rejected': 'Le plan d’effectifs {plan} a été rejeté : {why}',
  'console.journal.scaling.noticed': '{position} a reçu un préavis jusqu’au {until}.',
  'console.journal.scaling.withdrawn': 'Le plan d’effectifs {plan} a été retiré : {why}',
  'console.journal.scaling.completed': 'Le plan d’effectifs {plan} est achevé.',
  'console.journal.handover.completed': '{position} a transmis son travail.',
  'console.journal.handover.incomplete': 'La passation de {position} est incomplète : {why}',
  'console.journal.closeout.certified': '{by} a certifié que le matériel du client a été {method}.',
  'console.journal.closeout.uncertified': 'La restitution ou la destruction du matériel n’est pas certifiée : {why}',
  'console.journal.scorecard.made': 'Le bilan de {vendor} a été établi : livrés, {delivered} ; abandonnés, {dropped}.',
  'console.journal.engagement.closed': 'La mission a été clôturée et son rapport rédigé.',
  'console.journal.engagement.cancelled': '{by} a annulé la mission : {reason}',
  'console.journal.engagement.terminated': 'Il a été mis fin à la mission : {reason}',
  'console.afterStart': '{duration} après le début',
  'console.ranked': '{place}. {vendor} ({score, number})',
  'console.change': '{role} de {from} à {to}',
  'console.method':
    '{method, select, returned {restitué} destroyed {détruit} both {restitué et détruit} other {{method}}}',
};
