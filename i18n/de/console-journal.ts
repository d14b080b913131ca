import type { Translated } from '../catalogue.js';
import type { journal as english } from '../en/console-journal.js';
import { deliverySentences } from './console-journal-delivery.js';

export const journal: Translated<typeof english> = {
  'console.journal.engagement.started':
    '{startedBy} hat den Auftrag im Bereich {practiceTitle} mit einem Budget von {budget} begonnen.',
  'console.journal.phase.entered': 'Phase „{phase}“ hat begonnen.',
  'console.journal.task.opened': '{to} wurde gefragt ({part}): „{task}“.',
  'console.journal.task.reminded': '{to} wurde an „{task}“ erinnert.',
  'console.journal.task.escalated': '„{task}“ wurde an {to} ({part}) eskaliert.',
  'console.journal.task.transferred': '„{task}“ ging von {from} an {to} ({part}) über.',
  'console.journal.task.answered':
    '{by} hat „{task}“{onBehalfOf, select, none {} other { in Vertretung von {onBehalfOf}}} beantwortet: „{decision}“ ({via, select, link {per Link} api {über die API} console {in der Konsole} other {{via}}}).',
  'console.journal.task.lapsed': 'Niemand hat „{task}“ beantwortet; es gilt als „{outcome}“.',
  'console.journal.task.withdrawn': '„{task}“ wurde zurückgezogen: {reason}.',
  'console.journal.task.reassigned': '{by} hat „{task}“ von {from} an {to} übergeben: {reason}',
  'console.journal.task.snoozed': '{by} hat „{task}“ bis {until} zurückgestellt: {reason}',
  'console.journal.task.acknowledged': '{by} kümmert sich bis {until} um „{task}“: {reason}',
  'console.journal.task.delegated':
    '„{task}“ ging an {to}, in Vertretung von {from}{why, select, absence { während der Abwesenheit} other {}}.',
  'console.journal.delegation.refused': '{to} konnte {from} bei „{task}“ nicht vertreten: {why}.',
  'console.journal.task.claimed':
    '{by, select, none {{to} hat „{task}“ übernommen} other {{by} hat „{task}“ für {to} übernommen}}.',
  'console.journal.task.paused': 'Die Frist von „{task}“ ruht längstens bis {until}: {why}',
  'console.journal.task.resumed': '{by} hat die Frist von „{task}“ wieder in Gang gesetzt: {why}',
  'console.journal.task.moved': 'Der Termin von „{task}“ wurde von {from} auf {to} verschoben: {why}',
  'console.journal.turn.superseded':
    'Ein Worker ist ausgefallen, bevor sein Schritt wirksam wurde; {count, plural, one {# Eintrag ({entries}) zählt} other {# Einträge ({entries}) zählen}} nicht mehr.',
  'console.journal.access.denied': 'Abgewiesen wurde {who}: {what} ({why}).',
  'console.journal.scope.drafted':
    'Fassung {version} des Leistungsumfangs wurde entworfen: {count, plural, one {# Arbeitsergebnis} other {# Arbeitsergebnisse}}, bei Fremdvergabe etwa {bought}.',
  'console.journal.scope.questioned':
    '{count, plural, one {# Frage zum Leistungsumfang wurde} other {# Fragen zum Leistungsumfang wurden}} dem Sponsor vorgelegt.',
  'console.journal.scope.approved': '{by} hat Fassung {version} des Leistungsumfangs genehmigt.',
  'console.journal.scope.amended':
    '{by} hat den Leistungsumfang auf Fassung {version} geändert{deliverable, select, none {} other {, {deliverable}}}{due, select, none {} other {, jetzt fällig {due}}}: {why}',
  'console.journal.change.requested': '{by} hat eine Änderung verlangt: {reason}',
  'console.journal.change.refused': '{by} hat eine Änderung abgelehnt: {reason}',
  'console.journal.team.informed': '{team} wurde durch {counterpart} informiert; intern bleibt: {staysInHouse}.',
  'console.journal.vendors.listed':
    '{count, plural, =0 {Kein Dienstleister wurde eingeladen} one {# Dienstleister eingeladen ({names})} other {# Dienstleister eingeladen ({names})}}, {excluded} nicht berücksichtigt.',
  'console.journal.bid.received': '{vendor} hat ein versiegeltes Angebot abgegeben.',
  'console.journal.bid.declined': '{vendor} gibt kein Angebot ab: {why}',
  'console.journal.bid.excluded': 'Das Angebot von {vendor} wurde ausgeschlossen: {why}',
  'console.journal.bidding.extended':
    'Die Angebotsrunde wurde bis {until} verlängert: {received} von {needed} Angeboten lagen vor.',
  'console.journal.bids.opened':
    '{count, plural, =0 {Kein Angebot lag zur Öffnung vor} one {# Angebot geöffnet: {names}} other {# Angebote geöffnet: {names}}}.',
  'console.journal.bid.scored': '{evaluator} hat {vendor} bewertet: {score, number} Punkte.',
  'console.journal.bids.ranked': 'Die Rangfolge der Angebote steht fest: {ranking}.',
  'console.journal.selection.failed': 'Es konnte kein Dienstleister ausgewählt werden: {why}.',
  'console.journal.award.made':
    '{by} hat {name} zum Preis von {price} den Zuschlag erteilt{said, select, no {.} other {: {reason}}}',
  'console.journal.award.debriefed': '{name} hat eine Begründung der Entscheidung erhalten.',
  'console.journal.award.lost': '{vendor} hat den Zuschlag verloren: {why}',
  'console.journal.nda.drafted': 'Die Vertraulichkeitsvereinbarung mit {vendor} wurde entworfen.',
  'console.journal.nda.signed':
    '{by} hat die Vertraulichkeitsvereinbarung für {side, select, client {den Auftraggeber} other {den Dienstleister {vendor}}} unterzeichnet.',
  'console.journal.nda.declined':
    '{side, select, client {Der Auftraggeber} other {Der Dienstleister}} hat die Vertraulichkeitsvereinbarung mit {vendor} abgelehnt: {why}',
  'console.journal.nda.completed': 'Die Vertraulichkeitsvereinbarung mit {vendor} ist in Kraft.',
  'console.journal.confidential.opened': 'Der vertrauliche Teil wurde für {vendor} geöffnet.',
  'console.journal.expert.proposed': '{name} wurde für {position} ({role}) vorgeschlagen.',
  'console.journal.expert.verified': '{by} hat die Fachkraft für {position} bestätigt.',
  'console.journal.expert.rejected': 'Die Fachkraft für {position} wurde abgelehnt: {why}',
  'console.journal.expert.acknowledged': 'Die Fachkraft für {position} hat die Vertraulichkeit bestätigt.',
  'console.journal.expert.declined': 'Die Fachkraft für {position} hat abgesagt: {why}',
  'console.journal.expert.suspended': 'Die Fachkraft in {position} wurde suspendiert: {why}',
  'console.journal.position.unfilled': '{position} bleibt unbesetzt: {why}',
  'console.journal.access.granted':
    '{email} hat Zugang für {position} erhalten ({via, select, webhook {Webhook} ledger {Verzeichnis} other {{via}}}).',
  'console.journal.access.revoked': 'Der Zugang von {email} für {position} wurde entzogen: {why}.',
  'console.journal.access.failed':
    'Der Zugang von {email} für {position} konnte nicht {action, select, grant {eingerichtet} other {entzogen}} werden: {why}',
  'console.journal.team.complete':
    'Das Team ist vollständig: {positions, plural, one {# Position} other {# Positionen}} besetzt.',
  ...deliverySentences,
};
