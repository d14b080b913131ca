import { z } from 'zod';
import { type EventKind, nobody, Version } from './event-kind.js';

const Data = z.object({
  version: Version,
  roles: z
    .array(z.strictObject({ role: z.string().min(1).max(40), headcount: z.int().min(0).max(500) }))
    .min(1)
    .max(20),
});
type Data = z.infer<typeof Data>;

/** Another number of people is wanted in some roles. */
export const demandChanged: EventKind<Data, 'engagement'> = {
  data: Data,
  reaches: 'engagement',
  namesWhom: nobody,
  does: 'how many people are wanted, by the brief’s role ids',
  example: { version: 1, roles: [{ role: 'analyst', headcount: 3 }] },
};
