import { z } from '@hono/zod-openapi';
import { Money, Prose, ROLES } from '../../domain/kernel/index.js';
import { HOLDERS } from '../../domain/tasks/index.js';
import { Constraints, PHASES } from '../../domain/engagement/index.js';
import { NDA_STATES } from '../../domain/journal/index.js';
import type { EngagementListing, EngagementRow } from '../../store/index.js';
import { Holding, Lateness, Ledger, Scorecard } from './ledger-schemas.js';
import { Count, Instant } from './measures.js';

/** Parameters of every list. */
export const paging = {
  cursor: z.string().max(1_000).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(200).optional().openapi({ type: 'integer', default: 50 }),
};
/** A yes or no in a query. */
export const Flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Null at the end.'),
  });

/** Why something is done, for the journal. */
export const Reason = Prose.max(2_000);
/** That an address which nobody knows is right; the owner of the engagement says so, in a sandbox a key in their place. */
export const Confirm = z.boolean().optional();
const LARGEST_VERSION = 2_147_483_647;
export const ResetVersion = z.strictObject({
  to: z.int().min(0).max(LARGEST_VERSION).describe('What is newer than that counts next.'),
  reason: Reason,
});
export const Accepted = z.object({ accepted: z.literal(true) });

const Percentage = z.number().min(0).max(100);

export const Someone = z.object({
  name: z.string(),
  email: z.string(),
  language: z.string(),
  timeZone: z.string(),
  country: z.string().optional(),
});

export const Deliverable = z.object({
  id: z.string(),
  title: z.string(),
  from: z.enum(['client', 'vendor']),
  due: z.string(),
  dependsOn: z.array(z.string()),
  acceptance: z.array(z.string()),
  payment: Money.nullable(),
  state: z.enum(['planned', 'open', 'overdue', 'in review', 'rework', 'accepted', 'provided', 'dropped']),
  openedAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  submittedAt: Instant.nullable(),
  acceptedAt: Instant.nullable(),
  late: z.boolean(),
  round: Count,
  score: Percentage.nullable(),
  holder: z.enum(HOLDERS),
  submission: z.string().nullable(),
  ledger: z.array(Holding).describe('Who held its deadlines that have ended.'),
});

export const Scope = z.object({
  version: Count,
  approved: z.boolean(),
  roles: z.array(z.object({ id: z.string(), title: z.string(), headcount: Count })),
  makeOrBuy: z.object({ inHouse: Money.nullable(), price: Money, oversight: Money, transition: Money, bought: Money }),
});

export const Plan = z.object({
  id: z.string(),
  direction: z.enum(['grow', 'shrink']),
  changes: z.array(z.object({ role: z.string(), from: Count, to: Count })),
  costBefore: Money,
  costAfter: Money,
  budget: Money,
  budgetVersion: Count,
  state: z.enum(['planned', 'approved', 'notice', 'completed', 'rejected', 'withdrawn']),
});

/** A firm that was invited, and what became of it. */
export const Bidder = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['invited', 'bid', 'declined', 'excluded', 'awarded', 'lost']),
});

/** Somebody of the vendor’s who fills a position. */
export const TeamMember = z.object({
  position: z.string(),
  role: z.string(),
  name: z.string(),
  email: z.string(),
  state: z.enum(['proposed', 'verified', 'acknowledged', 'active', 'notice', 'suspended', 'left']),
});

/** What fell due for a deliverable. */
export const Payment = z.object({ deliverable: z.string(), amount: Money, at: Instant });

/** A bid in its place in the ranking. */
export const Ranked = z
  .object({ vendor: z.string(), vendorName: z.string(), score: Percentage, explanation: z.string() })
  .catchall(z.union([z.string(), z.number()]));

/** How it stands with the NDA of a firm. */
export const Nda = z.object({
  vendor: z.string(),
  state: z.enum(NDA_STATES),
  until: Instant.nullable().describe('Until when duties survive.'),
  signedBy: z.array(z.string()),
  document: z.string(),
});

/** Something that was assumed of a notice, in English and for programs. */
export const Assumption = z
  .object({
    pointer: z.string(),
    detail: z.string(),
    code: z.string(),
    params: z.record(z.string(), z.unknown()).optional(),
  })
  .describe('What was assumed where a notice leaves something open.');

/** Where an engagement comes from that a notice has started. */
export const NoticeOrigin = z.object({
  ocid: z.string(),
  lots: z.array(z.object({ id: z.string(), deliverable: z.string() })),
  assumptions: z.array(Assumption),
});

/** An engagement as its journal tells it. */
export const Engagement = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  practice: z.string(),
  practiceTitle: z.string(),
  phase: z.enum(PHASES),
  owner: z.string(),
  ownerName: z.string(),
  sponsor: z.string(),
  people: z.partialRecord(z.enum(ROLES), Someone).describe('Who plays which part for the client.'),
  costCentre: z.string(),
  budget: Money,
  budgetVersion: Count,
  frozen: z.boolean(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  constraints: Constraints.nullable().describe('Of the scope that was drafted last.'),
  scope: Scope.nullable(),
  vendor: z
    .object({
      id: z.string(),
      name: z.string(),
      price: Money,
      contact: z.string().nullable().describe('Who was asked to sign for it; null before.'),
    })
    .nullable(),
  bidders: z.array(Bidder),
  ranking: z.array(Ranked),
  nda: Nda.nullable(),
  formerNdas: z.array(Nda).describe('Those of the firms before.'),
  team: z.array(TeamMember),
  deliverables: z.array(Deliverable),
  payments: z.array(Payment),
  plan: Plan.nullable(),
  certificates: z.array(
    z.union([
      z.object({ vendor: z.string(), by: z.string(), method: z.string() }),
      z.object({ vendor: z.string(), why: z.string() }),
    ]),
  ),
  scorecard: Scorecard.nullable(),
  lateness: Lateness.describe(
    'Milliseconds of lateness by holder; who is not named has held no deadline that is known.',
  ),
  running: Ledger.describe('The deadlines that run now.'),
  sandbox: z
    .boolean()
    .describe(
      'Whether a key has answered here as only a sandbox lets it: the record proves nothing about who decided.',
    ),
  notice: NoticeOrigin.nullable().describe('The procurement notice that it was started from.'),
  outcome: z.string().nullable(),
  openTasks: Count,
  overdueTasks: Count,
  nextDue: Instant.nullable(),
  updatedAt: Instant,
}) satisfies z.ZodType<Omit<EngagementRow, 'ranking' | 'certificates' | 'notice' | 'outcome' | 'ended'>>;

/** What lists show of an engagement. */
export const EngagementSummary = Engagement.pick({
  id: true,
  title: true,
  practice: true,
  practiceTitle: true,
  phase: true,
  owner: true,
  ownerName: true,
  sponsor: true,
  costCentre: true,
  budget: true,
  budgetVersion: true,
  frozen: true,
  startedAt: true,
  endedAt: true,
  constraints: true,
  vendor: true,
  lateness: true,
  openTasks: true,
  overdueTasks: true,
  nextDue: true,
  updatedAt: true,
}) satisfies z.ZodType<EngagementListing>;
