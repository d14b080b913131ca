import type { TaskKindModule } from '../task-kind.js';
import { choice, message, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter, transferAfter } from './parts/rungs.js';
import { facts, hint, quote } from './parts/about.js';

type ExtensionDecideContext = {
  deliverable: string;
  requested: string;
  reason: string;
  /** Which request for this deliverable it is, and how many the policy allows. */
  request?: number;
  requests?: number;
};

/** More time that a vendor asks for. */
export const extensionDecide: TaskKindModule<ExtensionDecideContext> = {
  asked: 'The owner, when the vendor has asked for more time.',
  roles: ['owner'],
  notHeldBy: ['vendor'],
  answeredBy: 'anyone',
  byKey: false,
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
  about: ({ deliverable, requested, reason: theirs, request, requests }) => [
    facts(['pages.about.deliverable', { deliverable }], ['pages.about.requested', { duration: requested }]),
    quote('pages.about.theirReason', theirs),
    ...(request && requests && request > 1 ? [hint(message('pages.about.request', { request, requests }))] : []),
  ],
  silence: {
    refusal: 'refuse',
    needsAPerson: [],
    commits: [],
    above: [],
    toldToBoth: false,
    follows: (_, deemed) => message(deemed === 'grant' ? 'silence.moreTime' : 'silence.dueStands'),
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
