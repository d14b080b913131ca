import { z } from 'zod';
import { type EventKind, nobody, Version } from './event-kind.js';

const BudgetFrozenData = z.object({ version: Version });
type BudgetFrozenData = z.infer<typeof BudgetFrozenData>;

/** No more is spent until a newer budget is set. */
export const budgetFrozen: EventKind<BudgetFrozenData, 'engagement'> = {
  data: BudgetFrozenData,
  reaches: 'engagement',
  namesWhom: nobody,
  does: 'the team does not grow until a newer `kpo.budget.changed.v1`',
  example: { version: 3 },
};
