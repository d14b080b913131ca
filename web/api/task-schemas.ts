import { z } from '@hono/zod-openapi';
import { ROLES } from '../../domain/kernel/index.js';
import { PLACED_ACTS, TASK_KINDS, type TaskContext } from '../../domain/tasks/index.js';
import type { TaskRow } from '../../store/index.js';
import { Someone } from './schemas.js';
import { Count, Instant } from './measures.js';

/** What of a task is for the inside only. */
type HiddenOfTask = 'stream' | 'workflowId' | 'phrase' | 'terms' | 'revision' | 'withdrawal';

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

/** A mail that a mail server refused for good. */
export const MailRefusal = z.object({
  to: z.string(),
  at: Instant,
  status: z.string().describe('As RFC 3463 numbers it, or the reply code of the mail server.'),
  words: z.string().describe('What the mail server said.'),
});

/** A clock that stands still. */
export const Pause = z.object({
  from: Instant,
  holder: z.enum(['pause', 'access', 'system']),
  why: z.string(),
  by: z.string(),
  endedBy: z.string(),
  until: Instant,
  for: z.string().optional().describe('The duration that somebody chose.'),
  dueIfResumed: Instant.nullable().describe('When it would be due if its clock went on now; null once it has ended.'),
});

/** What follows if nobody answers. */
export const Unanswered = z.object({
  at: Instant.nullable().describe('Null while its clock stands still, and once its ladder has been climbed.'),
  does: z.enum(['end', 'have-decided', 'pass-on', 'stand']),
  decision: z.string().describe('The choice that counts as made; `silence` where none does.'),
  says: z.string(),
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
  awayUntil: z
    .string()
    .nullable()
    .describe('The last day on which the assignee is away, with nobody to stand in; null where somebody is there.'),
  candidates: z.array(Someone).describe('Who may claim it, where it is asked of a group.'),
  pause: Pause.nullable().describe('Why its clock stands still, who can start it again, and when it starts by itself.'),
  deferrals: z.array(Deferral),
  silence: Unanswered.nullable().describe('What follows if nobody answers, and when; null once it has ended.'),
  standing: Instant.nullable().describe('Since when it stands unanswered with the owner and operations.'),
  mailRefused: z
    .array(MailRefusal)
    .describe('Mails to whoever is asked that were refused for good; no clock runs while that reaches nobody.'),
  outcome: z.string().nullable(),
  answeredBy: z.string().nullable(),
  endedAt: Instant.nullable(),
  choices: z.array(z.string()).describe('What an answer’s `decision` can be, the way forward first.'),
  answerSchema: z
    .record(z.string(), z.unknown())
    .describe('JSON Schema 2020-12 of an answer, with a valid example for every choice.'),
}) satisfies z.ZodType<
  Omit<TaskRow, HiddenOfTask | 'subject' | 'subjectTitle' | 'title' | 'pause' | 'deferrals'> & {
    engagement: string;
    engagementTitle: string;
    subject: string;
    choices: string[];
    silence: object | null;
    answerSchema: Record<string, unknown>;
  }
>;

/** What lists show of a task, with what is needed to answer it. */
export const TaskSummary = Task.omit({
  documents: true,
  rungs: true,
  counterparty: true,
  awayUntil: true,
  candidates: true,
  deferrals: true,
}).extend({ context: Task.shape.context.optional().describe('In lists of one engagement: what is asked about.') });
