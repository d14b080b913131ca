import type { Translated } from '../catalogue.js';
import type { journal as english } from '../en/console-journal.js';
import { deliverySentences } from './console-journal-delivery.js';

export const journal: Translated<typeof english> = {
  'console.journal.engagement.started':
    '{startedBy} inició el encargo en {practiceTitle} con un presupuesto de {budget}.',
  'console.journal.phase.entered': 'Comenzó la fase «{phase}».',
  'console.journal.task.opened': 'Se preguntó a {to} ({part}): «{task}».',
  'console.journal.task.reminded': 'Se recordó «{task}» a {to}.',
  'console.journal.task.escalated': '«{task}» se escaló a {to} ({part}).',
  'console.journal.task.transferred': '«{task}» pasó de {from} a {to} ({part}).',
  'console.journal.task.answered':
    '{by} respondió a «{task}»{onBehalfOf, select, none {} other { en nombre de {onBehalfOf}}} con «{decision}» ({via, select, link {por enlace} api {por la API} console {en la consola} other {{via}}}).',
  'console.journal.task.lapsed': 'Nadie respondió a «{task}»; se entiende como «{outcome}».',
  'console.journal.task.withdrawn': '«{task}» se retiró: {reason}.',
  'console.journal.task.reassigned': '{by} traspasó «{task}» de {from} a {to}: {reason}',
  'console.journal.task.snoozed': '{by} aplazó «{task}» hasta el {until}: {reason}',
  'console.journal.task.acknowledged': '{by} se ocupa de «{task}» hasta el {until}: {reason}',
  'console.journal.task.delegated':
    '«{task}» pasó a {to} en nombre de {from}{why, select, absence {, por ausencia} other {}}.',
  'console.journal.delegation.refused': '{to} no pudo sustituir a {from} en «{task}»: {why}.',
  'console.journal.task.claimed':
    '{by, select, none {{to} asumió «{task}»} other {{by} asumió «{task}» en nombre de {to}}}.',
  'console.journal.task.paused': 'El plazo de «{task}» quedó suspendido hasta el {until} como máximo: {why}',
  'console.journal.task.resumed': '{by} reanudó el plazo de «{task}»: {why}',
  'console.journal.task.moved': 'El plazo de «{task}» pasó del {from} al {to}: {why}',
  'console.journal.turn.superseded':
    'Un proceso de trabajo se detuvo antes de que su turno surtiera efecto; {count, plural, one {# entrada ({entries}) ya no cuenta} other {# entradas ({entries}) ya no cuentan}}.',
  'console.journal.access.denied': 'Se denegó a {who}: {what} ({why}).',
  'console.journal.scope.drafted':
    'Se redactó la versión {version} del alcance: {count, plural, one {# entregable} other {# entregables}}, por unos {bought} en contratación externa.',
  'console.journal.scope.questioned':
    '{count, plural, one {Se planteó # pregunta} other {Se plantearon # preguntas}} sobre el alcance al patrocinador.',
  'console.journal.scope.approved': '{by} aprobó la versión {version} del alcance.',
  'console.journal.scope.amended':
    '{by} modificó el alcance, versión {version}{deliverable, select, none {} other {, {deliverable}}}{due, select, none {} other {, nuevo plazo: {due}}}: {why}',
  'console.journal.change.requested': '{by} pidió un cambio: {reason}',
  'console.journal.change.refused': '{by} rechazó un cambio: {reason}',
  'console.journal.team.informed':
    '{team} recibió la información a través de {counterpart}; se queda en la casa: {staysInHouse}.',
  'console.journal.vendors.listed':
    '{count, plural, =0 {No se invitó a ningún proveedor} one {# proveedor invitado ({names})} other {# proveedores invitados ({names})}}, {excluded} sin invitar.',
  'console.journal.bid.received': '{vendor} presentó una oferta sellada.',
  'console.journal.bid.declined': '{vendor} no presenta oferta: {why}',
  'console.journal.bid.excluded': 'La oferta de {vendor} quedó excluida: {why}',
  'console.journal.bidding.extended':
    'La ronda se prorrogó hasta el {until}: habían llegado {received} de {needed} ofertas.',
  'console.journal.bids.opened':
    '{count, plural, =0 {No había ninguna oferta que abrir} one {# oferta abierta: {names}} other {# ofertas abiertas: {names}}}.',
  'console.journal.bid.scored': '{evaluator} puntuó a {vendor}: {score, number} puntos.',
  'console.journal.bids.ranked': 'Las ofertas quedaron clasificadas: {ranking}.',
  'console.journal.selection.failed': 'No se pudo elegir a ningún proveedor: {why}.',
  'console.journal.award.made': '{by} adjudicó a {name} por {price}{said, select, no {.} other {: {reason}}}',
  'console.journal.award.debriefed': '{name} recibió la explicación de la decisión.',
  'console.journal.award.lost': '{vendor} perdió la adjudicación: {why}',
  'console.journal.nda.drafted': 'Se redactó el acuerdo de confidencialidad con {vendor}.',
  'console.journal.nda.signed':
    '{by} firmó el acuerdo de confidencialidad por parte {side, select, client {del cliente} other {del proveedor, {vendor}}}.',
  'console.journal.nda.declined':
    '{side, select, client {El cliente} other {El proveedor}} rechazó el acuerdo de confidencialidad con {vendor}: {why}',
  'console.journal.nda.completed': 'El acuerdo de confidencialidad con {vendor} está en vigor.',
  'console.journal.confidential.opened': 'La parte confidencial se abrió a {vendor}.',
  'console.journal.expert.proposed': 'Se propuso a {name} para {position} ({role}).',
  'console.journal.expert.verified': '{by} verificó al especialista para {position}.',
  'console.journal.expert.rejected': 'Se rechazó al especialista para {position}: {why}',
  'console.journal.expert.acknowledged': 'El especialista para {position} aceptó la confidencialidad.',
  'console.journal.expert.declined': 'El especialista para {position} renunció: {why}',
  'console.journal.expert.suspended': 'Se suspendió al especialista en {position}: {why}',
  'console.journal.position.unfilled': '{position} sigue sin cubrir: {why}',
  'console.journal.access.granted':
    'Se concedió acceso a {email} para {position} ({via, select, webhook {webhook} ledger {registro} other {{via}}}).',
  'console.journal.access.revoked': 'Se retiró el acceso de {email} para {position}: {why}.',
  'console.journal.access.failed':
    'No se pudo {action, select, grant {conceder} other {retirar}} el acceso de {email} para {position}: {why}',
  'console.journal.team.complete':
    'El equipo está completo: {positions, plural, one {# puesto cubierto} other {# puestos cubiertos}}.',
  ...deliverySentences,
};
