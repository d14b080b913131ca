import type { Translated } from '../catalogue.js';
import type { reviewNotices as english } from '../en/notices-review.js';

export const reviewNotices: Translated<typeof english> = {
  'notices.received.subject': '{id} ist eingegangen',
  'notices.received.why': '„{title}“ ist eingegangen und wird geprüft.',
  'notices.silence.accept':
    'Kommt innerhalb der Frist ({due}, dazu die anschließenden Erinnerungen) keine Prüfung, gilt die Einreichung als abgenommen.',
  'notices.silence.reject':
    'Kommt innerhalb der Frist ({due}, dazu die anschließenden Erinnerungen) keine Prüfung, gilt die Einreichung als zurückgegeben.',
  'notices.silence.escalate':
    'Kommt die Prüfung nicht rechtzeitig, wird eine weitere Person um Prüfung gebeten; danach entscheidet die Auftragsleitung.',
  'notices.review.subject': 'Bitte prüfen – {id}: {title}',
  'notices.review.blind': 'Bitte prüfen Sie diese Einreichung unabhängig; eine weitere Person tut dasselbe.',
  'notices.review.third': 'Die ersten beiden Prüfungen haben keine Klarheit gebracht; Ihre Prüfung entscheidet.',
  'notices.accepted.subject': '{id} ist abgenommen',
  'notices.accepted.why': '„{title}“ ist abgenommen.',
  'notices.accepted.deemed': 'Es kam keine rechtzeitige Prüfung, deshalb gilt die Einreichung als abgenommen.',
  'notices.payment.subject': 'Zahlung für {id} ist freigegeben',
  'notices.payment.why': '„{title}“ ist abgenommen; {amount} können an {vendor} gezahlt werden.',
};
