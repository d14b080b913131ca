import type { Money } from '../kernel/index.js';
import type { AwardApproveContext } from './kinds/award-approve.js';
import type { TaskContext } from './task.js';

/** What the offer of a vendor costs among those that a task is about, of the first where none is named; undefined without offers. */
export function offeredBy(vendor: unknown, context: TaskContext): Money | undefined {
  const { offers = [], ranking = [] } = context as Partial<AwardApproveContext>;
  const place = vendor === undefined ? 0 : ranking.findIndex((line) => line.vendor === vendor);
  return offers[place]?.price;
}
