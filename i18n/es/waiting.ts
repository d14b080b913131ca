import type { Translated } from '../catalogue.js';
import type { waiting as english } from '../en/waiting.js';

export const waiting: Translated<typeof english> = {
  'waiting.handedOn': 'Ahora se ocupa {name}. Ya no es necesario que responda.',
  'waiting.forAbsent': '{name} está ausente y usted responde en su nombre.',
  'waiting.forDelegator': '{name} le ha designado para responder en su nombre a este tipo de preguntas.',
  'waiting.group': 'Esta pregunta se dirige a {group}. Quien la asuma, la responde.',
  'waiting.claimed': '{name} ha asumido esta tarea. No es necesario que responda.',
  'waiting.moved': 'El nuevo plazo vence el {to}. Antes vencía el {from}.',
  'waiting.movedWhy': 'El motivo: {why}.',
  'waiting.paused': 'El plazo está suspendido: {why}.',
  'waiting.pausedUntil': '{who} puede reanudarlo. Se reanuda por sí solo el {until}.',
  'waiting.resumed': 'El plazo vuelve a correr: {why}.',
  'waiting.escalatedToo': 'Como todavía no hay respuesta, ahora se avisa también a {name}.',
  'waiting.inputLate':
    'Nuestra aportación «{input}» llegó con {lost} de retraso. Su plazo se amplía en la misma medida.',
  'waiting.heldUp':
    'El trabajo en «{before}» estuvo detenido o se revisó con retraso, en total {lost}. Su fecha se desplaza en la misma medida.',
  'waiting.newDue': '«{title}» vence ahora el {due}. Antes vencía el {was}.',
  'waiting.handover.subject': 'Entregue el trabajo de «{engagement}»',
  'waiting.handover.why': 'El encargo pasa a otra empresa. Indique qué entrega para que el trabajo pueda continuar.',
  'waiting.handover.use': 'Lo que escriba se guarda cifrado y se facilita a la empresa que le suceda.',
  'waiting.handover.came.subject': 'Para {id}: lo que entrega la empresa anterior',
  'waiting.handover.came':
    'La empresa que trabajó antes en esto ha entregado su documentación. La encuentra donde se le pide «{title}».',
  'waiting.inputLate.subject': 'Una nueva fecha para {deliverable}',
  'waiting.toldForAbsent': '{name} está ausente y se le informa a usted en su lugar.',
};
