import type { Translated } from '../catalogue.js';
import type { tasks as english } from '../en/console-tasks.js';

export const tasks: Translated<typeof english> = {
  'console.inbox.lead': 'Tout ce qui attend une réponse, le plus urgent d’abord.',
  'console.inbox.kind': 'Type',
  'console.inbox.assignee': 'E-mail de la personne',
  'console.inbox.mine': 'Les miennes seulement',
  'console.inbox.overdue': 'En retard seulement',
  'console.inbox.open': 'Tâches en cours',
  'console.inbox.noMatch': 'Aucune tâche en cours ne correspond.',
  'console.inbox.nobody': 'Personne n’est attendu.',
  'console.inbox.question': 'Question',
  'console.inbox.engagement': 'Mission',
  'console.inbox.with': 'Chez',
  'console.inbox.you': 'vous',
  'console.inbox.due': 'Échéance',
  'console.inbox.then': 'Ensuite',
  'console.inbox.choose.one': 'Choisir « {subject} »',
  'console.inbox.handOn': 'Transmettre les tâches choisies à quelqu’un d’autre',
  'console.inbox.handOn.hint': 'Les liens envoyés aux personnes actuellement chargées cessent de fonctionner.',
  'console.inbox.handOn.all':
    'Ainsi que toutes les autres tâches en cours de {email}, quelle que soit leur page ({most, number} à la fois au plus)',
  'console.inbox.handOn.button': 'Transmettre les tâches choisies',
  'console.inbox.handOn.nothing': 'Choisissez au moins une tâche.',
  'console.inbox.moved': 'Transmission des tâches choisies',
  'console.inbox.moved.count':
    '{count, plural, =0 {Aucune tâche n’a été transmise à {to}} one {# tâche a été transmise à {to}} other {# tâches ont été transmises à {to}}}',
  'console.inbox.kept.count': '{count, plural, one {# tâche reste où elle est} other {# tâches restent où elles sont}}',
  'console.inbox.kept.task': 'Tâche',
  'console.inbox.kept.why': 'Motif',
  'console.inbox.back': 'Retour aux tâches',
  'console.task.with': '{who} ({part})',
  'console.task.about': 'De quoi il s’agit',
  'console.task.ended':
    '{state, select, answered {Cette tâche a reçu une réponse} lapsed {Cette tâche est échue} other {Cette tâche a été retirée}}',
  'console.task.ended.outcome': '« {outcome} »',
  'console.task.ended.by': 'par {by}',
  'console.task.notYours':
    'Seule la personne chargée d’une tâche peut y répondre. La tâche peut en revanche être transmise.',
  'console.task.handOn': 'Transmettre cette tâche à quelqu’un d’autre',
  'console.task.handOn.hint':
    'Le lien envoyé à {name} cesse de fonctionner. La nouvelle personne doit figurer dans l’annuaire.',
  'console.task.handOn.button': 'Transmettre',
  'console.task.handOn.noAddress': 'Une adresse est nécessaire.',
};
