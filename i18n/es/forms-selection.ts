import type { Translated } from '../catalogue.js';
import type { selectionForms as english } from '../en/forms-selection.js';

export const selectionForms: Translated<typeof english> = {
  'forms.bid.submit.bid': 'Presentar esta oferta',
  'forms.bid.submit.bid.then': 'Su oferta queda sellada y solo se abre cuando se cierra la ronda.',
  'forms.bid.submit.decline': 'No presentar oferta',
  'forms.bid.submit.decline.then': 'No se le volverá a preguntar en esta ronda.',
  'forms.bid.submit.noConflict': 'No tenemos ningún conflicto de intereses',
  'forms.bid.submit.noConflict.hint':
    'Si existe alguno, no marque la casilla y descríbalo abajo; una oferta con conflicto de intereses no se tiene en cuenta.',
  'forms.bid.submit.conflict': 'Conflicto de intereses',
  'forms.bid.submit.price': 'Precio de todos los entregables, en {currency}',
  'forms.bid.submit.approach': 'Su planteamiento',
  'forms.bid.submit.experience': 'Trabajos comparables',
  'forms.bid.submit.overlapHours': 'Horas al día en que el horario de su equipo coincide con el del cliente',
  'forms.bid.submit.why': 'Por qué',
  'forms.bid.evaluate.score': 'Enviar estas puntuaciones',
  'forms.bid.evaluate.score.then': 'Sus puntuaciones cuentan para la clasificación; usted no ve el precio.',
  'forms.bid.evaluate.recuse': 'Abstenerse',
  'forms.bid.evaluate.recuse.then': 'Se utilizan las puntuaciones de otro evaluador; su motivo queda registrado.',
  'forms.award.approve.award': 'Adjudicar',
  'forms.award.approve.award.then':
    'Se pide al proveedor que firme el acuerdo de confidencialidad; a los demás se les explica la decisión.',
  'forms.award.approve.rescope': 'Modificar el alcance y volver a preguntar',
  'forms.award.approve.rescope.then': 'Se redacta una nueva versión del alcance y comienza otra ronda.',
  'forms.award.approve.cancel': 'Cancelar el encargo',
  'forms.award.approve.cancel.then': 'Se avisa a todos los licitadores.',
  'forms.award.approve.vendor': 'Adjudicar a',
  'forms.award.approve.vendor.hint':
    'El primero de la clasificación, salvo que elija otro; otra elección requiere un motivo.',
  'forms.award.approve.ranked': '{vendor} ({score, number})',
  'forms.nda.sign.sign': 'Firmar',
  'forms.nda.sign.sign.then':
    'Su firma queda registrada. La parte confidencial se abre cuando ambas partes han firmado.',
  'forms.nda.sign.decline': 'No firmar',
  'forms.nda.sign.decline.then': 'La adjudicación pasa al siguiente clasificado.',
  'forms.nda.sign.redirect': 'No soy la persona que debe firmar',
  'forms.nda.sign.redirect.then': 'Se pide la firma a la persona que usted indique.',
  'forms.nda.sign.signature': 'Su nombre completo, como firma',
  'forms.nda.sign.authority': 'Estoy facultado para firmar en nombre de mi organización y acepto las condiciones',
  'forms.nda.sign.signatoryName': 'Nombre de la persona que debe firmar',
  'forms.nda.sign.signatoryEmail': 'Correo electrónico de la persona que debe firmar',
};
