import type { Translated } from '../catalogue.js';
import type { silence as english } from '../en/pages-silence.js';

export const silence: Translated<typeof english> = {
  'pages.silence': 'Si no hay respuesta',
  'pages.silence.remind': 'Se envía un recordatorio.',
  'pages.silence.escalate': '{who} recibe aviso de que falta la respuesta.',
  'pages.silence.transfer': 'La pregunta pasa {to}.',
  'pages.silence.decide': '{who} decide cómo continuar.',
  'pages.silence.deemed': 'Se entiende como «{choice}».',
  'pages.silence.suspend': 'El plazo se suspende hasta que alguien lo reanude.',
  'pages.silence.resume': 'El plazo se reanuda.',
  'pages.silence.delegate': 'Asume la tarea la persona sustituta.',
  'pages.silence.lapse': 'El plazo para responder ha terminado y el asunto sigue adelante sin respuesta.',
  'pages.silence.suspendAtMost': 'El plazo se suspende {most} como máximo.',
  'pages.silence.toPerson': 'a {name}',
  'pages.silence.somebody': 'otra persona',
  'pages.silence.toSomebody': 'a otra persona',
};
