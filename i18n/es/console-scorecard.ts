import type { Translated } from '../catalogue.js';
import type { scorecard as english } from '../en/console-scorecard.js';

export const scorecard: Translated<typeof english> = {
  'console.scorecard': 'Balance',
  'console.scorecard.engagements': '{count, plural, one {# encargo} other {# encargos}}',
  'console.scorecard.onTime': 'A tiempo',
  'console.scorecard.quality': 'Calidad',
  'console.scorecard.firstTime': 'Bien a la primera',
  'console.scorecard.delivered': 'Entregado',
  'console.scorecard.dropped': 'Suprimido',
  'console.scorecard.late': 'Retraso propio',
  'console.scorecard.never': 'ninguno',
  'console.scorecard.own': 'Recalculado a partir de los diarios. Solo cuenta el retraso propio del proveedor.',
  'console.scorecard.because': 'De dónde sale «{figure}»',
  'console.scorecard.deliverable': 'Entregable',
  'console.scorecard.outcome': 'Resultado',
  'console.scorecard.outcome.is':
    '{outcome, select, accepted {aceptado} dropped {suprimido} replace {proveedor sustituido} other {terminado}}',
  'console.scorecard.value.onTime': 'Retraso propio',
  'console.scorecard.value.quality': 'Puntos',
  'console.scorecard.value.firstTime': 'Presentado',
  'console.scorecard.times': '{count, plural, one {una vez} other {# veces}}',
  'console.scorecard.entries': 'Diario',
};
