import type { Translated } from '../catalogue.js';
import type { console as english } from '../en/console.js';
import { engagement } from './console-engagement.js';
import { facts } from './console-facts.js';
import { journal } from './console-journal.js';
import { overdue } from './console-overdue.js';
import { portfolio } from './console-portfolio.js';
import { practices } from './console-practices.js';
import { rules } from './console-rules.js';
import { scorecard } from './console-scorecard.js';
import { signIn } from './console-sign-in.js';
import { start } from './console-start.js';
import { tasks } from './console-tasks.js';
import { vendors } from './console-vendors.js';
import { wrong } from './console-wrong.js';
import { fileWrong } from './console-wrong-file.js';
import { policyWrong } from './console-wrong-policy.js';

export const console: Translated<typeof english> = {
  'console.nav': 'Consola',
  'console.nav.portfolio': 'Cartera',
  'console.nav.inbox': 'Tareas',
  'console.nav.vendors': 'Proveedores',
  'console.nav.people': 'Personas',
  'console.nav.start': 'Nuevo encargo',
  'console.signOut': 'Cerrar sesión',
  'console.toPortfolio': 'A la cartera',
  'console.filter': 'Filtrar',
  'console.filter.practice': 'Especialidad',
  'console.filter.owner': 'Correo del responsable',
  'console.all': 'Todos',
  'console.none': 'ninguna',
  'console.notGiven': 'sin indicar',
  'console.of100': '{score} de 100',
  'console.email': 'Correo electrónico',
  'console.reason': 'Motivo',
  'console.reasonNeeded': 'Se necesita un motivo.',
  'console.orFile': 'O un archivo',
  'console.foreignForm': 'Este formulario no se ha aceptado',
  'console.foreignForm.text':
    'Procede de otro sitio o de una sesión anterior. Vuelva a abrir la página y repita la operación.',
  'console.tooMuch': 'Es demasiado',
  'console.tooMuch.text': 'Un formulario admite como máximo dos megabytes.',
  'console.noName': 'Nada tiene este nombre',
  'console.noName.text': 'La dirección, o algo de lo escrito, contiene un carácter que ningún nombre tiene.',
  'console.listGone': 'Esta página de la lista ya no existe',
  'console.listGone.text': 'Abra de nuevo la lista desde el principio.',
  'console.fault': 'Se ha producido un error por nuestra parte',
  'console.fault.text': 'El error ha quedado registrado. Inténtelo de nuevo dentro de un rato.',
  'console.noDatabase': 'No se puede acceder a la base de datos',
  'console.noDatabase.text': 'No se ha hecho nada. Inténtelo de nuevo dentro de un minuto.',
  'console.refused.invalid': 'No se ha aceptado',
  'console.refused.unknown': 'No existe',
  'console.refused.unknown.text': 'No se conoce {what}.',
  'console.refused.ended': 'Ya ha terminado',
  'console.refused.ended.text':
    '{state, select, answered {Entretanto se ha respondido.} lapsed {Nadie respondió antes de que venciera el plazo.} withdrawn {La tarea se ha retirado.} other {La tarea se ha traspasado a otra persona.}}',
  'console.refused.forbidden': 'No está permitido',
  'console.refused.conflict': 'No encaja con lo que ha ocurrido entretanto',
  'console.refused.unavailable': 'En este momento nadie puede atenderlo',
  'console.refused.unavailable.text': 'No se ha hecho nada. Inténtelo de nuevo dentro de un minuto.',
  'console.missing.engagement': 'Este encargo no existe',
  'console.missing.task': 'Esta tarea no existe',
  'console.missing.document': 'Este documento no existe',
  'console.missing.vendor': 'Este proveedor no existe',
  'console.missing.person': 'Esta persona no existe',
  'console.missing.text': 'Puede que la dirección esté mal escrita o que pertenezca a otra instalación.',
  ...engagement,
  ...facts,
  ...journal,
  ...overdue,
  ...portfolio,
  ...practices,
  ...rules,
  ...scorecard,
  ...signIn,
  ...start,
  ...tasks,
  ...vendors,
  ...wrong,
  ...fileWrong,
  ...policyWrong,
};
