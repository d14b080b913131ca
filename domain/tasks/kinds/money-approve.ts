import type { TaskKindModule } from '../task-kind.js';
import { choice, comment, message, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter } from './parts/rungs.js';
import { facts, list } from './parts/about.js';

type MoneyApproveContext = {
  /** What was approved. */
  what: string;
  amount: string;
  /** Up to where the authority reaches of whoever approved it, and who that was. */
  limit: string;
  approvedBy: string;
  /** The numbers that it was approved by. */
  numbers: string[];
};

/** The second approval of what exceeds the authority of whoever gave the first. */
export const moneyApprove: TaskKindModule<MoneyApproveContext> = {
  asked:
    'Finance: what the sponsor approved above their authority, or the owner decided about a shortfall without any, by the same numbers. Nothing is committed until both have said yes; refused, whoever was asked first is asked again.',
  roles: ['finance'],
  notHeldBy: ['owner', 'sponsor', 'vendor'],
  answeredBy: 'anyone',
  byKey: false,
  beforeAward: true,
  work: null,
  holder: null,
  reads: null,
  form: () => ({
    choices: [choice('approve', 'forms.money.approve.approve'), choice('reject', 'forms.money.approve.reject')],
    fields: [comment(['approve']), reason(['reject'])],
  }),
  about: ({ what, amount, limit, approvedBy, numbers }) => [
    facts(
      ['pages.about.money.what', what],
      ['pages.about.money.amount', amount],
      ['pages.about.money.approvedBy', approvedBy],
      ['pages.about.money.limit', limit],
    ),
    list('pages.about.money.numbers', numbers),
  ],
  silence: {
    refusal: 'reject',
    needsAPerson: [],
    commits: ['approve'],
    above: [],
    toldToBoth: false,
    follows: (_, deemed) => message(deemed === 'reject' ? 'silence.moneyRefused' : 'silence.stands'),
  },
  // Nobody else may say yes in finance's place, so that the question stands until finance does.
  policy: {
    due: 'P3D',
    working: true,
    ladder: [remindBefore('P1D'), remindAfter('P1D'), tellAfter('P2D', 'owner')],
    onSilence: 'escalate',
  },
  example: {
    what: 'The award to Northwind',
    amount: 'GBP 48,300.00',
    limit: 'GBP 40,000.00',
    approvedBy: 'sponsor@client.example',
    numbers: ['Northwind: GBP 48,300.00'],
  },
};
