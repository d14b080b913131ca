import type { TaskState } from '../../domain/tasks/task.js';
import type { NoticeKind } from '../../domain/journal/turn.js';

/** The line above the heading. */
const occasions = {
  'mail.occasion.task.asked': 'Your answer is needed',
  'mail.occasion.task.reminder': 'Reminder',
  'mail.occasion.task.escalated': 'For your attention',
  'mail.occasion.task.withdrawn': 'No longer needed',
  'mail.occasion.task.lapsed': 'Closed without an answer',
  'mail.occasion.task.moved': 'A date has moved',
  'mail.occasion.task.handed-on': 'Handed on',
  'mail.occasion.task.claimed': 'Taken',
  'mail.occasion.task.paused': 'Paused',
  'mail.occasion.task.resumed': 'Going on',
  'mail.occasion.team.note': 'For your team',
  'mail.occasion.vendor.debrief': 'Debrief',
  'mail.occasion.vendor.awarded': 'Award',
  'mail.occasion.vendor.released': 'Release',
  'mail.occasion.nda.completed': 'NDA in force',
  'mail.occasion.deliverable.accepted': 'Accepted',
  'mail.occasion.deliverable.rework': 'Rework',
  'mail.occasion.payment.released': 'Payment',
  'mail.occasion.scaling.notice': 'Notice',
  'mail.occasion.scaling.done': 'Team change',
  'mail.occasion.engagement.closed': 'Closed',
  'mail.occasion.engagement.cancelled': 'Cancelled',
  'mail.occasion.note': 'Note',
} satisfies Record<`mail.occasion.${NoticeKind}`, string>;

/** What a reader is told who need not answer any more. */
const meanwhile = {
  'mail.meanwhile.answered': 'This has been answered meanwhile. You need not do anything.',
  'mail.meanwhile.lapsed': 'This was closed meanwhile without an answer. You need not do anything.',
  'mail.meanwhile.withdrawn': 'This was withdrawn meanwhile. You need not do anything.',
  'mail.meanwhile.open': 'Meanwhile this was handed to somebody else. You need not do anything.',
} satisfies Record<`mail.meanwhile.${TaskState}`, string>;

/** Every word that a mail adds to what the workflow says. */
export const mail = {
  ...occasions,
  ...meanwhile,
  'mail.greeting': 'Hello {name},',
  'mail.reminder': 'Reminder: {subject}',
  'mail.label': '{label}:',
  'mail.engagement': 'Engagement',
  'mail.due': 'Please answer by',
  'mail.overdue': 'An answer was due by',
  'mail.choices': 'You can choose',
  'mail.answer': 'Answer',
  'mail.answerHint': 'Opening the link shows the question and changes nothing. You answer on the page.',
  'mail.onBehalfOf': 'You answer on behalf of {name}.',
  'mail.standsIn': '{delegate} answers on behalf of {name}.',
  'mail.acknowledged': '{name} is on it and asked for time until {until}: {reason}',
  'mail.snoozed': '{name} put the reminders off until {until}: {reason}',
  'mail.sentBy': 'kpo runs outsourcing engagements: it asks, reminds and keeps the record.',
  'mail.sentByFor': 'kpo runs outsourcing engagements for {organisation}: it asks, reminds and keeps the record.',
  'mail.keepLink': 'The link is yours alone and answers in your name. Never forward this mail.',
  'mail.automatic': 'This mail was written by a program; nobody reads replies to it.',
};
