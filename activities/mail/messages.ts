import type { NoticeKind } from '../../domain/turn.js';

/** Every word that a mail adds to what the workflow says. One catalogue, so that languages can be added beside it. */
export const MESSAGES = {
  /** The line above the heading. */
  occasion: {
    'task.asked': 'Your answer is needed',
    'task.reminder': 'Reminder',
    'task.escalated': 'For your attention',
    'task.withdrawn': 'No longer needed',
    'task.lapsed': 'Closed without an answer',
    'task.moved': 'A date has moved',
    'task.handed-on': 'Handed on',
    'task.claimed': 'Taken',
    'task.paused': 'Paused',
    'task.resumed': 'Going on',
    'team.note': 'For your team',
    'vendor.debrief': 'Debrief',
    'vendor.awarded': 'Award',
    'vendor.released': 'Release',
    'nda.completed': 'NDA in force',
    'deliverable.accepted': 'Accepted',
    'deliverable.rework': 'Rework',
    'payment.released': 'Payment',
    'scaling.notice': 'Notice',
    'scaling.done': 'Team change',
    'engagement.closed': 'Closed',
    'engagement.cancelled': 'Cancelled',
    note: 'Note',
  } satisfies Record<NoticeKind, string>,
  greeting: (name: string) => `Hello ${name},`,
  reminder: (subject: string) => `Reminder: ${subject}`,
  engagement: 'Engagement',
  due: 'Please answer by',
  overdue: 'An answer was due by',
  choices: 'You can choose',
  answer: 'Answer',
  answerHint: 'Opening the link shows the question and changes nothing. You answer on the page.',
  meanwhile: {
    answered: 'This has been answered meanwhile. You need not do anything.',
    lapsed: 'This was closed meanwhile without an answer. You need not do anything.',
    withdrawn: 'This was withdrawn meanwhile. You need not do anything.',
    open: 'Meanwhile this was handed to somebody else. You need not do anything.',
  },
  sentBy: (organisation: string | undefined) =>
    organisation
      ? `kpo runs outsourcing engagements for ${organisation}: it asks, reminds and keeps the record.`
      : 'kpo runs outsourcing engagements: it asks, reminds and keeps the record.',
  keepLink: 'The link is yours alone and answers in your name. Never forward this mail.',
  automatic: 'This mail was written by a program; nobody reads replies to it.',
} as const;
