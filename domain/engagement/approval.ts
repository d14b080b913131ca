import { isWithin, type Money } from '../kernel/index.js';

/**
 * Whether somebody has to approve a successor of an award: where the vendor was replaced by a person's choice always, else where
 * it costs more than the award before it or exceeds the budget. What is paid in another currency cannot be said to cost less.
 */
export const asksAnew = (
  price: Money,
  { former, budget }: { former: Money; budget: Money },
  isReplaced: boolean,
): boolean => isReplaced || !isWithin(price, former) || !isWithin(price, budget);
