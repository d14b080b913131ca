import { z } from '@hono/zod-openapi';
import { type Rehearsed, type RehearsedTask, STEP_KINDS } from '../../domain/simulation/index.js';
import { TASK_KINDS } from '../../domain/tasks/index.js';
import { Count, Instant } from './measures.js';

const Someone = z.object({ name: z.string(), email: z.string() });

/** Somebody is told something. */
export const Step = z.object({
  at: Instant,
  sent: Instant.optional().describe('When the mail goes, where quiet hours keep it back.'),
  what: z.enum(STEP_KINDS),
  who: Someone,
  outcome: z.string().optional().describe('What it counts as when nobody has answered.'),
  until: Instant.optional().describe('Until when a clock stands still, or when the task is due now that it moved.'),
});

/** What lies ahead of a task. */
export const Outlook = z.object({
  due: Instant,
  asked: z.array(Someone).describe('The assignee, or everybody who may claim it.'),
  refused: z
    .array(z.object({ from: z.string(), to: z.string(), why: z.string() }))
    .describe('Delegates who may not have it.'),
});

/** A task, today and as rehearsed. */
export const RehearsedTaskBody = z.object({
  task: z.string(),
  engagement: z.string(),
  engagementTitle: z.string(),
  kind: z.enum(TASK_KINDS),
  subject: z.string(),
  changed: z.boolean(),
  atOnce: z.boolean().describe('Something would happen as soon as the change is made.'),
  before: Outlook.describe('Under today’s policy.'),
  after: Outlook.describe('As rehearsed.'),
  steps: z
    .array(z.object({ before: Step.nullable(), after: Step.nullable() }))
    .describe('Who is told what, and when, while nobody answers; the same step of both sides stands together.'),
}) satisfies z.ZodType<Omit<RehearsedTask, 'subject' | 'before' | 'after'> & { subject: string }>;

/** What a rehearsal found, in English. */
export const RehearsedBody = z.object({
  at: Instant.describe('When it was held.'),
  tasks: z.array(RehearsedTaskBody),
  totals: z.object({
    tasks: Count,
    changed: Count,
    untouched: Count,
    moved: Count.describe('Due at another time.'),
    handedOn: Count.describe('With somebody else.'),
    atOnce: Count,
    people: z.array(Someone.extend({ before: Count, after: Count })).describe('Mails by person.'),
  }),
  notListed: z.array(z.string()).describe('Addresses that the directory does not have.'),
}) satisfies z.ZodType<Omit<Rehearsed, 'tasks'>>;
