import type { Translated } from '../catalogue.js';
import type { waits as english } from '../en/pages-waits.js';

export const waits: Translated<typeof english> = {
  'pages.waits.onBehalfOf': 'In Vertretung von',
  'pages.waits.onBehalfOf.name': 'in Vertretung von {name}',
  'pages.waits.candidates': 'Übernehmen können',
  'pages.waits.group': 'Jemand aus einer Gruppe kann sie übernehmen',
  'pages.waits.yourGroup': 'Sie können sie übernehmen',
  'pages.waits.take': 'Diese Aufgabe übernehmen',
  'pages.waits.take.hint':
    'Sie richtet sich an {group}. Wer sie übernimmt, beantwortet sie; die anderen werden benachrichtigt.',
  'pages.waits.localTimes': 'Ortszeiten',
  'pages.waits.localTime': '{name}: {time}',
  'pages.waits.paused': 'Die Frist ruht',
  'pages.waits.paused.badge': 'ruht',
  'pages.waits.paused.why': 'Ausgesetzt von {by}: {why}',
  'pages.waits.paused.access': 'Es fehlt ein Zugang: {why}',
  'pages.waits.paused.ends': 'Wieder in Gang setzen kann sie: {who}. Von selbst läuft sie weiter ab {until}.',
  'pages.waits.paused.due': 'Liefe sie jetzt weiter, wäre die Aufgabe fällig am {due}.',
  'pages.waits.deferrals': 'Gesehen und zurückgestellt',
  'pages.waits.deferral':
    '{kind, select, acknowledged {{by} kümmert sich darum, bis {until}: {reason}} other {{by} hat sie zurückgestellt bis {until}: {reason}}}',
  'pages.waits.onIt.badge': 'gesehen',
  'pages.waits.putOff.badge': 'zurückgestellt',
  'pages.waits.acknowledge': 'Mitteilen, dass Sie sich darum kümmern',
  'pages.waits.acknowledge.hint': 'So lange wird nicht erinnert und niemand sonst benachrichtigt. Der Termin bleibt.',
  'pages.waits.acknowledge.button': 'Ich kümmere mich darum',
  'pages.waits.snooze': 'Erinnerungen zurückstellen',
  'pages.waits.snooze.hint': 'Wer als Nächstes benachrichtigt wird, erfährt davon samt Ihrer Begründung.',
  'pages.waits.snooze.button': 'Zurückstellen',
  'pages.waits.pause': 'Die Frist aussetzen',
  'pages.waits.pause.hint': 'Der Termin verschiebt sich um die Zeit, in der die Frist ruht.',
  'pages.waits.pause.button': 'Frist aussetzen',
  'pages.waits.resume': 'Die Frist wieder in Gang setzen',
  'pages.waits.resume.hint': 'Die Aufgabe ist um die Zeit später fällig, in der die Frist ruhte.',
  'pages.waits.resume.button': 'Frist fortsetzen',
  'pages.waits.for': 'Wie lange',
  'pages.waits.for.atMost': 'Höchstens {longest}.',
  'pages.waits.for.usual': 'Ohne Angabe: {usual}.',
  'pages.waits.for.needed': 'Geben Sie an, wie lange, zum Beispiel „2“ und „Tage“.',
  'pages.waits.notYours':
    'Nur die Person, bei der eine Aufgabe liegt, kann mitteilen, dass sie sich darum kümmert, oder sie zurückstellen.',
};
