import type { Gate } from '../compliance-gate.js';
import type { TaskKindModule } from '../task-kind.js';
import { GATES } from './parts/examples.js';
import { choice, gateFields, message, reason } from './parts/fields.js';
import { remindBefore } from './parts/rungs.js';
import { facts, gatesIfAny, list } from './parts/about.js';

type BidSubmitContext = {
  vendor: string;
  vendorName: string;
  currency: string;
  /** What the work is expected to cost, in minor units: the example's price. */
  expected?: number;
  budget: number;
  overlapHours: number;
  gates: Gate[];
  deliverables: string[];
  roles: string[];
};

/** Share of the budget that an example bids where no price is expected. */
const EXAMPLE_SHARE = 0.8;

/** The bid of an invited vendor, sealed until the round closes. */
export const bidSubmit: TaskKindModule<BidSubmitContext> = {
  asked: 'The contact of each invited vendor. Bids are sealed until the round closes.',
  roles: ['vendor'],
  notHeldBy: [],
  answeredBy: 'anyone',
  byKey: false,
  beforeAward: true,
  work: null,
  holder: null,
  reads: null,
  form: ({ currency, budget, expected, overlapHours, gates }) => ({
    choices: [choice('bid', 'forms.bid.submit.bid'), choice('decline', 'forms.bid.submit.decline')],
    fields: [
      {
        name: 'noConflict',
        label: message('forms.bid.submit.noConflict'),
        hint: message('forms.bid.submit.noConflict.hint'),
        on: ['bid'],
        type: 'flag',
        example: true,
      },
      {
        name: 'conflict',
        label: message('forms.bid.submit.conflict'),
        on: ['bid'],
        type: 'text',
        multiline: true,
        maxLength: 2000,
        example: undefined,
      },
      {
        name: 'price',
        label: message('forms.bid.submit.price', { currency }),
        on: ['bid'],
        required: true,
        vault: 'commercial',
        type: 'money',
        currency,
        example: { currency, minor: Math.max(1, expected ?? Math.round(budget * EXAMPLE_SHARE)) },
      },
      {
        name: 'approach',
        label: message('forms.bid.submit.approach'),
        on: ['bid'],
        required: true,
        vault: 'technical',
        type: 'text',
        multiline: true,
        maxLength: 20_000,
        example: 'A staged approach with a checkpoint after each deliverable.',
      },
      {
        name: 'experience',
        label: message('forms.bid.submit.experience'),
        on: ['bid'],
        vault: 'technical',
        type: 'text',
        multiline: true,
        maxLength: 20_000,
        example: 'Three comparable engagements in the last two years.',
      },
      {
        name: 'overlapHours',
        label: message('forms.bid.submit.overlapHours'),
        on: ['bid'],
        required: true,
        type: 'integer',
        min: 0,
        max: 24,
        example: overlapHours,
      },
      ...gateFields(gates, ['bid']),
      reason(['decline'], { label: 'forms.bid.submit.why', required: false }),
    ],
  }),
  about: ({ vendorName, deliverables, roles, gates }) => [
    facts(['pages.about.invited', vendorName]),
    list('pages.about.deliverables', deliverables),
    list('pages.about.roles', roles),
    ...gatesIfAny('pages.about.attest', gates),
  ],
  silence: {
    refusal: 'decline',
    needsAPerson: ['bid'],
    commits: [],
    above: [],
    toldToBoth: false,
    follows: () => message('silence.noBid'),
  },
  // A sealed round closes for everybody at once: no bid at the deadline is no bid.
  policy: {
    due: 'P10D',
    working: false,
    ladder: [remindBefore('P3D'), remindBefore('P1D')],
    onSilence: 'reject',
  },
  example: {
    vendor: 'northwind',
    vendorName: 'Northwind',
    currency: 'GBP',
    budget: 6_000_000,
    overlapHours: 6,
    gates: GATES,
    deliverables: ['D1 Valuation model'],
    roles: ['2 × Valuation analyst'],
  },
};
