import type { Translated } from '../catalogue.js';
import type { tasks as english } from '../en/console-tasks.js';

export const tasks: Translated<typeof english> = {
  'console.inbox.lead': 'Todo lo que espera una respuesta; primero, lo más urgente.',
  'console.inbox.kind': 'Tipo',
  'console.inbox.assignee': 'Correo de la persona',
  'console.inbox.mine': 'Solo las mías',
  'console.inbox.overdue': 'Solo las vencidas',
  'console.inbox.open': 'Tareas abiertas',
  'console.inbox.noMatch': 'Ninguna tarea abierta coincide.',
  'console.inbox.nobody': 'No se espera a nadie.',
  'console.inbox.question': 'Pregunta',
  'console.inbox.engagement': 'Encargo',
  'console.inbox.with': 'En manos de',
  'console.inbox.you': 'usted',
  'console.inbox.due': 'Vence',
  'console.inbox.then': 'Después',
  'console.inbox.choose.one': 'Elegir «{subject}»',
  'console.inbox.handOn': 'Traspasar las tareas elegidas a otra persona',
  'console.inbox.handOn.hint': 'Los enlaces enviados a quienes las tienen ahora dejan de funcionar.',
  'console.inbox.handOn.all':
    'También todas las demás tareas abiertas de {email}, estén en la página que estén ({most, number} a la vez como máximo)',
  'console.inbox.handOn.button': 'Traspasar las tareas elegidas',
  'console.inbox.handOn.nothing': 'Elija al menos una tarea.',
  'console.inbox.moved': 'Traspaso de las tareas elegidas',
  'console.inbox.moved.count':
    '{count, plural, =0 {No se traspasó ninguna tarea a {to}} one {Se traspasó # tarea a {to}} other {Se traspasaron # tareas a {to}}}',
  'console.inbox.kept.count':
    '{count, plural, one {# tarea se queda donde está} other {# tareas se quedan donde están}}',
  'console.inbox.kept.task': 'Tarea',
  'console.inbox.kept.why': 'Motivo',
  'console.inbox.back': 'Volver a las tareas',
  'console.task.with': '{who} ({part})',
  'console.task.about': 'De qué se trata',
  'console.task.ended':
    '{state, select, answered {Esta tarea se respondió} lapsed {Esta tarea caducó} other {Esta tarea se retiró}}',
  'console.task.ended.outcome': '«{outcome}»',
  'console.task.ended.by': 'por {by}',
  'console.task.notYours':
    'Solo puede responder a una tarea la persona que la tiene asignada. En su lugar, puede traspasarse.',
  'console.task.handOn': 'Traspasar esta tarea a otra persona',
  'console.task.handOn.hint':
    'El enlace enviado a {name} deja de funcionar. La nueva persona debe figurar en el directorio.',
  'console.task.handOn.button': 'Traspasar',
  'console.task.handOn.noAddress': 'Se necesita una dirección.',
};
