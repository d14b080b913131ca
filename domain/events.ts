import { z } from 'zod';
import { Money } from './money.js';

const Version = z.int().min(0).max(2_147_483_647);

/** Data of the events that other systems send, by type. Amounts are absolute and versioned: order and repetition cannot matter. */
export const EVENT_DATA = {
  'kpo.budget.changed.v1': z.object({
    version: Version,
    amount: Money.refine(({ minor }) => minor >= 0, { message: 'not below zero', path: ['minor'] }),
  }),
  'kpo.budget.frozen.v1': z.object({ version: Version }),
  'kpo.demand.changed.v1': z.object({
    version: Version,
    roles: z
      .array(z.strictObject({ role: z.string().min(1).max(40), headcount: z.int().min(0).max(500) }))
      .min(1)
      .max(20),
  }),
  'kpo.credential.lapsed.v1': z.object({ expert: z.email().toLowerCase(), credential: z.string().min(1).max(200) }),
} as const;
export type InboundType = keyof typeof EVENT_DATA;

/** An event as it reaches a workflow. `key` is its `source` and `id`: the same key takes effect once. */
export type InboundEvent = {
  [T in InboundType]: { type: T; key: string; source: string; data: z.infer<(typeof EVENT_DATA)[T]> };
}[InboundType];
