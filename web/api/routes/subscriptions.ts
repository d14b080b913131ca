import { isExposed, wrong } from '../../../domain/kernel/index.js';
import { randomUUID } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { newWebhookSecret } from '../../../client/index.js';
import { sealedFor } from '../../../store/index.js';
import { json } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuse } from '../problems.js';
import ipaddr from 'ipaddr.js';
import type { ProblemCode } from '../../../i18n/keys.js';

const tag = 'Settings';

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
export function subscriptionEndpoints({ store, secretBox, outgoingAllow = [] }: ApiDeps): Endpoint[] {
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
      async handle({ body, deed }) {
        const secret = newWebhookSecret();
        const made = { id: randomUUID(), ...body, secret, createdAt: new Date().toISOString() };
        const host = new URL(made.url).host;
        await store.putSubscription({ ...made, secret: sealedFor(secretBox, made, secret) }, [
          deed({ type: 'subscription.made', about: { subscription: made.id, host } }),
        ]);
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
      async handle({ params, deed }) {
        const subscription = params.id ?? '';
        const told = [deed({ type: 'subscription.removed', about: { subscription } })];
        const gone = await store.deleteSubscription(subscription, told);
        return gone ? { body: undefined } : refuse(404, `there is no subscription ${params.id}`);
      },
    }),
  ];
}

/**
 * Why events must not be posted to an address: only the public internet and the hosts that the operator allows are, as far as the
 * address itself shows, and without encryption only this machine. Host names are checked again when they are resolved.
 */
function whyNotPostTo(text: string, allowHosts: readonly string[] = []): ProblemCode | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'problems.address.form';
  if (url.username || url.password) return 'problems.address.password';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isExposed(url)) return 'problems.address.plain';
  if (allowHosts.includes(host)) return undefined;
  if (/(^|\.)(localhost|local|internal)\.?$/i.test(host)) return 'problems.address.inside';
  // The URL parser has turned decimal and hexadecimal hosts into dotted ones already.
  if (!ipaddr.isValid(host)) return undefined;
  return ipaddr.process(host).range() === 'unicast' ? undefined : 'problems.address.inside';
}
