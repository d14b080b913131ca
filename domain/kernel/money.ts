import { z } from 'zod';
import { Currency } from './currencies.js';

/** An amount in integer minor units (pence, cents) of an ISO 4217 currency. */
export const Money = z.strictObject({
  currency: Currency,
  minor: z.int().min(-1_000_000_000_000).max(1_000_000_000_000),
});
export type Money = z.infer<typeof Money>;
