import { z } from '@hono/zod-openapi';
import { HOLDERS } from '../../domain/facts.js';
import { TASK_KINDS } from '../../domain/task.js';

const Instant = z.string();
const Milliseconds = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** A stretch of a deadline in somebody's hands. */
export const Holding = z.object({
  task: z.string(),
  kind: z.enum(TASK_KINDS),
  holder: z.enum(HOLDERS),
  who: z.string().nullable().describe('Null for time that nobody held, as that which a calendar added.'),
  from: Instant,
  to: Instant.nullable().describe('Null while it runs.'),
  due: Instant.nullable().describe('The due instant in force at its end; null where it is not known.'),
  late: Milliseconds.describe('Milliseconds past the due instant.'),
});
/** Milliseconds by holder; who held nothing whose due instant is known is left out. */
export const Lateness = z.partialRecord(z.enum(HOLDERS), Milliseconds);

const Added = z.object({ holder: z.enum(['calendar', 'client']), from: Instant, to: Instant });
const Deadline = z.object({
  task: z.string(),
  kind: z.enum(TASK_KINDS),
  deliverable: z.string().nullable(),
  openedAt: Instant,
  endedAt: Instant.nullable(),
  hands: z.array(z.object({ since: Instant, holder: z.enum(HOLDERS), who: z.string() })),
  dues: z.array(z.object({ since: Instant, due: Instant })),
  pauses: z.array(
    z.object({ from: Instant, to: Instant.nullable(), holder: z.enum(['pause', 'access']), who: z.string() }),
  ),
  added: z.array(Added),
});

/** Deadlines, and what was added to whole deliverables. */
export const Ledger = z.object({
  deadlines: z.array(Deadline),
  added: z.array(Added.extend({ deliverable: z.string() })),
});
