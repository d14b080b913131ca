import type { Translated } from '../catalogue.js';
import type { mailCalendar as english } from '../en/mail-calendar.js';

export const mailCalendar: Translated<typeof english> = {
  'calendar.dueBoth': '{own} (para la otra parte: {theirs})',
  'calendar.engagement': 'Encargo: {title}',
  'calendar.howTo': 'Responda, por favor, con el enlace del correo.',
  'calendar.alarm': 'Vence en un día: {subject}',
};
