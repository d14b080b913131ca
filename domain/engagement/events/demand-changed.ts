import { z } from 'zod';
import { type EventKind, nobody, Version } from './event-kind.js';

const DemandChangedData = z.object({
  version: Version,
  roles: z
    .array(z.strictObject({ role: z.string().min(1).max(40), headcount: z.int().min(0).max(500) }))
    .min(1)
    .max(20),
});
type DemandChangedData = z.infer<typeof DemandChangedData>;

/** Another number of people is wanted in some roles. */
export const demandChanged: EventKind<DemandChangedData, 'engagement'> = {
  data: DemandChangedData,
  reaches: 'engagement',
  namesWhom: nobody,
  does: 'how many people are wanted, by the brief’s role ids',
  example: { version: 1, roles: [{ role: 'analyst', headcount: 3 }] },
};
