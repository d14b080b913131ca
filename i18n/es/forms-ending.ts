import type { Translated } from '../catalogue.js';
import type { endingForms as english } from '../en/forms-ending.js';

export const endingForms: Translated<typeof english> = {
  'forms.scaling.approve.approve': 'Aprobar este plan',
  'forms.scaling.approve.approve.then': 'Se ejecuta paso a paso y puede revertirse hasta que se complete.',
  'forms.scaling.approve.reject': 'Rechazarlo',
  'forms.scaling.approve.reject.then': 'El equipo queda como está.',
  'forms.handover.complete.complete': 'El traspaso está completo',
  'forms.handover.complete.complete.then': 'El acceso se retira cuando termina el preaviso.',
  'forms.handover.complete.incomplete': 'No se puede completar',
  'forms.handover.complete.incomplete.then': 'Se comunica al cliente lo que falta; el acceso se retira de todos modos.',
  'forms.handover.complete.receiver': 'Quién se ha hecho cargo',
  'forms.handover.complete.notes': 'Qué se ha traspasado',
  'forms.handover.complete.missing': 'Qué falta',
  'forms.closeout.certify.certify': 'Certificar',
  'forms.closeout.certify.certify.then': 'El encargo puede cerrarse.',
  'forms.closeout.certify.cannot': 'No podemos certificarlo',
  'forms.closeout.certify.cannot.then': 'Se comunica el motivo al cliente y el encargo se cierra sin certificar.',
  'forms.closeout.certify.method': 'Qué se ha hecho con el material del cliente',
  'forms.closeout.certify.returned': 'Devuelto',
  'forms.closeout.certify.destroyed': 'Destruido',
  'forms.closeout.certify.both': 'Devuelto, y las copias destruidas',
  'forms.closeout.certify.complete':
    'No queda ninguna copia en nuestro poder, ni en el de nuestros especialistas o subcontratistas',
  'forms.closeout.certify.signature': 'Su nombre completo',
};
