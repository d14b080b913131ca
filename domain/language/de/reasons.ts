import type { reasons as english } from '../../reasons.js';
import type { Translated } from '../catalogue.js';

export const reasons: Translated<typeof english> = {
  'reasons.workEnded': 'die zugehörige Arbeit ist beendet',
  'reasons.cancelled': 'der Auftrag wurde abgebrochen ({reason})',
  'reasons.cancelledInTemporal': 'in Temporal abgebrochen',
  'reasons.scopeChanged': 'der Leistungsumfang wurde geändert: {reason}',
  'reasons.dueMoved': 'der Termin wurde verschoben',
  'reasons.answeredAfterAll': 'die Antwort kam doch noch',
  'reasons.questionWithdrawn': 'die Frage wurde zurückgezogen',
  'reasons.inputOverdue': 'die Zuarbeit ist überfällig',
  'reasons.inputUnavailable': 'die Zuarbeit kann nicht bereitgestellt werden: {reason}',
  'reasons.inputNotProvided': 'niemand hat die Zuarbeit bereitgestellt',
  'reasons.overdue': 'das Arbeitsergebnis ist überfällig',
  'reasons.allSettled': 'alle Arbeitsergebnisse sind abgeschlossen',
  'reasons.newHolder': 'es gibt eine neue zuständige Person',
  'reasons.away': '{name} ist abwesend',
  'reasons.nobodyAnswered': 'niemand hat geantwortet',
  'reasons.pauseOver': 'die Unterbrechung hat so lange gedauert, wie sie darf',
  'reasons.accessMissing': 'das Team kann nicht arbeiten, da der Nachweis {credential} abgelaufen ist',
  'reasons.accessBack': 'das Team kann wieder arbeiten',
  'reasons.inputLate': 'der Beitrag {input} kam zu spät',
};
