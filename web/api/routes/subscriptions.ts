import { z } from '@hono/zod-openapi';
import { subscriptionEntry } from '../../../client/index.js';
import { json } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuse } from '../problems.js';
import { shownSubscription, Subscription, subscriptionMoves, unknownSubscription } from './subscription-moves.js';

const tag = 'Settings';

const Made = Subscription.pick({ id: true, url: true, types: true, createdAt: true }).extend({
  secret: z
    .string()
    .nullable()
    .describe('Signs what is posted (`whsec_…`). Shown once: null when the request is repeated.'),
});

/** Where facts are posted as CloudEvents. */
export function subscriptionEndpoints(deps: ApiDeps): Endpoint[] {
  const { store, subscriptions, outgoingAllow } = deps;
  return [
    endpoint({
      method: 'get',
      path: '/v1/subscriptions',
      tag,
      summary: 'Who is sent events',
      roles: ['reader', 'operations'],
      response: {
        status: 200,
        description: 'All subscriptions, without their secrets.',
        schema: z.object({ items: z.array(Subscription), next: z.null() }),
      },
      async handle() {
        const items = (await store.subscriptions()).map(shownSubscription);
        return { body: { items, next: null } };
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/subscriptions',
      tag,
      summary: 'Send events to an address',
      roles: ['operations'],
      body: [json(subscriptionEntry(outgoingAllow))],
      response: { status: 201, description: 'Events follow.', schema: Made },
      async handle({ body, caller, from }) {
        const made = await subscriptions.make({ entry: body, by: caller.by, from });
        if (!made.ok) return refuse(409);
        const { id, url, types, createdAt } = made.subscription;
        return { body: { id, url, types, createdAt, secret: made.secret } };
      },
    }),
    ...subscriptionMoves(deps),
    endpoint({
      method: 'delete',
      path: '/v1/subscriptions/{id}',
      tag,
      summary: 'Stop sending events',
      roles: ['operations'],
      response: { status: 204, description: 'It is gone.' },
      async handle({ params, caller, from }) {
        const gone = await subscriptions.remove({ id: params.id ?? '', by: caller.by, from });
        return gone ? { body: undefined } : unknownSubscription(params.id);
      },
    }),
  ];
}
