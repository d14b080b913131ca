import type { Criterion } from '../criterion.js';
import type { TaskKindModule } from '../task-kind.js';
import { CRITERIA } from './parts/examples.js';
import { choice, comment, message, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter, decideAfter } from './parts/rungs.js';
import { facts, hint } from './parts/about.js';

type BidEvaluateContext = {
  vendor: string;
  vendorName: string;
  criteria: Criterion[];
  document: string;
  /** No evaluator has scored it, and nobody is asked after this. */
  last?: boolean;
};

/** The technical part of a bid, scored without seeing the price. */
export const bidEvaluate: TaskKindModule<BidEvaluateContext> = {
  asked: 'Each evaluator, once per bid and without its price; the sponsor when no evaluator scores a bid.',
  roles: ['evaluator'],
  notHeldBy: ['vendor'],
  answeredBy: 'several',
  byKey: true,
  beforeAward: true,
  work: null,
  holder: null,
  reads: ['technical'],
  form: ({ criteria }) => ({
    choices: [choice('score', 'forms.bid.evaluate.score'), choice('recuse', 'forms.bid.evaluate.recuse')],
    fields: [
      {
        name: 'scores',
        label: message('forms.scores'),
        on: ['score'],
        required: true,
        type: 'scores',
        criteria,
        example: Object.fromEntries(criteria.map(({ id }) => [id, 75])),
      },
      comment(['score']),
      reason(['recuse']),
    ],
  }),
  about: ({ vendorName }) => [facts(['pages.about.bidOf', vendorName]), hint(message('pages.about.technicalOnly'))],
  silence: {
    refusal: 'recuse',
    needsAPerson: ['score'],
    commits: [],
    above: [],
    toldToBoth: false,
    follows: ({ last }) => message(last ? 'silence.bidLeftOut' : 'silence.notScored'),
  },

  policy: {
    due: 'P5D',
    working: true,
    ladder: [remindBefore('P1D'), remindAfter('P1D'), tellAfter('P2D', 'owner'), decideAfter('P4D', 'owner')],
    onSilence: 'escalate',
  },
  example: {
    vendor: 'northwind',
    vendorName: 'Northwind',
    criteria: CRITERIA,
    document: 'e1.main.2-technical-0a1b2c3d',
  },
};
