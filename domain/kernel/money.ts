import { z } from 'zod';
import { Currency } from './currencies.js';
import { MOST_MINOR } from './rounding.js';

/** An amount in integer minor units (pence, cents) of an ISO 4217 currency. */
export const Money = z.strictObject({
  currency: Currency,
  minor: z.int().min(-MOST_MINOR).max(MOST_MINOR),
});
export type Money = z.infer<typeof Money>;
