import { z } from '@hono/zod-openapi';
import { stillUntil } from '../../../client/index.js';
import { problem } from '../../../domain/kernel/index.js';
import type { Subscription as KeptSubscription } from '../../../store/index.js';
import { json } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuse, refuseFields } from '../problems.js';
import type { Refused } from '../problems.js';
import { pageOf, paging } from '../schemas.js';

const tag = 'Settings';

/** Where events are sent, and how that fares, without the secrets that sign them. */
export const Subscription = z.object({
  id: z.string(),
  url: z.string(),
  types: z.array(z.string()),
  owner: z.string().nullable().describe('Who is told when it fails; the admins where it is null.'),
  createdAt: z.string(),
  pausedAt: z.string().nullable().describe('Since when its events wait.'),
  lastSuccessAt: z.string().nullable(),
  lastErrorAt: z.string().nullable(),
  lastError: z.string().nullable().describe('Such as `500` or `ECONNREFUSED`.'),
  failures: z.int().describe('In a row.'),
  failingSince: z.string().nullable(),
  retryAt: z.string().nullable(),
  previousSecretUntil: z.string().nullable().describe('Until when the secret before signs too.'),
});
const Rotated = z.object({ secret: z.string().nullable(), previousSecretUntil: z.string().nullable() });
const Outcome = z.object({
  event: z.string(),
  at: z.string(),
  status: z.int().nullable().describe('What was answered; null where nothing was.'),
  error: z.string().nullable().describe('Null where it was taken.'),
});
const Attempt = Outcome.extend({
  number: z.int(),
  type: z.string(),
  attempt: z.int().describe('Of this event.'),
});
const ResendWanted = z
  .strictObject({ from: z.string().max(200).describe('An instant, or the id of an event.') })
  .openapi({ example: { from: '2026-03-07T22:00:00Z' } });

export const shownSubscription = ({
  secret: _,
  previousSecret: _previous,
  previousUntil,
  resends: _resends,
  ...kept
}: KeptSubscription) => ({ ...kept, previousSecretUntil: stillUntil(previousUntil) });

const DONE = { status: 204, description: 'It is so.' } as const;

export const unknownSubscription = (id: string | undefined): Refused => refuse(404, `there is no subscription ${id}`);

/** One subscription: how it fares, its secrets, and what is sent to it when. */
export function subscriptionMoves({ store, subscriptions }: ApiDeps): Endpoint[] {
  const unknown = unknownSubscription;
  const pausing = (move: 'pause' | 'resume', summary: string): Endpoint =>
    endpoint({
      method: 'post',
      path: `/v1/subscriptions/{id}/${move}`,
      tag,
      summary,
      roles: ['operations'],
      response: DONE,
      async handle({ params, caller, from }) {
        const { id = '' } = params;
        const found = await subscriptions.pause({ id, paused: move === 'pause', by: caller.by, from });
        return found ? { body: undefined } : unknown(id);
      },
    });

  return [
    endpoint({
      method: 'get',
      path: '/v1/subscriptions/{id}',
      tag,
      summary: 'How one subscription fares',
      roles: ['reader', 'operations'],
      response: { status: 200, description: 'The subscription, without its secrets.', schema: Subscription },
      async handle({ params }) {
        const kept = await store.subscription(params.id ?? '');
        return kept ? { body: shownSubscription(kept) } : unknown(params.id);
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/subscriptions/{id}/deliveries',
      tag,
      summary: 'What was tried',
      roles: ['reader', 'operations'],
      query: z.object(paging),
      response: { status: 200, description: 'The newest 1,000, the newest first.', schema: pageOf(Attempt) },
      async handle({ params, query }) {
        const { id = '' } = params;
        return (await store.subscription(id)) ? { body: await store.deliveries(id, query) } : unknown(id);
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/subscriptions/{id}/rotate',
      tag,
      summary: 'Sign with a new secret',
      description: 'And with the one so far for a week more.',
      roles: ['operations'],
      response: { status: 200, description: 'Shown once.', schema: Rotated },
      refuses: [409],
      async handle({ params, caller, from }) {
        const { id = '' } = params;
        const rotated = await subscriptions.rotate({ id, by: caller.by, from });
        if (rotated.ok)
          return { body: { secret: rotated.secret, previousSecretUntil: rotated.subscription.previousUntil } };
        return rotated.why === 'unknown'
          ? unknown(id)
          : refuse(409, `the secret of ${id} has just been changed, or it is gone`);
      },
    }),
    pausing('pause', 'Have its events wait'),
    pausing('resume', 'Send what waits'),
    endpoint({
      method: 'post',
      path: '/v1/subscriptions/{id}/test',
      tag,
      summary: 'Send an event that says nothing',
      description: 'A `kpo.subscription.tested.v1`, at once, also while it is paused.',
      roles: ['operations'],
      response: { status: 200, description: 'What came of it.', schema: Outcome },
      async handle({ params }) {
        const outcome = await subscriptions.test(params.id ?? '');
        return outcome ? { body: outcome } : unknown(params.id);
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/subscriptions/{id}/resend',
      tag,
      summary: 'Send again from a point',
      description: 'Everything from then on; a receiver knows by `webhook-id` what it has.',
      roles: ['operations'],
      body: [json(ResendWanted)],
      response: DONE,
      async handle({ params, body, caller, from }) {
        const { id = '' } = params;
        const sent = await subscriptions.resend({ id, point: body.from, by: caller.by, from });
        if (sent.ok) return { body: undefined };
        return sent.why === 'unknown'
          ? unknown(id)
          : refuseFields(422, [problem('/from', 'problems.resend.from', { value: body.from })]);
      },
    }),
  ];
}
