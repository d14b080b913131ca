import { z } from 'zod';
import { type EventKind, nobody, Version } from './event-kind.js';

const Data = z.object({ version: Version });
type Data = z.infer<typeof Data>;

/** No more is spent until a newer budget is set. */
export const budgetFrozen: EventKind<Data, 'engagement'> = {
  data: Data,
  reaches: 'engagement',
  namesWhom: nobody,
  does: 'the team does not grow until a newer `kpo.budget.changed.v1`',
  example: { version: 3 },
};
