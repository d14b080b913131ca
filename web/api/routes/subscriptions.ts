import { wrong } from '../../../domain/kernel/rule.js';
import { randomBytes, randomUUID } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { json } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuse } from '../problems.js';
import { whyNotPostTo } from '../safe-url.js';

const tag = 'Settings';
const SECRET_BYTES = 32;

const wanted = (allowHosts: readonly string[]) =>
  z.strictObject({
    url: z
      .url()
      .max(2_000)
      .superRefine((url, context) => {
        const message = whyNotPostTo(url, allowHosts);
        if (message) context.addIssue({ code: 'custom', message });
      }),
    types: z
      .array(z.string().regex(/^[a-z]+(\.[a-z]+)*$/, wrong('problems.factType')))
      .max(200)
      .default([])
      .describe('Empty for all.'),
  });
/** Where events are sent, without the secret that signs them. */
export const Subscription = z.object({
  id: z.string(),
  url: z.string(),
  types: z.array(z.string()),
  createdAt: z.string(),
});
const Made = Subscription.extend({
  secret: z
    .string()
    .nullable()
    .describe('Signs what is posted (`whsec_…`). Shown once: null when the request is repeated.'),
});

/** Where facts are posted as CloudEvents. */
export function subscriptionEndpoints({ store, outgoingAllow = [] }: ApiDeps): Endpoint[] {
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
        const items = (await store.subscriptions()).map(({ secret: _secret, ...kept }) => kept);
        return { body: { items, next: null } };
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/subscriptions',
      tag,
      summary: 'Send events to an address',
      roles: ['operations'],
      body: [json(wanted(outgoingAllow))],
      response: { status: 201, description: 'Events follow.', schema: Made },
      async handle({ body }) {
        const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
        const made = { id: randomUUID(), ...body, secret, createdAt: new Date().toISOString() };
        await store.putSubscription(made);
        return { body: made };
      },
    }),
    endpoint({
      method: 'delete',
      path: '/v1/subscriptions/{id}',
      tag,
      summary: 'Stop sending events',
      roles: ['operations'],
      response: { status: 204, description: 'It is gone.' },
      async handle({ params }) {
        const gone = await store.deleteSubscription(params.id ?? '');
        return gone ? { body: undefined } : refuse(404, `there is no subscription ${params.id}`);
      },
    }),
  ];
}
