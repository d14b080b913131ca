import type { Translated } from '../catalogue.js';
import type { deliveryNotices as english } from '../en/notices-delivery.js';

export const deliveryNotices: Translated<typeof english> = {
  'notices.input.subject': 'Bitte bereitstellen – {id}: {title}',
  'notices.input.why': 'Der Dienstleister braucht dies von Ihnen, bevor die davon abhängigen Arbeiten beginnen können.',
  'notices.submission.subject': 'Bitte einreichen – {id}: {title}',
  'notices.rework.subject': 'Bitte nacharbeiten und erneut einreichen – {id}: {title}',
  'notices.rework.findings': 'Die Prüfung verlangt:',
  'notices.submission.criterion': 'Zu erfüllen: {criterion}',
  'notices.extension.subject': 'Mehr Zeit für {id}?',
  'notices.extension.asked': '{vendor} bittet um Verlängerung ({more}) für „{title}“: {reason}',
  'notices.overdue.subject': 'Entscheidung zu {id}: {reason}',
  'notices.overdue.due': '„{title}“ war am {due} fällig.',
  'notices.overdue.choices':
    'Verlängern, ersetzen, verringern und beenden haben jeweils ihre Folgen; bis zu Ihrer Entscheidung geschieht nichts.',
  'notices.replaced.subject': 'Der Auftrag geht an ein anderes Unternehmen',
  'notices.replaced.why':
    'Der Auftraggeber hat entschieden, Ihr Unternehmen im Auftrag „{engagement}“ zu ersetzen: {reason}.',
  'notices.replaced.handOver': 'Bitte übergeben Sie Ihre Arbeitsunterlagen; die Zugänge werden jetzt entzogen.',
};
