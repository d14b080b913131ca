import type { Money } from '../../kernel/index.js';
import type { Field } from '../forms/form.js';
import type { TaskKindModule } from '../task-kind.js';
import { choice, message, moreTime, reason } from './parts/fields.js';
import { A_PERSON_DECIDES } from './parts/rungs.js';
import { facts, quote } from './parts/about.js';

type OverdueDecideContext = {
  deliverable: string;
  reason: string;
  from: 'client' | 'vendor';
  mayReplace: boolean;
  /** It was sent back as often as the practice allows, so that more time means once more. */
  sentBack?: boolean;
  /** What was handed in and can be accepted as it is, and the price that was agreed for it. */
  submission?: string;
  agreed?: Money;
};

/** What becomes of a deliverable, or of an input, that is not coming. */
export const overdueDecide: TaskKindModule<OverdueDecideContext> = {
  asked: 'The owner for a vendor’s deliverable, the sponsor for the client’s input: how to go on without it.',
  roles: ['owner', 'sponsor'],
  notHeldBy: ['vendor'],
  answeredBy: 'anyone',
  byKey: false,
  beforeAward: false,
  work: null,
  holder: null,
  reads: null,
  form: ({ mayReplace, from, sentBack, submission, agreed }) => ({
    choices: [
      choice('extend', sentBack ? 'forms.overdue.decide.onceMore' : 'forms.overdue.decide.extend'),
      ...(submission ? [choice('accept', 'forms.overdue.decide.accept')] : []),
      ...(mayReplace ? [choice('replace', 'forms.overdue.decide.replace')] : []),
      choice('reduce', from === 'vendor' ? 'forms.overdue.decide.reduce' : 'forms.overdue.decide.goWithout'),
      choice('terminate', 'forms.overdue.decide.terminate'),
    ],
    fields: [
      moreTime('extend'),
      ...(submission && agreed && agreed.minor > 1 ? [lowerPrice(agreed)] : []),
      reason([...(submission ? ['accept'] : []), ...(mayReplace ? ['replace'] : []), 'reduce', 'terminate']),
    ],
  }),
  about: ({ deliverable, reason: why, from, agreed }) => [
    facts(
      ['pages.about.deliverable', { deliverable }],
      ['pages.about.dueFrom', message('pages.about.dueFrom.side', { from })],
      ...(agreed ? [['pages.about.agreedPrice', message('notices.amount', { amount: agreed })] as const] : []),
    ),
    quote('pages.about.whyDecide', why),
  ],
  silence: {
    refusal: 'terminate',
    needsAPerson: ['accept'],
    commits: [],
    above: ['sponsor', 'owner'],
    toldToBoth: false,
    follows: (_, deemed) => {
      if (deemed === 'terminate') return message('silence.terminated');
      return message(deemed === 'extend' ? 'silence.extended' : 'silence.stands');
    },
  },
  // What becomes of it is a person's act; until then the work may still come.
  policy: A_PERSON_DECIDES,
  example: {
    deliverable: 'D1',
    reason: 'It was sent back twice.',
    from: 'vendor',
    mayReplace: true,
    sentBack: true,
    submission: 'e1.D1.3-submission-0a1b2c3d',
    agreed: { currency: 'GBP', minor: 3_500_000 },
  },
};

/** What is paid instead of the price that was agreed: less, in its currency. */
const lowerPrice = ({ currency, minor }: Money): Field => ({
  name: 'price',
  label: message('forms.overdue.decide.price'),
  hint: message('forms.overdue.decide.price.hint', { agreed: { currency, minor } }),
  on: ['accept'],
  required: true,
  type: 'money',
  currency,
  below: minor,
  example: { currency, minor: Math.max(1, Math.floor(minor / 2)) },
});
