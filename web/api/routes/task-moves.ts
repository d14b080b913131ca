import { Email, wrong } from '../../../domain/kernel/index.js';
import { z } from '@hono/zod-openapi';
import { SomeTime } from '../../../domain/tasks/index.js';
import { type Engagements, MOST_AT_ONCE, noneTaken } from '../../../client/index.js';
import { json } from '../body.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuseAs } from '../problems.js';
import { Confirm, Reason } from '../schemas.js';

const tag = 'Tasks';
const WRITE = ['operations'] as const;

const TaskId = z.string().min(1).max(200);
const Assignment = z.int().min(1).max(Number.MAX_SAFE_INTEGER);
const Until = z.object({ task: z.string(), until: z.string() });

const Bulk = z
  .strictObject({
    from: Email.optional().describe(`What this person holds, ${MOST_AT_ONCE} tasks at most; this or \`tasks\`.`),
    tasks: z.array(TaskId).min(1).max(MOST_AT_ONCE).optional(),
    to: Email,
    reason: Reason,
    confirm: Confirm,
  })
  .refine(({ from, tasks }) => (from === undefined) !== (tasks === undefined), {
    ...wrong('problems.handOn'),
    path: ['from'],
  });

const Moved = z.object({
  moved: z.array(z.object({ task: z.string(), assignment: Assignment })),
  refused: z.array(z.object({ task: z.string(), why: z.string(), detail: z.string() })),
});

/** Taking a task, holding or stopping its ladder, and handing many on at once. */
export function movingEndpoints(engagements: Engagements): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/v1/tasks/reassign',
      tag,
      summary: 'Hand several tasks to somebody else',
      description:
        'Each is moved for itself: what is refused is listed with the reason, and keeps no other back. Once no worker or server answers, the rest is refused untried.',
      roles: WRITE,
      body: [json(Bulk)],
      response: { status: 200, description: 'What changed hands, and what did not.', schema: Moved },
      async handle({ body: { from, tasks = [], ...handed }, caller }) {
        const outcomes = await engagements.reassignAll({
          ...(from === undefined ? { tasks } : { from }),
          ...handed,
          by: caller.by,
        });
        const notNow = noneTaken(outcomes);
        if (notNow) return refuseAs(notNow);
        return {
          body: {
            moved: outcomes.flatMap(({ task, outcome }) =>
              outcome.ok ? [{ task, assignment: outcome.assignment }] : [],
            ),
            refused: outcomes.flatMap(({ task, outcome }) =>
              outcome.ok ? [] : [{ task, why: outcome.why, detail: refuseAs(outcome).refused.detail ?? outcome.why }],
            ),
          },
        };
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/tasks/{id}/acknowledge',
      tag,
      summary: 'Say that somebody is on a task',
      description: 'Nothing of its ladder is climbed meanwhile; the policy bounds how long.',
      roles: WRITE,
      body: [json(z.strictObject({ for: SomeTime.optional(), reason: Reason }))],
      response: { status: 200, description: 'Until when that holds.', schema: Until },
      async handle({ params, body, caller, key }) {
        const held = await engagements.acknowledge({
          task: params.id ?? '',
          for: body.for,
          reason: body.reason,
          by: caller.by,
          key,
        });
        return held.ok ? { body: { task: held.task, until: held.until } } : refuseAs(held);
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/tasks/{id}/claim',
      tag,
      summary: 'Take a task that is asked of a group',
      roles: WRITE,
      body: [json(z.strictObject({ by: Email.describe('Who of the group takes it.') }))],
      response: {
        status: 200,
        description: 'It is theirs.',
        schema: z.object({ task: z.string(), assignment: Assignment }),
      },
      async handle({ params, body, caller, key }) {
        const taken = await engagements.claim({
          task: params.id ?? '',
          by: body.by,
          asker: caller.by,
          issued: caller.issued,
          key,
        });
        return taken.ok ? { body: { task: taken.task, assignment: taken.assignment } } : refuseAs(taken);
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/tasks/{id}/pause',
      tag,
      summary: 'Stop a task’s clock',
      description: 'What is left of its time is left when the clock starts again, by itself at the latest.',
      roles: WRITE,
      body: [json(z.strictObject({ for: SomeTime, reason: Reason }))],
      response: { status: 200, description: 'Until when it stands still at the latest.', schema: Until },
      async handle({ params, body, caller, key }) {
        const paused = await engagements.pause({
          task: params.id ?? '',
          for: body.for,
          reason: body.reason,
          by: caller.by,
          key,
        });
        return paused.ok ? { body: { task: paused.task, until: paused.until } } : refuseAs(paused);
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/tasks/{id}/resume',
      tag,
      summary: 'Start a task’s clock again',
      roles: WRITE,
      body: [json(z.strictObject({ reason: Reason }))],
      response: { status: 200, description: 'It runs.', schema: z.object({ task: z.string() }) },
      async handle({ params, body, caller, key }) {
        const resumed = await engagements.resume({ task: params.id ?? '', reason: body.reason, by: caller.by, key });
        return resumed.ok ? { body: { task: resumed.task } } : refuseAs(resumed);
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/tasks/{id}/send-again',
      tag,
      summary: 'Mail a question again that did not reach whoever is asked',
      description:
        'With `to`, the address of the same person is put right: in the directory, in this engagement, and the earlier link dies. The clock goes on, with the time given back. For somebody else, reassign the task.',
      roles: WRITE,
      body: [
        json(
          z.strictObject({
            to: Email.optional().describe('The right address, where the one that was used is wrong.'),
            from: Email.optional().describe('Which address is wrong, where mail was refused for several.'),
            reason: Reason,
            confirm: Confirm,
          }),
        ),
      ],
      response: {
        status: 200,
        description: 'It is mailed again.',
        schema: z.object({ task: z.string(), assignment: Assignment }),
      },
      async handle({ params, body, caller, key, from: origin }) {
        const sent = await engagements.sendAgain({ task: params.id ?? '', ...body, by: caller.by, key, origin });
        return sent.ok ? { body: { task: sent.task, assignment: sent.assignment } } : refuseAs(sent);
      },
    }),
  ];
}
