import { z } from 'zod';
import { Money } from '../../kernel/money.js';
import { wrong } from '../../kernel/rule.js';
import { type EventKind, nobody, Version } from './event-kind.js';

const Data = z.object({
  version: Version,
  amount: Money.refine(({ minor }) => minor >= 0, { ...wrong('problems.negative'), path: ['minor'] }),
});
type Data = z.infer<typeof Data>;

/** The budget of the work is another. */
export const budgetChanged: EventKind<Data, 'engagement'> = {
  data: Data,
  reaches: 'engagement',
  namesWhom: nobody,
  does: 'the budget is this amount, no longer frozen',
  example: { version: 2, amount: { currency: 'GBP', minor: 9_000_000 } },
};
