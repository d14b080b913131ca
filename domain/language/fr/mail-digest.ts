import type { Translated } from '../catalogue.js';
import type { mailDigest as english } from '../en/mail-digest.js';

export const mailDigest: Translated<typeof english> = {
  'bundle.reminders.occasion': 'Rappels',
  'bundle.reminders.subject': 'Rappel : {count, plural, one {# tâche attend} other {# tâches attendent}} votre réponse',
  'bundle.reminders.heading': '{count, plural, one {# tâche attend} other {# tâches attendent}} votre réponse',
  'bundle.moved.occasion': 'Des échéances ont changé',
  'bundle.moved.heading': '{count, plural, one {# échéance a changé} other {# échéances ont changé}}',
  'bundle.mixed.occasion': 'Rappels et échéances modifiées',
  'bundle.mixed.heading': 'Rappels et échéances modifiées pour {count, plural, one {# tâche} other {# tâches}}',
  'bundle.engagement': 'Mission : {title}',
  'bundle.due': 'Merci de répondre avant le {due}',
  'bundle.overdue': 'Votre réponse était attendue avant le {due}',
  'bundle.answer': 'Répondre',
  'bundle.linkHint': 'Ouvrir un lien affiche la question et ne change rien. Vous répondez sur la page.',
};
