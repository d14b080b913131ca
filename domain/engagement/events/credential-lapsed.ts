import { z } from 'zod';
import { type EventKind, nobody } from './event-kind.js';

const Data = z.object({ expert: z.email().toLowerCase(), credential: z.string().min(1).max(200) });
type Data = z.infer<typeof Data>;

/** An expert no longer holds a credential. */
export const credentialLapsed: EventKind<Data, 'engagement'> = {
  data: Data,
  reaches: 'engagement',
  namesWhom: nobody,
  does: 'that person’s access is removed at once; the owner is asked to verify them again',
  example: { expert: 'ann@vendor.example', credential: 'CFA' },
};
