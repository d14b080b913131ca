import { z } from 'zod';
import { Money, type Reason, Typed } from '../kernel/index.js';
import type { Constraints } from './brief.js';

/** Bought against in-house, in the budget's currency. */
export const MakeOrBuy = z.strictObject({
  inHouse: Money.nullable(),
  /** Estimated price and, on top of it, what overseeing and transition cost the client. */
  price: Money,
  oversight: Money,
  transition: Money,
  bought: Money,
});
export type MakeOrBuy = z.infer<typeof MakeOrBuy>;

export const PlannedDeliverable = z.strictObject({
  id: z.string(),
  title: Typed,
  from: z.enum(['client', 'vendor']),
  /** ISO 8601 duration after the start of delivery, or an ISO instant. */
  due: z.string(),
  dependsOn: z.array(z.string()),
  acceptance: z.array(Typed),
  payment: Money.nullable(),
});
export type PlannedDeliverable = z.infer<typeof PlannedDeliverable>;

export const PlannedRole = z.strictObject({ id: z.string(), title: Typed, headcount: z.int() });
export type PlannedRole = z.infer<typeof PlannedRole>;

/** One version of the statement of work; `change` says what was asked to be different. */
export interface ScopeDraft {
  version: number;
  deliverables: PlannedDeliverable[];
  roles: PlannedRole[];
  constraints: Constraints;
  makeOrBuy: MakeOrBuy;
  change: Reason | null;
}
