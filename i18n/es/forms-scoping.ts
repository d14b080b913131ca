import type { Translated } from '../catalogue.js';
import type { scopingForms as english } from '../en/forms-scoping.js';

export const scopingForms: Translated<typeof english> = {
  'forms.scope.answer.answer': 'Enviar las respuestas',
  'forms.scope.answer.answer.then': 'La descripción de los trabajos se redacta con sus respuestas.',
  'forms.scope.approve.approve': 'Aprobar este alcance',
  'forms.scope.approve.approve.then': 'Se invita a los proveedores a presentar ofertas.',
  'forms.scope.approve.change': 'Pedir cambios',
  'forms.scope.approve.change.then': 'Se redacta una nueva versión y se le vuelve a presentar.',
  'forms.scope.approve.changes': 'Qué debe cambiar',
  'forms.scope.approve.deliverables': 'Entregables con otro plazo',
  'forms.scope.approve.deliverables.hint':
    'El identificador de un entregable y su nuevo plazo desde el inicio de la ejecución.',
  'forms.scope.approve.deliverable': 'Entregable',
  'forms.scope.approve.after': 'Vence a los',
  'forms.scope.approve.drop': 'Entregables que se suprimen',
  'forms.scope.approve.drop.hint': 'Un identificador por línea.',
  'forms.scope.approve.headcount': 'Funciones con otro número de personas',
  'forms.scope.approve.role': 'Función',
  'forms.scope.approve.people': 'Personas',
  'forms.scope.approve.amendment.approve': 'Aprobar este cambio',
  'forms.scope.approve.amendment.approve.then':
    'La descripción de los trabajos pasa a una nueva versión y se avisa a las personas afectadas.',
  'forms.scope.approve.amendment.reject': 'Rechazarlo',
  'forms.scope.approve.amendment.reject.then': 'El alcance queda como está.',
};
