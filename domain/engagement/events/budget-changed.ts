import { z } from 'zod';
import { Money, wrong } from '../../kernel/index.js';
import { type EventKind, nobody, Version } from './event-kind.js';

const BudgetChangedData = z.object({
  version: Version,
  amount: Money.refine(({ minor }) => minor >= 0, { ...wrong('problems.negative'), path: ['minor'] }),
});
type BudgetChangedData = z.infer<typeof BudgetChangedData>;

/** The budget of the work is another. */
export const budgetChanged: EventKind<BudgetChangedData, 'engagement'> = {
  data: BudgetChangedData,
  reaches: 'engagement',
  namesWhom: nobody,
  does: 'the budget is this amount, no longer frozen',
  example: { version: 2, amount: { currency: 'GBP', minor: 9_000_000 } },
};
