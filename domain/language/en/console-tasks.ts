import { waits } from './console-waits.js';

/** The inbox, and the page of one task. */
const questions = {
  'console.inbox.lead': 'Everything that waits for an answer, the most urgent first.',
  'console.inbox.kind': 'Kind',
  'console.inbox.assignee': 'Person’s email',
  'console.inbox.mine': 'Mine only',
  'console.inbox.overdue': 'Overdue only',
  'console.inbox.open': 'Open tasks',
  'console.inbox.noMatch': 'No open task matches.',
  'console.inbox.nobody': 'Nobody is being waited for.',
  'console.inbox.question': 'Question',
  'console.inbox.engagement': 'Engagement',
  'console.inbox.with': 'With',
  'console.inbox.you': 'you',
  'console.inbox.due': 'Due',
  'console.inbox.then': 'Then',
  'console.inbox.choose.one': 'Choose “{subject}”',
  'console.inbox.handOn': 'Hand the chosen tasks to somebody else',
  'console.inbox.handOn.hint': 'The links sent to those who hold them now stop working.',
  'console.inbox.handOn.all': 'Also all other open tasks of {email}, on whichever page they are',
  'console.inbox.handOn.button': 'Hand the chosen tasks on',
  'console.inbox.handOn.nothing': 'Choose at least one task.',
  'console.inbox.moved': 'Chosen tasks handed on',
  'console.inbox.moved.count':
    '{count, plural, =0 {No task was handed to {to}} one {# task was handed to {to}} other {# tasks were handed to {to}}}',
  'console.inbox.kept.count': '{count, plural, one {# task stays where it is} other {# tasks stay where they are}}',
  'console.inbox.kept.task': 'Task',
  'console.inbox.kept.why': 'Why',
  'console.inbox.back': 'Back to the inbox',
  'console.task.with': '{who}, as {part}',
  'console.task.about': 'What it is about',
  'console.task.ended':
    '{state, select, answered {This task was answered} lapsed {This task lapsed} other {This task was withdrawn}}',
  'console.task.ended.outcome': '“{outcome}”',
  'console.task.ended.by': 'by {by}',
  'console.task.notYours': 'Only the person a task is assigned to can answer it. It can be handed on instead.',
  'console.task.handOn': 'Hand this task to somebody else',
  'console.task.handOn.hint': 'The link sent to {name} stops working. The new person must be in the directory.',
  'console.task.handOn.button': 'Hand it on',
  'console.task.handOn.noAddress': 'An address is needed.',
};

export const tasks = { ...questions, ...waits };
