import type { Translated } from '../catalogue.js';
import type { waits as english } from '../en/console-waits.js';

export const waits: Translated<typeof english> = {
  'console.waits.onBehalfOf': 'In Vertretung von',
  'console.waits.onBehalfOf.name': 'in Vertretung von {name}',
  'console.waits.candidates': 'Übernehmen können',
  'console.waits.group': 'Jemand aus einer Gruppe kann sie übernehmen',
  'console.waits.yourGroup': 'Sie können sie übernehmen',
  'console.waits.take': 'Diese Aufgabe übernehmen',
  'console.waits.take.hint':
    'Sie richtet sich an {group}. Wer sie übernimmt, beantwortet sie; die anderen werden benachrichtigt.',
  'console.waits.localTimes': 'Ortszeiten',
  'console.waits.localTime': '{name}: {time}',
  'console.waits.paused': 'Die Frist ruht',
  'console.waits.paused.badge': 'ruht',
  'console.waits.paused.why': 'Ausgesetzt von {by}: {why}',
  'console.waits.paused.access': 'Es fehlt ein Zugang: {why}',
  'console.waits.paused.ends': 'Wieder in Gang setzen kann sie: {who}. Von selbst läuft sie weiter ab {until}.',
  'console.waits.paused.due': 'Liefe sie jetzt weiter, wäre die Aufgabe fällig am {due}.',
  'console.waits.deferrals': 'Gesehen und zurückgestellt',
  'console.waits.deferral':
    '{kind, select, acknowledged {{by} kümmert sich darum, bis {until}: {reason}} other {{by} hat sie zurückgestellt bis {until}: {reason}}}',
  'console.waits.onIt.badge': 'gesehen',
  'console.waits.putOff.badge': 'zurückgestellt',
  'console.waits.acknowledge': 'Mitteilen, dass Sie sich darum kümmern',
  'console.waits.acknowledge.hint': 'So lange wird nicht erinnert und niemand sonst benachrichtigt. Der Termin bleibt.',
  'console.waits.acknowledge.button': 'Ich kümmere mich darum',
  'console.waits.snooze': 'Erinnerungen zurückstellen',
  'console.waits.snooze.hint': 'Wer als Nächstes benachrichtigt wird, erfährt davon samt Ihrer Begründung.',
  'console.waits.snooze.button': 'Zurückstellen',
  'console.waits.pause': 'Die Frist aussetzen',
  'console.waits.pause.hint': 'Der Termin verschiebt sich um die Zeit, in der die Frist ruht.',
  'console.waits.pause.button': 'Frist aussetzen',
  'console.waits.resume': 'Die Frist wieder in Gang setzen',
  'console.waits.resume.hint': 'Die Aufgabe ist um die Zeit später fällig, in der die Frist ruhte.',
  'console.waits.resume.button': 'Frist fortsetzen',
  'console.waits.for': 'Wie lange',
  'console.waits.for.atMost': 'Höchstens {longest}.',
  'console.waits.for.usual': 'Ohne Angabe: {usual}.',
  'console.waits.for.needed': 'Geben Sie an, wie lange, zum Beispiel „2“ und „Tage“.',
  'console.waits.notYours':
    'Nur die Person, bei der eine Aufgabe liegt, kann mitteilen, dass sie sich darum kümmert, oder sie zurückstellen.',
};
