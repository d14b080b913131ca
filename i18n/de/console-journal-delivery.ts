import type { Translated } from '../catalogue.js';
import type { deliverySentences as english } from '../en/console-journal-delivery.js';

export const deliverySentences: Translated<typeof english> = {
  'console.journal.deliverable.opened': '{deliverable} ist jetzt in Arbeit und am {due} fällig.',
  'console.journal.deliverable.due':
    '{deliverable} ist jetzt am {due} fällig{was, select, none {} other { statt am {was}}}{said, select, no {.} other {: {why}}}',
  'console.journal.deliverable.overdue': '{deliverable} ist seit {due} überfällig; am Zug: {holder}.',
  'console.journal.deliverable.submitted':
    '{deliverable} wurde eingereicht, Runde {round}{late, select, yes {, verspätet} other {}}.',
  'console.journal.deliverable.reworked':
    '{deliverable} ging nach Runde {round} mit {count, plural, one {# Beanstandung} other {# Beanstandungen}} zurück.',
  'console.journal.deliverable.accepted':
    '{deliverable} wurde{score, select, none {} other { mit {score, number} Punkten}} abgenommen{deemed, select, yes {, durch Schweigen} other {}}.',
  'console.journal.deliverable.dropped': '{deliverable} wurde gestrichen: {why}',
  'console.journal.input.provided': 'Der Auftraggeber hat {deliverable} bereitgestellt.',
  'console.journal.extension.requested':
    'Für {deliverable} {single, select, yes {wurde} other {wurden}} {more} mehr Zeit erbeten.',
  'console.journal.extension.granted': '{deliverable} wurde bis {due} verlängert.',
  'console.journal.extension.refused': 'Mehr Zeit für {deliverable} wurde abgelehnt: {why}',
  'console.journal.review.scored':
    '{reviewer} hat {deliverable} geprüft, Runde {round}: {verdict, select, accept {Abnahme} other {Nacharbeit}} mit {score, number} Punkten.',
  'console.journal.review.disputed':
    'Die Prüfenden von {deliverable} waren uneins; {third} wurde als dritte Stimme gefragt.',
  'console.journal.overdue.decided': '{by} hat über {deliverable} (überfällig) entschieden: {decision}.',
  'console.journal.payment.released': '{amount} wurden für {deliverable} freigegeben.',
  'console.journal.vendor.replaced': '{vendor} wurde ersetzt: {why}',
  'console.journal.budget.changed': 'Das Budget beträgt jetzt {amount} (Version {version}, Quelle: {source}).',
  'console.journal.budget.frozen': 'Das Budget wurde eingefroren (Version {version}, Quelle: {source}).',
  'console.journal.demand.changed': 'Der Bedarf hat sich geändert: {roles} (Quelle: {source}).',
  'console.journal.event.ignored': 'Ein Ereignis {type} hat nichts geändert: {why}.',
  'console.journal.scaling.planned':
    'Ein Personalplan wurde erstellt: {changes}; Kosten bisher {before}, künftig {after}.',
  'console.journal.scaling.approved': '{by} hat den Personalplan {plan} genehmigt.',
  'console.journal.scaling.rejected': 'Der Personalplan {plan} wurde abgelehnt: {why}',
  'console.journal.scaling.noticed': '{position} wurde zu {until} gekündigt.',
  'console.journal.scaling.withdrawn': 'Der Personalplan {plan} wurde zurückgezogen: {why}',
  'console.journal.scaling.completed': 'Der Personalplan {plan} ist umgesetzt.',
  'console.journal.handover.completed': '{position} hat die Arbeit übergeben.',
  'console.journal.handover.incomplete': 'Die Übergabe von {position} ist unvollständig: {why}',
  'console.journal.closeout.certified': '{by} hat bescheinigt, dass das Material des Auftraggebers {method} wurde.',
  'console.journal.closeout.uncertified': 'Die Rückgabe oder Vernichtung des Materials ist nicht bescheinigt: {why}',
  'console.journal.scorecard.made':
    'Die Leistungsbilanz von {vendor} liegt vor: {delivered} geliefert, {dropped} gestrichen.',
  'console.journal.engagement.closed': 'Der Auftrag wurde abgeschlossen und der Bericht geschrieben.',
  'console.journal.engagement.cancelled': '{by} hat den Auftrag abgebrochen: {reason}',
  'console.journal.engagement.terminated': 'Der Auftrag wurde vorzeitig beendet: {reason}',
  'console.afterStart': '{duration} nach dem Beginn',
  'console.ranked': '{place}. {vendor} ({score, number})',
  'console.change': '{role} von {from} auf {to}',
  'console.method':
    '{method, select, returned {zurückgegeben} destroyed {vernichtet} both {zurückgegeben und vernichtet} other {{method}}}',
};
