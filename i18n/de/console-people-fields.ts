import type { Translated } from '../catalogue.js';
import type { peopleFields as english } from '../en/console-people-fields.js';

export const peopleFields: Translated<typeof english> = {
  'people.field.name': 'Name',
  'people.field.email': 'E-Mail',
  'people.field.language': 'Sprache',
  'people.field.timeZone': 'Zeitzone',
  'people.hint.timeZone': 'Etwa „Europe/Berlin“.',
  'people.field.country': 'Land',
  'people.hint.country': 'Etwa „DE“; freiwillig.',
  'people.hours': 'Arbeitszeiten',
  'people.hint.hours':
    'Etwa „09:00-12:30, 13:30-18:00“, nach örtlicher Uhr. Ein leerer Tag ist frei; bleiben alle leer, gelten die grau angezeigten Zeiten.',
  'people.field.region': 'Region',
  'people.hint.region': 'Deren Feiertage außer denen des Landes gelten, etwa „BY“ für Bayern; freiwillig.',
  'people.field.daysOff': 'Freie Tage',
  'people.hint.daysOff': 'Ein Datum pro Zeile, etwa „2026-12-24“. Gesetzliche Feiertage sind schon berücksichtigt.',
  'people.mail': 'E-Mails',
  'people.hint.mail': 'Nach der Uhr der Zeitzone; alles freiwillig.',
  'people.field.quietFrom': 'Keine E-Mails ab',
  'people.field.quietTo': 'bis',
  'people.field.digest': 'Tägliche Übersicht um',
  'people.absences': 'Abwesenheiten',
  'people.hint.absences':
    'Beide Tage eingeschlossen; für einen einzelnen Tag genügt der erste. Die Vertretung antwortet in dieser Zeit. Eine geleerte Zeile wird entfernt.',
  'people.absence': 'Abwesenheit {number}',
  'people.field.firstDay': 'Erster Tag',
  'people.field.lastDay': 'Letzter Tag',
  'people.field.delegate': 'E-Mail der Vertretung',
  'people.delegations': 'Ständige Vertretungen',
  'people.hint.delegations':
    'Wer auch bei Anwesenheit antwortet, in dieser Reihenfolge. Was leer bleibt, ist nicht begrenzt.',
  'people.delegation': 'Vertretung {number}',
  'people.field.amount': 'Bis zu einem Betrag von',
  'people.field.currency': 'Währung',
  'people.onlySome': 'Nur für bestimmte Rollen oder Aufgaben',
  'people.field.roles': 'Gefragt als',
  'people.field.kinds': 'Arten von Aufgaben',
  'people.line': 'Linie und Gruppe',
  'people.field.manager': 'E-Mail der vorgesetzten Person',
  'people.hint.manager': 'Wird verständigt, wenn eine Frage die Linie hinaufgeht; freiwillig.',
  'people.field.members': 'Mitglieder',
  'people.hint.members':
    'Macht diesen Eintrag zu einer Gruppe, deren Aufgaben diese Personen übernehmen können: eine Adresse pro Zeile.',
  'people.field.console': 'Darf sich an dieser Konsole anmelden',
  'people.field.defaultFor': 'Übernimmt üblicherweise',
  'people.hint.defaultFor': 'Wenn ein Auftrag für eine Rolle niemanden nennt.',
};
