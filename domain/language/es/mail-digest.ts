import type { Translated } from '../catalogue.js';
import type { mailDigest as english } from '../en/mail-digest.js';

export const mailDigest: Translated<typeof english> = {
  'bundle.reminders.occasion': 'Recordatorios',
  'bundle.reminders.subject':
    'Recordatorio: {count, plural, one {# tarea espera} other {# tareas esperan}} su respuesta',
  'bundle.reminders.heading': '{count, plural, one {# tarea espera} other {# tareas esperan}} su respuesta',
  'bundle.moved.occasion': 'Han cambiado plazos',
  'bundle.moved.heading': '{count, plural, one {Ha cambiado # plazo} other {Han cambiado # plazos}}',
  'bundle.mixed.occasion': 'Recordatorios y cambios de plazo',
  'bundle.mixed.heading': 'Recordatorios y cambios de plazo de {count, plural, one {# tarea} other {# tareas}}',
  'bundle.engagement': 'Encargo: {title}',
  'bundle.due': 'Le rogamos que responda antes del {due}',
  'bundle.overdue': 'Su respuesta vencía el {due}',
  'bundle.answer': 'Responder',
  'bundle.linkHint': 'Abrir un enlace solo muestra la pregunta y no cambia nada. La respuesta se da en la página.',
};
