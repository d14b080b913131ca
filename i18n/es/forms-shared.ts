import type { Translated } from '../catalogue.js';
import type { sharedForms as english } from '../en/forms-shared.js';

export const sharedForms: Translated<typeof english> = {
  'forms.reason': 'Motivo',
  'forms.comment': 'Comentario',
  'forms.scores': 'Puntuaciones',
  'forms.moreTime': 'Cuánto tiempo más',
  'forms.location.hint': 'Una ruta de la sala de datos o un enlace. Se guarda cifrado.',
  'forms.cancel': 'Cancelar el encargo',
  'forms.cancel.then': 'No se hace nada más y se avisa a todas las personas afectadas.',
};
