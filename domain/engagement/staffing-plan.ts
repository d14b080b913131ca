import { z } from 'zod';
import { Money } from '../kernel/index.js';

/** Change in one role, in people. */
export const RoleChange = z.strictObject({ role: z.string(), from: z.int(), to: z.int() });
export type RoleChange = z.infer<typeof RoleChange>;

/** A costed change of the team, for one version of the budget. */
export const StaffingPlan = z.strictObject({
  id: z.string(),
  direction: z.enum(['grow', 'shrink']),
  changes: z.array(RoleChange),
  costBefore: Money,
  costAfter: Money,
  budget: Money,
  budgetVersion: z.int(),
});
export type StaffingPlan = z.infer<typeof StaffingPlan>;
