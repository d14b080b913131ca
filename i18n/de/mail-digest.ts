import type { Translated } from '../catalogue.js';
import type { mailDigest as english } from '../en/mail-digest.js';

export const mailDigest: Translated<typeof english> = {
  'bundle.reminders.occasion': 'Erinnerungen',
  'bundle.reminders.subject':
    'Erinnerung: {count, plural, one {# Aufgabe wartet} other {# Aufgaben warten}} auf Ihre Antwort',
  'bundle.reminders.heading': '{count, plural, one {# Aufgabe wartet} other {# Aufgaben warten}} auf Ihre Antwort',
  'bundle.moved.occasion': 'Fristen wurden verschoben',
  'bundle.moved.heading': '{count, plural, one {# Frist wurde} other {# Fristen wurden}} verschoben',
  'bundle.mixed.occasion': 'Erinnerungen und verschobene Fristen',
  'bundle.mixed.heading': 'Erinnerungen und verschobene Fristen zu {count, plural, one {# Aufgabe} other {# Aufgaben}}',
  'bundle.engagement': 'Auftrag: {title}',
  'bundle.due': 'Bitte antworten Sie bis {due}',
  'bundle.overdue': 'Ihre Antwort war fällig am {due}',
  'bundle.answer': 'Antworten',
  'bundle.linkHint':
    'Das Öffnen eines Links zeigt nur die Frage und ändert nichts. Sie antworten auf der Seite selbst.',
  'digest.subject': 'Ihre Aufgaben am {day}',
  'digest.occasion': 'Tagesübersicht',
  'digest.heading':
    '{asked, plural, =0 {Nichts wartet auf Ihre Antwort} one {# Aufgabe wartet auf Ihre Antwort} other {# Aufgaben warten auf Ihre Antwort}}{overdue, plural, =0 {} other {, # überfällig}}',
  'digest.overdue': 'Überfällig',
  'digest.today': 'Heute fällig',
  'digest.week': 'In den nächsten sieben Tagen fällig',
  'digest.claimable': 'An Ihre Gruppe: Wer die Aufgabe übernimmt, antwortet',
  'digest.owned': 'Überfällig in Ihren Aufträgen',
  'digest.later':
    '{count, plural, one {# weitere Aufgabe ist später fällig.} other {# weitere Aufgaben sind später fällig.}}',
  'digest.more': '{count, plural, one {und # weitere} other {und # weitere}}',
  'digest.paused': 'Die Frist ruht bis spätestens {until}',
  'digest.holder': 'Gefragt: {name}. Es liegt bei: {holder}. Verspätung: {late}.',
  'digest.why': 'Sie erhalten diese E-Mail einmal am Tag, weil Ihr Eintrag im Verzeichnis es so vorsieht.',
};
