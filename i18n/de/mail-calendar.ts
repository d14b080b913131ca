import type { Translated } from '../catalogue.js';
import type { mailCalendar as english } from '../en/mail-calendar.js';

export const mailCalendar: Translated<typeof english> = {
  'calendar.dueBoth': '{own} (auf der anderen Seite: {theirs})',
  'calendar.engagement': 'Auftrag: {title}',
  'calendar.howTo': 'Bitte antworten Sie über den Link in der E-Mail.',
  'calendar.alarm': 'Fällig in einem Tag: {subject}',
};
