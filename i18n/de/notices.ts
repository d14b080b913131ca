import type { Translated } from '../catalogue.js';
import type { notices as english } from '../en/notices.js';
import { deliveryNotices } from './notices-delivery.js';
import { scopingNotices } from './notices-scoping.js';
import { selectionNotices } from './notices-selection.js';
import { debriefNotices } from './notices-debrief.js';
import { teamNotices } from './notices-team.js';
import { reviewNotices } from './notices-review.js';
import { endingNotices } from './notices-ending.js';

export const notices: Translated<typeof english> = {
  'notices.withdrawn': 'Sie müssen nicht mehr antworten: {reason}.',
  'notices.escalated.asked': 'Die Frage ging an {name} ({role}): {subject}.',
  'notices.escalated.overdue': 'Die Antwort ist überfällig; fällig war sie am {due}.',
  'notices.escalated.unanswered': 'Die Antwort steht noch aus; fällig ist sie am {due}.',
  'notices.lapsed.decided': `Es kam keine Antwort, deshalb wurde entschieden: {decision, select,
    extend {Die Frist wird verlängert}
    replace {Der Dienstleister wird ersetzt}
    reduce {Der Leistungsumfang wird verringert}
    other {Der Auftrag wird vorzeitig beendet}}.`,
  'notices.lapsed.deemed': 'Es kam keine Antwort, deshalb gilt: „{decision}“.',
  'notices.lapsed.passedOn': 'In der Frist kam keine Antwort; es geht ohne sie weiter.',
  'notices.decision': `{decision, select,
    accept {annehmen} acknowledge {bestätigen} answer {antworten} approve {genehmigen} award {Zuschlag erteilen}
    bid {Angebot abgeben} cancel {Auftrag abbrechen} cannot {nicht möglich} certify {bescheinigen} change {ändern}
    complete {abgeschlossen} decline {ablehnen} extend {Frist verlängern} grant {gewähren} incomplete {unvollständig}
    propose {vorschlagen} provide {bereitstellen} recuse {Befangenheit} redirect {andere Person} reduce {Umfang verringern}
    refuse {verweigern} reject {ablehnen} replace {Dienstleister ersetzen} rescope {Umfang ändern} rework {Nacharbeit}
    score {bewerten} sign {unterzeichnen} silence {Auftrag beenden} submit {einreichen} terminate {Auftrag beenden}
    unavailable {nicht verfügbar} verify {bestätigen} other {{decision}}}`,
  ...deliveryNotices,
  ...scopingNotices,
  ...selectionNotices,
  ...debriefNotices,
  ...teamNotices,
  ...reviewNotices,
  ...endingNotices,
};
