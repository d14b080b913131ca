import type { Field } from '../forms/form.js';
import type { TaskKindModule } from '../task-kind.js';
import { choice, message, option, reason } from './parts/fields.js';
import { A_PERSON_DECIDES } from './parts/rungs.js';
import { facts, hint } from './parts/about.js';

export const SHORTFALL_DECISIONS = ['pause', 'reduce', 'terminate', 'carry-on'] as const;
export type ShortfallDecision = (typeof SHORTFALL_DECISIONS)[number];

type ShortfallDecideContext = {
  budget: string;
  /** What the smallest team costs. */
  least: string;
  /** What can still be left out. */
  deliverables: { id: string; title: string }[];
};

/** How to go on with less money than the smallest team costs. */
export const shortfallDecide: TaskKindModule<ShortfallDecideContext> = {
  asked:
    'The owner and finance, each, when the budget is less than the smallest team costs; whoever answers first decides. Where the owner carries on without authority for what is missing, finance is asked for the money (`money.approve`).',
  roles: ['owner', 'finance'],
  notHeldBy: ['vendor'],
  answeredBy: 'anyone',
  byKey: false,
  beforeAward: false,
  work: null,
  holder: null,
  reads: null,
  form: ({ deliverables }) => ({
    choices: [
      choice('pause', 'forms.shortfall.decide.pause'),
      ...(deliverables.length > 0 ? [choice('reduce', 'forms.shortfall.decide.reduce')] : []),
      choice('terminate', 'forms.shortfall.decide.terminate'),
      choice('carry-on', 'forms.shortfall.decide.carryOn'),
    ],
    fields: [
      ...(deliverables.length > 0 ? [dropped(deliverables)] : []),
      reason(['pause', ...(deliverables.length > 0 ? ['reduce'] : []), 'terminate', 'carry-on'], {
        label: 'forms.shortfall.decide.reason',
      }),
    ],
  }),
  about: ({ budget, least }) => [
    facts(['pages.about.budget', budget], ['pages.about.least', least]),
    hint(message('pages.about.shortfall.hint')),
  ],
  silence: {
    refusal: 'terminate',
    needsAPerson: [...SHORTFALL_DECISIONS],
    commits: ['carry-on'],
    above: ['sponsor'],
    toldToBoth: false,
    follows: () => message('silence.stands'),
  },
  // How the work goes on is a person's act; until then it goes on as it was.
  policy: A_PERSON_DECIDES,
  example: {
    budget: 'GBP 0.00',
    least: 'GBP 24,000.00',
    deliverables: [{ id: 'D1', title: 'Valuation model' }],
  },
};

const dropped = (deliverables: ShortfallDecideContext['deliverables']): Field => ({
  name: 'drop',
  label: message('forms.shortfall.decide.drop'),
  on: ['reduce'],
  required: true,
  type: 'option',
  options: deliverables.map(({ id, title }) => option(id, `${id}: ${title}`)),
  example: deliverables[0]?.id,
});
