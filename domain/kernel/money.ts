import { z } from 'zod';

/** An amount in integer minor units (pence, cents) of an ISO 4217 currency. */
export const Money = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code of three capital letters, such as "GBP"'),
  minor: z.int().min(-1_000_000_000_000).max(1_000_000_000_000),
});
export type Money = z.infer<typeof Money>;
