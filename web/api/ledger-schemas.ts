import { z } from '@hono/zod-openapi';
import { HOLDERS, TASK_KINDS } from '../../domain/tasks/index.js';
import { Count, Instant } from './measures.js';

const Milliseconds = Count;

const share = z.number().min(0).max(1).nullable();
/** A vendor's record. */
export const Scorecard = z.object({
  onTime: share,
  quality: z.number().min(0).max(100).nullable(),
  firstTime: share,
  delivered: Count,
  dropped: Count,
});

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

/** Time that was given to a deadline. */
export const Added = z.object({ holder: z.enum(HOLDERS), from: Instant, to: Instant });
/** A deadline, and whose it was. */
export const Deadline = z.object({
  task: z.string(),
  kind: z.enum(TASK_KINDS),
  deliverable: z.string().nullable(),
  openedAt: Instant,
  endedAt: Instant.nullable(),
  hands: z.array(z.object({ since: Instant, holder: z.enum(HOLDERS), who: z.string() })),
  dues: z.array(z.object({ since: Instant, due: Instant })),
  pauses: z.array(
    z.object({
      from: Instant,
      to: Instant.nullable(),
      holder: z.enum(['pause', 'vendor', 'system', 'calendar']),
      who: z.string().nullable(),
    }),
  ),
  added: z.array(Added),
});

/** Deadlines, and what was added to whole deliverables. */
export const Ledger = z.object({
  deadlines: z.array(Deadline),
  added: z.array(Added.extend({ deliverable: z.string() })),
});

/** A deadline with who held it, and what says so. */
export const LedgerDeadline = Deadline.extend({
  holdings: z.array(Holding),
  sequences: z.array(Count).describe('The journal entries that say so.'),
});

/** The whole ledger of an engagement. */
export const EngagementLedger = z.object({ at: Instant, lateness: Lateness, deadlines: z.array(LedgerDeadline) });

export const PortfolioLateness = z.object({
  at: Instant,
  holders: z.array(
    z.object({
      holder: z.enum(HOLDERS),
      milliseconds: Milliseconds,
      overdue: Count.describe('Open tasks past their due instant that are in these hands now.'),
    }),
  ),
});

/** What a figure of a scorecard comes from. */
export const Evidence = z.object({
  engagement: z.string(),
  engagementTitle: z.string(),
  deliverable: z.string(),
  outcome: z.enum(['accepted', 'dropped', 'replace', 'terminate']),
  value: z
    .number()
    .nullable()
    .describe(
      'On time: the vendor’s own lateness in milliseconds; quality: the score; first time: how often it was handed in.',
    ),
  sequences: z.array(Count),
});

export const VendorScorecard = z.object({
  vendor: z.string(),
  name: z.string(),
  engagements: Count.describe('How many were awarded to it.'),
  scorecard: Scorecard,
  late: Milliseconds.nullable().describe('Milliseconds of the vendor’s own lateness; null where nothing tells.'),
  because: z
    .object({
      onTime: z.array(Evidence),
      quality: z.array(Evidence),
      firstTime: z.array(Evidence),
      delivered: z.array(Evidence),
      dropped: z.array(Evidence),
    })
    .optional(),
});
