import type { TaskKindModule } from '../task-kind.js';
import { choice, message, moreTime, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter, transferAfter } from './parts/rungs.js';
import { facts, quote } from './parts/subject.js';

type Context = { deliverable: string; reason: string; from: 'client' | 'vendor'; mayReplace: boolean };

/** What becomes of a deliverable, or of an input, that is not coming. */
export const overdueDecide: TaskKindModule<Context> = {
  asked: 'The owner for a vendor’s deliverable, the sponsor for the client’s input: how to go on without it.',
  roles: ['owner', 'sponsor'],
  notHeldBy: ['vendor'],
  answeredBy: 'anyone',
  beforeAward: false,
  work: null,
  holder: null,
  reads: null,
  form: ({ mayReplace, from }) => ({
    choices: [
      choice('extend', 'forms.overdue.decide.extend'),
      ...(mayReplace ? [choice('replace', 'forms.overdue.decide.replace')] : []),
      choice('reduce', from === 'vendor' ? 'forms.overdue.decide.reduce' : 'forms.overdue.decide.goWithout'),
      choice('terminate', 'forms.overdue.decide.terminate'),
    ],
    fields: [
      moreTime('extend'),
      reason(['replace', 'reduce', 'terminate'].filter((value) => mayReplace || value !== 'replace')),
    ],
  }),
  subject: ({ deliverable, reason: why, from }) => [
    facts(
      ['pages.subject.deliverable', { deliverable }],
      ['pages.subject.dueFrom', message('pages.subject.dueFrom.side', { from })],
    ),
    quote('pages.subject.whyDecide', why),
  ],
  silence: {
    leadsTo: 'the engagement is terminated: nothing overdue may stay open for ever',
    refusal: 'terminate',
    needsAPerson: [],
    told: null,
  },
  // Silence here is deemed to terminate: the one outcome that cannot leave an overdue deliverable open for ever.
  policy: {
    due: 'P3D',
    working: true,
    ladder: [
      remindBefore('P1D'),
      tellAfter('P1D', 'sponsor'),
      transferAfter('P2D', 'sponsor'),
      remindAfter('P4D'),
      tellAfter('P5D', 'owner'),
    ],
    onSilence: 'reject',
  },
  example: { deliverable: 'D1', reason: 'It is a week late.', from: 'vendor', mayReplace: true },
};
