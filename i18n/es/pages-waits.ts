import type { Translated } from '../catalogue.js';
import type { waits as english } from '../en/pages-waits.js';

export const waits: Translated<typeof english> = {
  'pages.waits.onBehalfOf': 'En nombre de',
  'pages.waits.onBehalfOf.name': 'en nombre de {name}',
  'pages.waits.candidates': 'Pueden asumirla',
  'pages.waits.group': 'Puede asumirla alguien de un grupo',
  'pages.waits.yourGroup': 'Usted puede asumirla',
  'pages.waits.take': 'Asumir esta tarea',
  'pages.waits.take.hint': 'Se dirige a {group}. Quien la asume, la responde; se avisa a los demás.',
  'pages.waits.localTimes': 'Horas locales',
  'pages.waits.localTime': '{name}: {time}',
  'pages.waits.paused': 'El plazo está suspendido',
  'pages.waits.paused.badge': 'suspendida',
  'pages.waits.paused.why': 'Lo suspendió {by}: {why}',
  'pages.waits.paused.access': 'Falta un acceso: {why}',
  'pages.waits.paused.ends': 'Puede reanudarlo: {who}. Se reanuda por sí solo el {until}.',
  'pages.waits.paused.due': 'Si se reanudara ahora, vencería el {due}.',
  'pages.waits.deferrals': 'Vista y aplazada',
  'pages.waits.deferral':
    '{kind, select, acknowledged {{by} se ocupa de ella hasta el {until}: {reason}} other {{by} la aplazó hasta el {until}: {reason}}}',
  'pages.waits.onIt.badge': 'vista',
  'pages.waits.putOff.badge': 'aplazada',
  'pages.waits.acknowledge': 'Indicar que se ocupa de ella',
  'pages.waits.acknowledge.hint':
    'Entretanto no se envía ningún recordatorio ni se avisa a nadie más. El plazo no cambia.',
  'pages.waits.acknowledge.button': 'Me ocupo de ella',
  'pages.waits.snooze': 'Aplazar los recordatorios',
  'pages.waits.snooze.hint': 'Lo sabrá, con su motivo, quien reciba el siguiente aviso.',
  'pages.waits.snooze.button': 'Aplazarlos',
  'pages.waits.pause': 'Suspender el plazo',
  'pages.waits.pause.hint': 'El vencimiento se desplaza el tiempo que dure la suspensión.',
  'pages.waits.pause.button': 'Suspender el plazo',
  'pages.waits.resume': 'Reanudar el plazo',
  'pages.waits.resume.hint': 'El vencimiento se retrasa el tiempo que duró la suspensión.',
  'pages.waits.resume.button': 'Reanudar el plazo',
  'pages.waits.for': 'Durante cuánto tiempo',
  'pages.waits.for.atMost': 'Como máximo, {longest}.',
  'pages.waits.for.usual': 'Si se omite: {usual}.',
  'pages.waits.for.needed': 'Indique durante cuánto tiempo, por ejemplo «2» y «días».',
  'pages.waits.notYours':
    'Solo puede indicar que se ocupa de una tarea, o aplazarla, la persona que la tiene asignada.',
};
