import type { Translated } from '../catalogue.js';
import type { deliverySentences as english } from '../en/console-journal-delivery.js';

export const deliverySentences: Translated<typeof english> = {
  'console.journal.deliverable.opened': 'Se inició {deliverable}, con vencimiento el {due}.',
  'console.journal.deliverable.due':
    '{deliverable} vence ahora el {due}{was, select, none {} other { en lugar del {was}}}{said, select, no {.} other {: {why}}}',
  'console.journal.deliverable.overdue': '{deliverable} lleva retraso desde el {due}; turno de: {holder}.',
  'console.journal.deliverable.submitted':
    'Se entregó {deliverable}, ronda {round}{late, select, yes {, con retraso} other {}}.',
  'console.journal.deliverable.reworked':
    '{deliverable} se devolvió tras la ronda {round} con {count, plural, one {# observación} other {# observaciones}}.',
  'console.journal.deliverable.accepted':
    'Se aceptó {deliverable}{score, select, none {} other { con {score, number} puntos}}{deemed, select, yes {, por silencio} other {}}.',
  'console.journal.deliverable.dropped': 'Se suprimió {deliverable}: {why}',
  'console.journal.input.provided': 'El cliente facilitó {deliverable}.',
  'console.journal.extension.requested':
    'Se {single, select, yes {pidió} other {pidieron}} {more} más para {deliverable}.',
  'console.journal.extension.granted': '{deliverable} se prorrogó hasta el {due}.',
  'console.journal.extension.refused': 'Se denegó más plazo para {deliverable}: {why}',
  'console.journal.review.scored':
    '{reviewer} revisó {deliverable}, ronda {round}: {verdict, select, accept {aceptación} other {corrección}} con {score, number} puntos.',
  'console.journal.review.disputed':
    'Los revisores de {deliverable} no coincidieron; se preguntó a {third} como tercera opinión.',
  'console.journal.overdue.decided': '{by} decidió sobre {deliverable}, con retraso: {decision}.',
  'console.journal.payment.released': 'Se liberaron {amount} por {deliverable}.',
  'console.journal.vendor.replaced': 'Se sustituyó a {vendor}: {why}',
  'console.journal.budget.changed': 'El presupuesto pasó a {amount} (versión {version}, de {source}).',
  'console.journal.budget.frozen': 'El presupuesto quedó congelado (versión {version}, de {source}).',
  'console.journal.demand.changed': 'Cambió la demanda: {roles} (de {source}).',
  'console.journal.event.ignored': 'Un evento {type} no cambió nada: {why}.',
  'console.journal.scaling.planned': 'Se elaboró un plan de personal: {changes}; coste de {before} a {after}.',
  'console.journal.scaling.approved': '{by} aprobó el plan de personal {plan}.',
  'console.journal.scaling.rejected': 'Se rechazó el plan de personal {plan}: {why}',
  'console.journal.scaling.noticed': '{position} recibió un preaviso hasta el {until}.',
  'console.journal.scaling.withdrawn': 'Se retiró el plan de personal {plan}: {why}',
  'console.journal.scaling.completed': 'El plan de personal {plan} está completo.',
  'console.journal.handover.completed': '{position} traspasó su trabajo.',
  'console.journal.handover.incomplete': 'El traspaso de {position} está incompleto: {why}',
  'console.journal.closeout.certified': '{by} certificó que el material del cliente fue {method}.',
  'console.journal.closeout.uncertified': 'La devolución o destrucción del material no está certificada: {why}',
  'console.journal.scorecard.made':
    'Se elaboró el balance de {vendor}: entregados, {delivered}; suprimidos, {dropped}.',
  'console.journal.engagement.closed': 'El encargo se cerró y se redactó su informe.',
  'console.journal.engagement.cancelled': '{by} canceló el encargo: {reason}',
  'console.journal.engagement.terminated': 'Se puso fin al encargo: {reason}',
  'console.afterStart': '{duration} después del inicio',
  'console.ranked': '{place}. {vendor} ({score, number})',
  'console.change': '{role} de {from} a {to}',
  'console.method':
    '{method, select, returned {devuelto} destroyed {destruido} both {devuelto y destruido} other {{method}}}',
};
