import type { Translated } from '../catalogue.js';
import type { endingNotices as english } from '../en/notices-ending.js';

export const endingNotices: Translated<typeof english> = {
  'notices.closed.subject': 'Der Auftrag ist abgeschlossen',
  'notices.terminated.subject': 'Der Auftrag ist vorzeitig beendet',
  'notices.closed.why': '„{engagement}“: {reason}.',
  'notices.closed.report': 'Den Bericht finden Sie in der Konsole.',
  'notices.closed.thanks': 'Vielen Dank für Ihre Arbeit. Was Sie bescheinigt haben, bleibt verbindlich.',
  'notices.certify.subject': 'Bitte Rückgabe oder Vernichtung bescheinigen',
  'notices.certify.why':
    'Die Zugänge sind entzogen. Bitte bescheinigen Sie, was mit den Unterlagen des Auftraggebers geschehen ist.',
  'notices.cancelled.subject': 'Der Auftrag ist abgebrochen',
  'notices.cancelled.why': 'Der Auftrag „{engagement}“ ist abgebrochen: {reason}.',
  'notices.cancelled.destroy': 'Bitte vernichten Sie alles, was Sie dazu haben, oder geben Sie es zurück.',
};
