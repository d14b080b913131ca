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
  'digest.subject': 'Sus tareas del {day}',
  'digest.occasion': 'Resumen diario',
  'digest.heading':
    '{asked, plural, =0 {Nada espera su respuesta} one {# tarea espera su respuesta} other {# tareas esperan su respuesta}}{overdue, plural, =0 {} one {, # vencida} other {, # vencidas}}',
  'digest.overdue': 'Vencidas',
  'digest.today': 'Vencen hoy',
  'digest.week': 'Vencen en los próximos siete días',
  'digest.claimable': 'Para su grupo: responde quien la tome',
  'digest.owned': 'Vencidas en sus encargos',
  'digest.later': '{count, plural, one {# tarea más vence después.} other {# tareas más vencen después.}}',
  'digest.more': '{count, plural, one {y # más} other {y # más}}',
  'digest.paused': 'El plazo está detenido hasta el {until} como máximo',
  'digest.holder': 'Se preguntó a: {name}. Está en manos de: {holder}. Retraso: {late}.',
  'digest.why': 'Recibe este correo una vez al día porque así consta en su ficha del directorio.',
};
