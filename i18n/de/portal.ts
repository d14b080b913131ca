import type { Translated } from '../catalogue.js';
import type { portal as english } from '../en/portal.js';
import { closed } from './portal-closed.js';

export const portal: Translated<typeof english> = {
  'portal.for': 'Für {name}',
  'portal.due': 'Fällig',
  'portal.wasDue': 'War fällig',
  'portal.due.theirs': '{time} bei {name}',
  'portal.askedBy': 'Gefragt von',
  'portal.askedFor': 'für {organisation}',
  'portal.onBehalfOf': 'In Vertretung von',
  'portal.group': 'Gerichtet an',
  'portal.about': 'Über diesen Auftrag',
  'portal.practice': 'Fachgebiet',
  'portal.subject': 'Worum es geht',
  'portal.private':
    'Diese Seite ist nur für Sie bestimmt. Ihre Adresse öffnet nur diese eine Frage und nichts mehr, sobald sie beantwortet ist; bitte geben Sie sie nicht weiter.',
  'portal.thanks': 'Vielen Dank',
  'portal.thanks.heading': 'Vielen Dank, Ihre Antwort ist gespeichert',
  'portal.thanks.choice': '„{choice}“, {at}',
  'portal.thanks.next': 'Wie es weitergeht',
  'portal.thanks.recorded': 'Was gespeichert wurde',
  'portal.thanks.sealed': 'verschlüsselt gespeichert',
  'portal.thanks.done':
    'Sie können diese Seite schließen. Der Link in Ihrer E-Mail hat seinen Zweck erfüllt und öffnet die Frage nicht noch einmal.',
  'portal.refused': 'Ihre Antwort wurde nicht angenommen',
  'portal.notDone': 'Das wurde nicht ausgeführt',
  'portal.notDone.group': 'Noch hat niemand aus der Gruppe diese Aufgabe übernommen. Übernehmen Sie sie zuerst.',
  'portal.notDone.paused': 'Die Frist ruht: Es gibt nichts zurückzustellen.',
  'portal.notNow': 'Wir können Ihre Antwort im Moment nicht entgegennehmen',
  'portal.notNow.text':
    'Es wurde nichts gespeichert. Was Sie eingegeben haben, steht noch hier; bitte senden Sie es in einer Minute noch einmal.',
  'portal.more': 'Gerade nicht möglich?',
  'portal.back': 'Zurück zur Frage',
  'portal.acknowledged': 'Vermerkt: Sie kümmern sich darum',
  'portal.acknowledged.text': 'Bis {until} wird nicht erinnert und niemand sonst benachrichtigt. Der Termin bleibt.',
  'portal.snoozed': 'Die Erinnerungen sind zurückgestellt',
  'portal.snoozed.text': 'Der nächste Schritt folgt am {next}. Wer dann benachrichtigt wird, erfährt Ihre Begründung.',
  'portal.claimed': 'Sie haben diese Aufgabe übernommen',
  'portal.claimed.text':
    'Eine E-Mail mit Ihrem eigenen Link ist unterwegs; dieser hat seinen Zweck erfüllt. Die anderen werden benachrichtigt.',
  ...closed,
};
