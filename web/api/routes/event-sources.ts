import { randomBytes, randomUUID } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { EVENT_TYPES } from '../../../domain/engagement/index.js';
import { Email, Line, problem, wrong } from '../../../domain/kernel/index.js';
import type { EventSource as KeptSource } from '../../../store/index.js';
import { json } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { builtIn, ownerOfSecret } from '../event-senders.js';
import { refuse, worded } from '../problems.js';
import type { Refused } from '../problems.js';

const tag = 'Settings';
const SECRET_BYTES = 32;
/** How long the secret before is valid beside a new one. */
const OVERLAP_MS = 7 * 24 * 3_600_000;

const Wanted = z
  .strictObject({
    name: Line,
    source: z
      .string()
      .min(1)
      .max(200)
      .regex(/^\S+$/, wrong('problems.event.source'))
      .nullable()
      .default(null)
      .describe('The `source` that its events have, and no other’s may; null for any that is nobody else’s.'),
    owner: Email.nullable().default(null).describe('Who answers for the system that sends them.'),
    types: z.array(z.enum(EVENT_TYPES)).max(50).default([]).describe('What it may send; empty for all.'),
    costCentres: z.array(Line).max(1_000).default([]).describe('With `engagements`: what it may speak of.'),
    engagements: z.array(Line).max(1_000).default([]).describe('Both empty: of everything.'),
  })
  .openapi({ example: { name: 'ERP', source: '/erp', types: ['kpo.budget.changed.v1'], costCentres: ['CC-100'] } });

/** A system that may send events, without its secret. */
export const EventSource = z.object({
  id: z.string(),
  name: z.string(),
  source: z.string().nullable(),
  owner: z.string().nullable(),
  types: z.array(z.string()),
  costCentres: z.array(z.string()),
  engagements: z.array(z.string()),
  createdAt: z.string().nullable(),
  lastUsedAt: z.string().nullable().describe('To the minute.'),
  previousSecretUntil: z.string().nullable().describe('Until when the secret before is valid too.'),
});
const Made = EventSource.extend({
  secret: z.string().nullable().describe('Signs its events. Shown once: null when the request is repeated.'),
});

const shown = ({ secret: _, previousSecret: _previous, previousUntil, ...kept }: KeptSource) => ({
  ...kept,
  previousSecretUntil: previousUntil !== null && previousUntil > new Date().toISOString() ? previousUntil : null,
});
const shownBuiltIn = { ...builtIn, createdAt: null, lastUsedAt: null, previousSecretUntil: null };
const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

/** Which systems may send events, and what; only admins change them. */
export function eventSourceEndpoints({ store, secretBox, eventSecrets }: ApiDeps): Endpoint[] {
  const find = async (id: string | undefined): Promise<KeptSource | Refused> =>
    (await store.eventSources()).find((each) => each.id === id) ??
    (id === builtIn.id && eventSecrets.length > 0
      ? refuse(409, 'the built-in source is set by KPO_EVENT_SECRET')
      : refuse(404, `there is no event source ${id}`));
  const taken = async (source: string | null, but?: string): Promise<Refused | undefined> => {
    if (source === null || (await store.eventSources()).every((each) => each.source !== source || each.id === but))
      return undefined;
    const { detail, ...more } = worded(problem('/source', 'problems.event.sourceTaken', { value: source }));
    return refuse(409, detail, { errors: [{ detail, ...more }] });
  };

  return [
    endpoint({
      method: 'get',
      path: '/v1/event-sources',
      tag,
      summary: 'Who may send events',
      roles: ['reader', 'operations'],
      response: {
        status: 200,
        description: 'All sources, without their secrets.',
        schema: z.object({ items: z.array(EventSource), next: z.null() }),
      },
      async handle() {
        const items = (await store.eventSources()).map(shown);
        return { body: { items: eventSecrets.length > 0 ? [shownBuiltIn, ...items] : items, next: null } };
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/event-sources',
      tag,
      summary: 'Let a system send events',
      roles: [],
      body: [json(Wanted)],
      response: { status: 201, description: 'The source, with its secret.', schema: Made },
      async handle({ body, deed }) {
        const refused = await taken(body.source);
        if (refused) return refused;
        const [id, secret, createdAt] = [randomUUID(), newSecret(), new Date().toISOString()];
        const sealed = secretBox.seal(secret, ownerOfSecret(id));
        await store.putEventSource({ id, createdAt, ...body, secret: sealed }, [
          deed({ type: 'source.written', about: { source: body.source ?? id, changed: 'made' } }),
        ]);
        return { body: { id, ...body, createdAt, lastUsedAt: null, previousSecretUntil: null, secret } };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/event-sources/{id}',
      tag,
      summary: 'One event source',
      roles: ['reader', 'operations'],
      response: { status: 200, description: 'The source, without its secret.', schema: EventSource },
      async handle({ params }) {
        if (params.id === builtIn.id && eventSecrets.length > 0) return { body: shownBuiltIn };
        const source = await find(params.id);
        return 'refused' in source ? source : { body: shown(source) };
      },
    }),
    endpoint({
      method: 'put',
      path: '/v1/event-sources/{id}',
      tag,
      summary: 'Change what a system may send',
      description: 'Its secrets stay.',
      roles: [],
      body: [json(Wanted)],
      response: { status: 200, description: 'The source as it is now.', schema: EventSource },
      refuses: [409],
      async handle({ params, body, deed }) {
        const source = await find(params.id);
        if ('refused' in source) return source;
        const refused = await taken(body.source, source.id);
        if (refused) return refused;
        const changed = Object.keys(body).join(', ');
        await store.putEventSource({ ...source, ...body }, [
          deed({ type: 'source.written', about: { source: source.source ?? source.id, changed } }),
        ]);
        return { body: shown({ ...source, ...body }) };
      },
    }),
    endpoint({
      method: 'delete',
      path: '/v1/event-sources/{id}',
      tag,
      summary: 'Let a system send no more events',
      roles: [],
      response: { status: 204, description: 'Nothing that it signs is taken any more.' },
      refuses: [409],
      async handle({ params, deed }) {
        const source = await find(params.id);
        if ('refused' in source) return source;
        const told = [deed({ type: 'source.removed', about: { source: source.source ?? source.id } })];
        const gone = await store.deleteEventSource(source.id, told);
        return gone ? { body: undefined } : refuse(404, `there is no event source ${source.id}`);
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/event-sources/{id}/rotate',
      tag,
      summary: 'Give a system a new secret',
      description:
        'The one so far is valid for a week more, and the one before it no longer: twice at once after a leak.',
      roles: [],
      response: { status: 200, description: 'The source, with its new secret.', schema: Made },
      refuses: [409],
      async handle({ params, deed }) {
        const source = await find(params.id);
        if ('refused' in source) return source;
        const secret = newSecret();
        const previousUntil = new Date(Date.now() + OVERLAP_MS).toISOString();
        const sealed = secretBox.seal(secret, ownerOfSecret(source.id));
        const told = [
          deed({ type: 'source.written', about: { source: source.source ?? source.id, changed: 'secret' } }),
        ];
        const to = { secret: sealed, previousUntil, insteadOf: source.secret };
        // Two hands at once would leave the system without a secret that is valid.
        if (!(await store.rotateEventSource(source.id, to, told)))
          return refuse(409, `the secret of ${source.id} has just been changed, or it is gone`);
        return { body: { ...shown({ ...source, previousUntil }), secret } };
      },
    }),
  ];
}
