import type { Translated } from '../catalogue.js';
import type { mailCalendar as english } from '../en/mail-calendar.js';

export const mailCalendar: Translated<typeof english> = {
  'calendar.dueBoth': '{own} (pour l’autre partie : {theirs})',
  'calendar.engagement': 'Mission : {title}',
  'calendar.howTo': 'Veuillez répondre par le lien du courriel.',
  'calendar.alarm': 'À rendre dans un jour : {subject}',
};
