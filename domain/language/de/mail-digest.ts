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
};
