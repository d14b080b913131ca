import type { reasons as english } from '../../reasons.js';
import type { Translated } from '../catalogue.js';

export const reasons: Translated<typeof english> = {
  'reasons.workEnded': 'el trabajo al que pertenece ha terminado',
  'reasons.cancelled': 'el encargo se canceló ({reason})',
  'reasons.cancelledInTemporal': 'cancelado en Temporal',
  'reasons.scopeChanged': 'se modificó el alcance: {reason}',
  'reasons.dueMoved': 'la fecha de vencimiento se cambió',
  'reasons.answeredAfterAll': 'la respuesta acabó llegando',
  'reasons.questionWithdrawn': 'la pregunta se retiró',
  'reasons.inputOverdue': 'la aportación del cliente lleva retraso',
  'reasons.inputUnavailable': 'la aportación no se puede facilitar: {reason}',
  'reasons.inputNotProvided': 'nadie facilitó la aportación',
  'reasons.overdue': 'el entregable lleva retraso',
  'reasons.allSettled': 'todos los entregables están resueltos',
  'reasons.newHolder': 'hay una nueva persona encargada',
  'reasons.away': '{name} está ausente',
  'reasons.nobodyAnswered': 'nadie respondió',
  'reasons.pauseOver': 'la suspensión ha durado el máximo permitido',
  'reasons.accessMissing': 'el equipo no puede trabajar porque la credencial {credential} ha caducado',
  'reasons.accessBack': 'el equipo puede volver a trabajar',
  'reasons.inputLate': 'la aportación {input} llegó tarde',
};
