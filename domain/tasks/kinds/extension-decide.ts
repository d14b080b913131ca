import type { TaskKindModule } from '../task-kind.js';
import { choice, message, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter, transferAfter } from './parts/rungs.js';
import { facts, quote } from './parts/subject.js';

type Context = { deliverable: string; requested: string; reason: string };

/** More time that a vendor asks for. */
export const extensionDecide: TaskKindModule<Context> = {
  asked: 'The owner, when the vendor has asked for more time.',
  roles: ['owner'],
  notHeldBy: ['vendor'],
  answeredBy: 'anyone',
  beforeAward: false,
  work: null,
  holder: null,
  reads: null,
  form: ({ requested }) => ({
    choices: [choice('grant', 'forms.extension.decide.grant'), choice('refuse', 'forms.extension.decide.refuse')],
    fields: [
      {
        name: 'by',
        label: message('forms.moreTime'),
        hint: message('forms.extension.decide.asked', { requested: { duration: requested } }),
        on: ['grant'],
        type: 'duration',
        example: requested,
      },
      reason(['refuse']),
    ],
  }),
  subject: ({ deliverable, requested, reason: theirs }) => [
    facts(['pages.subject.deliverable', { deliverable }], ['pages.subject.requested', { duration: requested }]),
    quote('pages.subject.theirReason', theirs),
  ],
  silence: {
    leadsTo: 'the due date stands',
    refusal: 'refuse',
    needsAPerson: [],
    told: null,
  },

  policy: {
    due: 'P2D',
    working: true,
    ladder: [
      remindBefore('P1D'),
      tellAfter('P1D', 'sponsor'),
      transferAfter('P2D', 'sponsor'),
      remindAfter('P3D'),
      tellAfter('P4D', 'owner'),
    ],
    onSilence: 'reject',
  },
  example: { deliverable: 'D1', requested: 'P5D', reason: 'Accounts came late.' },
};
