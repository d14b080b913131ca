import { z } from '@hono/zod-openapi';
import { answerSchema } from '../../../domain/tasks/forms.js';
import { formFor, PLAIN } from '../../../i18n/index.js';
import { Email } from '../../../domain/kernel/address.js';
import { inWords } from '../../../domain/kernel/message.js';
import { SomeTime } from '../../../domain/tasks/rung.js';
import type { ResumedDue } from '../../../domain/tasks/resumed-due.js';
import type { TaskRow } from '../../../store/contract.js';
import { json } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuse, refuseAs } from '../problems.js';
import { movingEndpoints } from './task-moves.js';
import { Flag, pageOf, paging, Reason, Task } from '../schemas.js';
import { TASK_KINDS } from '../../../domain/tasks/kinds/index.js';
import { nameOf } from '../../../domain/kernel/actor.js';

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
      }),
      response: { status: 200, description: 'A page of tasks, the next due first.', schema: pageOf(Task) },
      async handle({ query }) {
        const page = await store.tasks(query);
        return {
          body: { items: await Promise.all(page.items.map((row) => asTask(row, resumedDue))), next: page.next },
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
        return row ? { body: await asTask(row, resumedDue) } : refuse(404, `there is no task ${params.id}`);
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/tasks/{id}/answer',
      tag,
      summary: 'Answer a task',
      description: 'The engagement has taken the answer when this returns. The journal names the key as who answered.',
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
          by: { email: caller.by, via: 'api' },
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
      body: [json(z.strictObject({ to: Email, reason: Reason }))],
      response: {
        status: 200,
        description: 'It has changed hands.',
        schema: z.object({ task: z.string(), assignment: z.int().min(1).max(Number.MAX_SAFE_INTEGER) }),
      },
      async handle({ params, body, caller }) {
        const moved = await engagements.reassign({
          task: params.id ?? '',
          to: body.to,
          reason: body.reason,
          by: caller.by,
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
      async handle({ params, body, caller }) {
        const moved = await engagements.snooze({
          task: params.id ?? '',
          for: body.for,
          reason: body.reason,
          by: caller.by,
        });
        return moved.ok ? { body: { task: moved.task, next: moved.next } } : refuseAs(moved);
      },
    }),
  ];
}

async function asTask(task: TaskRow, resumedDue: ResumedDue): Promise<z.infer<typeof Task>> {
  const {
    stream: _stream,
    workflowId: _workflowId,
    phrase: _phrase,
    terms: _terms,
    revision: _revision,
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
    pause: pause && { ...pause, why: PLAIN.text(pause.why), by: nameOf(pause.by), dueIfResumed },
    deferrals: deferrals.map((each) => ({ ...each, by: nameOf(each.by), reason: PLAIN.text(each.reason) })),
    context,
    choices: form.choices.map(({ value }) => value),
    outcome: outcome ?? (withdrawal && PLAIN.text(withdrawal)),
    answerSchema: answerSchema(form),
  };
}
