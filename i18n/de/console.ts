import type { Translated } from '../catalogue.js';
import type { console as english } from '../en/console.js';
import { engagement } from './console-engagement.js';
import { facts } from './console-facts.js';
import { journal } from './console-journal.js';
import { overdue } from './console-overdue.js';
import { portfolio } from './console-portfolio.js';
import { practices } from './console-practices.js';
import { rules } from './console-rules.js';
import { scorecard } from './console-scorecard.js';
import { signIn } from './console-sign-in.js';
import { start } from './console-start.js';
import { tasks } from './console-tasks.js';
import { vendors } from './console-vendors.js';
import { wrong } from './console-wrong.js';
import { fileWrong } from './console-wrong-file.js';
import { policyWrong } from './console-wrong-policy.js';

export const console: Translated<typeof english> = {
  'console.nav': 'Konsole',
  'console.nav.portfolio': 'Portfolio',
  'console.nav.inbox': 'Aufgaben',
  'console.nav.vendors': 'Dienstleister',
  'console.nav.people': 'Personen',
  'console.nav.start': 'Neuer Auftrag',
  'console.signOut': 'Abmelden',
  'console.toPortfolio': 'Zum Portfolio',
  'console.filter': 'Filtern',
  'console.filter.practice': 'Fachgebiet',
  'console.filter.owner': 'E-Mail der Auftragsleitung',
  'console.all': 'Alle',
  'console.none': 'keine',
  'console.notGiven': 'keine Angabe',
  'console.of100': '{score} von 100',
  'console.email': 'E-Mail',
  'console.reason': 'Begründung',
  'console.reasonNeeded': 'Eine Begründung ist nötig.',
  'console.orFile': 'Oder eine Datei',
  'console.foreignForm': 'Dieses Formular wurde nicht angenommen',
  'console.foreignForm.text':
    'Es stammt von einer anderen Website oder aus einer früheren Sitzung. Öffnen Sie die Seite erneut und wiederholen Sie die Eingabe.',
  'console.tooMuch': 'Das ist zu viel',
  'console.tooMuch.text': 'Ein Formular fasst höchstens zwei Megabyte.',
  'console.noName': 'Nichts hat diesen Namen',
  'console.noName.text': 'Die Adresse oder eine Eingabe enthält ein Zeichen, das in keinem Namen vorkommt.',
  'console.listGone': 'Diese Seite der Liste gibt es nicht mehr',
  'console.listGone.text': 'Öffnen Sie die Liste erneut von Anfang an.',
  'console.fault': 'Bei uns ist ein Fehler aufgetreten',
  'console.fault.text': 'Der Fehler wurde festgehalten. Bitte versuchen Sie es später noch einmal.',
  'console.noDatabase': 'Die Datenbank ist nicht erreichbar',
  'console.noDatabase.text': 'Es wurde nichts ausgeführt. Bitte versuchen Sie es in einer Minute noch einmal.',
  'console.refused.invalid': 'Das wurde nicht angenommen',
  'console.refused.unknown': 'Das gibt es nicht',
  'console.refused.unknown.text': '{what} ist nicht bekannt.',
  'console.refused.ended': 'Das ist bereits vorbei',
  'console.refused.ended.text':
    '{state, select, answered {Die Antwort ist inzwischen eingegangen.} lapsed {Bis zum Ende der Frist hat niemand geantwortet.} withdrawn {Die Aufgabe wurde zurückgezogen.} other {Die Aufgabe wurde an jemand anderen übergeben.}}',
  'console.refused.forbidden': 'Das ist nicht erlaubt',
  'console.refused.conflict': 'Das passt nicht zu dem, was inzwischen geschehen ist',
  'console.refused.unavailable': 'Im Moment kann das niemand entgegennehmen',
  'console.refused.unavailable.text': 'Es wurde nichts ausgeführt. Bitte versuchen Sie es in einer Minute noch einmal.',
  'console.missing.engagement': 'Diesen Auftrag gibt es nicht',
  'console.missing.task': 'Diese Aufgabe gibt es nicht',
  'console.missing.document': 'Dieses Dokument gibt es nicht',
  'console.missing.vendor': 'Diesen Dienstleister gibt es nicht',
  'console.missing.person': 'Diese Person gibt es nicht',
  'console.missing.text':
    'Vielleicht ist die Adresse falsch geschrieben, oder sie gehört zu einer anderen Installation.',
  ...engagement,
  ...facts,
  ...journal,
  ...overdue,
  ...portfolio,
  ...practices,
  ...rules,
  ...scorecard,
  ...signIn,
  ...start,
  ...tasks,
  ...vendors,
  ...wrong,
  ...fileWrong,
  ...policyWrong,
};
