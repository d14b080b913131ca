import { messageOf } from '../../kernel/index.js';
import type { TaskKindModule, WorkTerms } from '../task-kind.js';
import { choice, location, message, moreTime, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter, decideAfter } from './parts/rungs.js';
import { acceptanceOf, facts, hint, listIfAny } from './parts/about.js';

type DeliverableSubmitContext = {
  deliverable: string;
  acceptance: string[];
  round: number;
  feedback: string[];
  mayExtend: boolean;
  /** How often more time was asked for. */
  extensions?: number;
};

/** A deliverable, or more time for it. */
export const deliverableSubmit: TaskKindModule<DeliverableSubmitContext, WorkTerms> = {
  asked: 'The vendor’s contact: a deliverable, once its dependencies are settled. Asked again after rework.',
  roles: ['vendor'],
  notHeldBy: [],
  answeredBy: 'anyone',
  byKey: true,
  beforeAward: false,
  work: { overdueDecider: 'owner' },
  holder: null,
  reads: null,
  form: ({ mayExtend }) => ({
    choices: [
      choice('submit', 'forms.deliverable.submit.submit'),
      ...(mayExtend ? [choice('extend', 'forms.deliverable.submit.extend')] : []),
    ],
    fields: [
      location('submit', 'submission', 'forms.deliverable.submit.location', 'Data room, folder Deliverables'),
      {
        name: 'summary',
        label: message('forms.deliverable.submit.summary'),
        on: ['submit'],
        required: true,
        vault: 'submission',
        type: 'text',
        multiline: true,
        maxLength: 20_000,
        example: 'All acceptance criteria are met.',
      },
      ...(mayExtend ? [moreTime('extend'), reason(['extend'])] : []),
    ],
  }),
  about: ({ deliverable, acceptance, round, feedback, mayExtend, extensions }) => [
    facts(['pages.about.deliverable', { deliverable }], ['pages.about.round', String(round)]),
    ...(extensions
      ? [hint(message(mayExtend ? 'pages.about.mayExtend' : 'pages.about.noMoreTime', { count: extensions }))]
      : []),
    ...listIfAny('pages.about.feedback', feedback),
    ...acceptanceOf(acceptance),
  ],
  silence: {
    refusal: 'submit',
    needsAPerson: ['submit', 'extend'],
    commits: [],
    above: [],
    toldToBoth: false,
    follows: () => message('silence.decides', { who: messageOf('words.role.owner') }),
  },
  // `due` stands in only where the statement of work gives a deliverable no date of its own.
  policy: {
    due: 'P30D',
    working: false,
    ladder: [
      remindBefore('P3D'),
      remindAfter('P1D'),
      tellAfter('P3D', 'owner'),
      tellAfter('P5D', 'sponsor'),
      decideAfter('P7D', 'owner'),
    ],
    onSilence: 'escalate',
  },
  example: {
    deliverable: 'D1',
    acceptance: ['Recalculates without errors'],
    round: 1,
    feedback: [],
    mayExtend: true,
  },
};
