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
  'digest.subject': 'Vos tâches du {day}',
  'digest.occasion': 'Résumé du jour',
  'digest.heading':
    '{asked, plural, =0 {Rien n’attend votre réponse} one {# tâche attend votre réponse} other {# tâches attendent votre réponse}}{overdue, plural, =0 {} one {, # en retard} other {, # en retard}}',
  'digest.overdue': 'En retard',
  'digest.today': 'À rendre aujourd’hui',
  'digest.week': 'À rendre dans les sept jours',
  'digest.claimable': 'Pour votre groupe : répond qui la prend',
  'digest.owned': 'En retard dans vos missions',
  'digest.later':
    '{count, plural, one {# autre tâche est à rendre plus tard.} other {# autres tâches sont à rendre plus tard.}}',
  'digest.more': '{count, plural, one {et # autre} other {et # autres}}',
  'digest.paused': 'Le délai est suspendu jusqu’au {until} au plus tard',
  'digest.holder': 'Question posée à : {name}. Entre les mains de : {holder}. Retard : {late}.',
  'digest.why': 'Vous recevez ce courriel une fois par jour, comme le prévoit votre fiche de l’annuaire.',
};
