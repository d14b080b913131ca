import { z } from '@hono/zod-openapi';
import { Money } from '../../domain/kernel/money.js';
import { HOLDERS } from '../../domain/tasks/holders.js';
import { PHASES } from '../../domain/engagement/phases.js';
import { ROLES } from '../../domain/kernel/person.js';
import { Prose } from '../../domain/kernel/text.js';
import { PLACED_ACTS } from '../../domain/tasks/task.js';
import type { TaskContext } from '../../domain/tasks/task.js';
import type { EngagementRow, TaskRow } from '../../store/contract.js';
import { Holding, Lateness, Ledger, Scorecard } from './ledger-schemas.js';
import { TASK_KINDS } from '../../domain/tasks/kinds/index.js';

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
    next: z.string().nullable().describe('The cursor of the next page; null at the end.'),
  });

/** Why something is done, for the journal. */
export const Reason = Prose.max(2_000);
export const Accepted = z.object({ accepted: z.literal(true) });

const Instant = z.string();
const Count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
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
  nda: z
    .object({
      vendor: z.string(),
      state: z.enum(['drafted', 'part-signed', 'in force']),
      signedBy: z.array(z.string()),
      document: z.string(),
    })
    .nullable(),
  team: z.array(TeamMember),
  deliverables: z.array(Deliverable),
  payments: z.array(Payment),
  plan: Plan.nullable(),
  certificate: z.union([z.object({ by: z.string(), method: z.string() }), z.object({ why: z.string() })]).nullable(),
  scorecard: Scorecard.nullable(),
  lateness: Lateness.describe(
    'Milliseconds of lateness by holder; who is not named has held no deadline that is known.',
  ),
  running: Ledger.describe('The deadlines that run now.'),
  outcome: z.string().nullable(),
  openTasks: Count,
  overdueTasks: Count,
  nextDue: Instant.nullable(),
  updatedAt: Instant,
}) satisfies z.ZodType<Omit<EngagementRow, 'ranking' | 'certificate' | 'outcome'>>;

/** What of a task is for the inside only. */
export type HiddenOfTask = 'stream' | 'workflowId' | 'phrase' | 'terms' | 'revision' | 'withdrawal';

/** A rung of a ladder, at its instant. */
export const PlacedRung = z.object({
  at: Instant,
  do: z.enum(PLACED_ACTS),
  to: z.enum(ROLES).optional(),
  n: Count.optional().describe('Which rung of the policy’s ladder it is, from 0.'),
  who: Someone.optional().describe('The manager whom the rung means.'),
  for: z.string().optional(),
});

/** Somebody is on it, or has put its ladder off. */
export const Deferral = z.object({
  kind: z.enum(['acknowledged', 'snoozed']),
  at: Instant,
  by: z.string(),
  reason: z.string(),
  until: Instant,
  for: z.string().describe('The duration that they chose.'),
});

/** A task with everything needed to answer it. */
export const Task = z.object({
  id: z.string(),
  engagement: z.string(),
  engagementTitle: z.string(),
  kind: z.enum(TASK_KINDS),
  state: z.enum(['open', 'answered', 'lapsed', 'withdrawn']),
  subject: z.string(),
  assignee: Someone.extend({ role: z.enum(ROLES) }),
  assignment: Count,
  context: z.record(z.string(), z.unknown() as z.ZodType<TaskContext[string]>),
  documents: z.array(z.string()),
  openedAt: Instant,
  due: Instant,
  rungs: z.array(PlacedRung),
  counterparty: Someone.nullable().describe('The other side of the deadline.'),
  onBehalfOf: Someone.nullable().describe('For whom the assignee answers.'),
  candidates: z.array(Someone).describe('Who may claim it, where it is asked of a group.'),
  pause: z
    .object({
      from: Instant,
      holder: z.enum(['pause', 'access']),
      why: z.string(),
      by: z.string(),
      endedBy: z.string(),
      until: Instant,
      for: z.string().optional().describe('The duration that somebody chose.'),
      dueIfResumed: Instant.nullable().describe(
        'When it would be due if its clock went on now; null once it has ended.',
      ),
    })
    .nullable()
    .describe('Why its clock stands still, who can start it again, and when it starts by itself.'),
  deferrals: z.array(Deferral),
  outcome: z.string().nullable(),
  answeredBy: z.string().nullable(),
  endedAt: Instant.nullable(),
  choices: z.array(z.string()).describe('What an answer’s `decision` can be, the way forward first.'),
  answerSchema: z
    .record(z.string(), z.unknown())
    .describe('JSON Schema 2020-12 of an answer, with a valid example for every choice.'),
}) satisfies z.ZodType<
  Omit<TaskRow, HiddenOfTask | 'pause' | 'deferrals'> & { choices: string[]; answerSchema: Record<string, unknown> }
>;
