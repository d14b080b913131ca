import { z } from '@hono/zod-openapi';
import { engagementOf } from '../../../domain/engagement/index.js';
import { Email, inWords, nameOf, subjectOf } from '../../../domain/kernel/index.js';
import { answerSchema, type ResumedDue, silenceFrom, SomeTime, TASK_KINDS } from '../../../domain/tasks/index.js';
import { formFor, PLAIN } from '../../../i18n/index.js';
import type { TaskRow } from '../../../store/index.js';
import { awayUntil } from '../../components/away.js';
import { json } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { type Endpoint, endpoint } from '../endpoint.js';
import { refuse, refuseAs } from '../problems.js';
import { movingEndpoints } from './task-moves.js';
import { Confirm, Flag, pageOf, paging, Reason } from '../schemas.js';
import { Task, TaskSummary } from '../task-schemas.js';

const tag = 'Tasks';
const READ = ['reader', 'operations'] as const;
const WRITE = ['operations'] as const;
const STATES = ['open', 'answered', 'lapsed', 'withdrawn'] as const;

const Answer = z
  .looseObject({ decision: z.string().max(100).describe('One of the task’s `choices`.') })
  .describe('An answer; the task’s `answerSchema` says what else belongs to each decision.');

/** What people are asked, and their answers. */
export function taskEndpoints({ engagements, store, resumedDue }: ApiDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/v1/tasks',
      tag,
      summary: 'Tasks, the open ones unless asked otherwise',
      roles: READ,
      query: z.strictObject({
        ...paging,
        engagement: z.string().max(100).optional(),
        assignee: Email.optional(),
        kind: z.enum(TASK_KINDS).optional(),
        state: z.enum(STATES).default('open'),
        overdue: Flag.optional(),
        standing: Flag.optional().describe('Only those that stand unanswered with the owner and operations.'),
      }),
      response: { status: 200, description: 'A page of tasks, the next due first.', schema: pageOf(TaskSummary) },
      async handle({ query: { engagement, ...filter } }) {
        const subject = engagement === undefined ? {} : { subject: subjectOf('engagement', engagement) };
        const page = await store.tasks({ ...filter, ...subject });
        const listed = async (row: TaskRow) => {
          const { context, ...others } = await asListed(row, resumedDue);
          // Of many engagements that would be more than anybody looks through.
          return engagement === undefined ? others : { ...others, context };
        };
        return {
          body: { items: await Promise.all(page.items.map(listed)), next: page.next },
        };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/tasks/{id}',
      tag,
      summary: 'One task',
      roles: READ,
      response: { status: 200, description: 'The task, with everything needed to answer it.', schema: Task },
      async handle({ params }) {
        const row = await store.task(params.id ?? '');
        return row
          ? { body: await asTask(row, resumedDue, await awayUntil(store, row, new Date().toISOString())) }
          : refuse(404, `there is no task ${params.id}`);
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/tasks/{id}/answer',
      tag,
      summary: 'Answer a task',
      description:
        'The engagement has taken the answer when this returns. The journal names the key as who answered, in the place of the one person it was issued for; in a sandbox of anybody, which the record then says.',
      roles: WRITE,
      body: [json(Answer)],
      response: {
        status: 200,
        description: 'The decision that was taken.',
        schema: z.object({ task: z.string(), decision: z.string(), at: z.string() }),
      },
      async handle({ params, body, caller }) {
        const taken = await engagements.answer({
          task: params.id ?? '',
          answer: body,
          by: caller.by,
          issued: caller.issued,
        });
        if (!taken.ok) return refuseAs(taken);
        const { task, decision, at } = taken;
        return { body: { task, decision, at } };
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/tasks/{id}/reassign',
      tag,
      summary: 'Hand a task to somebody else',
      description: 'They are sent a link of their own; the earlier link is dead.',
      roles: WRITE,
      body: [json(z.strictObject({ to: Email, reason: Reason, confirm: Confirm }))],
      response: {
        status: 200,
        description: 'It has changed hands.',
        schema: z.object({ task: z.string(), assignment: z.int().min(1).max(Number.MAX_SAFE_INTEGER) }),
      },
      async handle({ params, body, caller, key }) {
        const moved = await engagements.reassign({
          task: params.id ?? '',
          ...body,
          by: caller.by,
          key,
        });
        return moved.ok ? { body: { task: moved.task, assignment: moved.assignment } } : refuseAs(moved);
      },
    }),
    ...movingEndpoints(engagements),
    endpoint({
      method: 'post',
      path: '/v1/tasks/{id}/snooze',
      tag,
      summary: 'Put the rest of a task’s ladder off',
      roles: WRITE,
      body: [json(z.strictObject({ for: SomeTime, reason: Reason }))],
      response: {
        status: 200,
        description: 'When the next rung is climbed.',
        schema: z.object({ task: z.string(), next: z.string() }),
      },
      async handle({ params, body, caller, key }) {
        const moved = await engagements.snooze({
          task: params.id ?? '',
          for: body.for,
          reason: body.reason,
          by: caller.by,
          key,
        });
        return moved.ok ? { body: { task: moved.task, next: moved.next } } : refuseAs(moved);
      },
    }),
  ];
}

async function asTask(task: TaskRow, resumedDue: ResumedDue, away: string | null): Promise<z.infer<typeof Task>> {
  const {
    stream: _stream,
    workflowId: _workflowId,
    phrase: _phrase,
    terms: _terms,
    revision: _revision,
    subject,
    subjectTitle,
    title,
    pause,
    outcome,
    withdrawal,
    deferrals,
    ...row
  } = task;
  const context = inWords<TaskRow['context']>(row.context, PLAIN.text);
  const form = formFor(PLAIN, row.kind, context);
  const dueIfResumed = pause && row.state === 'open' ? await resumedDue(task, new Date().toISOString()) : null;
  return {
    ...row,
    engagement: engagementOf(subject),
    engagementTitle: subjectTitle,
    awayUntil: away,
    subject: title,
    pause: pause && { ...pause, why: PLAIN.text(pause.why), by: nameOf(pause.by), dueIfResumed },
    deferrals: deferrals.map((each) => ({ ...each, by: nameOf(each.by), reason: PLAIN.text(each.reason) })),
    silence: row.state === 'open' ? silenceOf(task) : null,
    context,
    choices: form.choices.map(({ value }) => value),
    outcome: outcome ?? (withdrawal && PLAIN.text(withdrawal)),
    answerSchema: answerSchema(form),
  };
}

/** What silence leads to from here on. */
function silenceOf(task: TaskRow): z.infer<typeof Task>['silence'] {
  const { at = null, does, decision, told } = silenceFrom(task, new Date().toISOString());
  return { at: task.pause ? null : at, does, decision, says: PLAIN.text(told) };
}

async function asListed(row: TaskRow, resumedDue: ResumedDue): Promise<z.infer<typeof TaskSummary>> {
  const {
    documents: _documents,
    rungs: _rungs,
    counterparty: _counterparty,
    candidates: _candidates,
    deferrals: _deferrals,
    awayUntil: _awayUntil,
    ...listed
  } = await asTask(row, resumedDue, null);
  return listed;
}
