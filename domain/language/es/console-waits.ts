import type { Translated } from '../catalogue.js';
import type { waits as english } from '../en/console-waits.js';

export const waits: Translated<typeof english> = {
  'console.waits.onBehalfOf': 'En nombre de',
  'console.waits.onBehalfOf.name': 'en nombre de {name}',
  'console.waits.candidates': 'Pueden asumirla',
  'console.waits.group': 'Puede asumirla alguien de un grupo',
  'console.waits.yourGroup': 'Usted puede asumirla',
  'console.waits.take': 'Asumir esta tarea',
  'console.waits.take.hint': 'Se dirige a {group}. Quien la asume, la responde; se avisa a los demás.',
  'console.waits.localTimes': 'Horas locales',
  'console.waits.localTime': '{name}: {time}',
  'console.waits.paused': 'El plazo está suspendido',
  'console.waits.paused.badge': 'suspendida',
  'console.waits.paused.why': 'Lo suspendió {by}: {why}',
  'console.waits.paused.access': 'Falta un acceso: {why}',
  'console.waits.paused.ends': 'Puede reanudarlo: {who}. Se reanuda por sí solo el {until}.',
  'console.waits.paused.due': 'Si se reanudara ahora, vencería el {due}.',
  'console.waits.deferrals': 'Vista y aplazada',
  'console.waits.deferral':
    '{kind, select, acknowledged {{by} se ocupa de ella hasta el {until}: {reason}} other {{by} la aplazó hasta el {until}: {reason}}}',
  'console.waits.onIt.badge': 'vista',
  'console.waits.putOff.badge': 'aplazada',
  'console.waits.acknowledge': 'Indicar que se ocupa de ella',
  'console.waits.acknowledge.hint':
    'Entretanto no se envía ningún recordatorio ni se avisa a nadie más. El plazo no cambia.',
  'console.waits.acknowledge.button': 'Me ocupo de ella',
  'console.waits.snooze': 'Aplazar los recordatorios',
  'console.waits.snooze.hint': 'Lo sabrá, con su motivo, quien reciba el siguiente aviso.',
  'console.waits.snooze.button': 'Aplazarlos',
  'console.waits.pause': 'Suspender el plazo',
  'console.waits.pause.hint': 'El vencimiento se desplaza el tiempo que dure la suspensión.',
  'console.waits.pause.button': 'Suspender el plazo',
  'console.waits.resume': 'Reanudar el plazo',
  'console.waits.resume.hint': 'El vencimiento se retrasa el tiempo que duró la suspensión.',
  'console.waits.resume.button': 'Reanudar el plazo',
  'console.waits.for': 'Durante cuánto tiempo',
  'console.waits.for.atMost': 'Como máximo, {longest}.',
  'console.waits.for.usual': 'Si se omite: {usual}.',
  'console.waits.for.needed': 'Indique durante cuánto tiempo, por ejemplo «2» y «días».',
  'console.waits.notYours':
    'Solo puede indicar que se ocupa de una tarea, o aplazarla, la persona que la tiene asignada.',
};
