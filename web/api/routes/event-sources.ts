import { z } from '@hono/zod-openapi';
import { EventSourceEntry, stillUntil } from '../../../client/index.js';
import type { Problem } from '../../../domain/kernel/index.js';
import type { EventSource as KeptSource } from '../../../store/index.js';
import { json } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { builtIn } from '../event-senders.js';
import { refuse, worded } from '../problems.js';
import type { Refused } from '../problems.js';

const tag = 'Settings';

const Wanted = z
  .strictObject(EventSourceEntry.shape)
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
  previousSecretUntil: stillUntil(previousUntil),
});
const shownBuiltIn = { ...builtIn, createdAt: null, lastUsedAt: null, previousSecretUntil: null };

/** Which systems may send events, and what; only admins change them. */
export function eventSourceEndpoints({ store, sources, eventSecrets }: ApiDeps): Endpoint[] {
  const none = (id: string | undefined): Refused =>
    id === builtIn.id && eventSecrets.length > 0
      ? refuse(409, 'the built-in source is set by KPO_EVENT_SECRET')
      : refuse(404, `there is no event source ${id}`);
  const taken = ([found]: readonly Problem[]): Refused => {
    if (!found) return refuse(409);
    const { detail, ...more } = worded(found);
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
      async handle({ body, caller, from }) {
        const made = await sources.make({ entry: body, by: caller.by, from });
        if (!made.ok) return taken(made.why === 'taken' ? made.problems : []);
        return { body: { ...shown(made.source), secret: made.secret } };
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
        const source = (await store.eventSources()).find(({ id }) => id === params.id);
        return source ? { body: shown(source) } : none(params.id);
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
      async handle({ params, body, caller, from }) {
        const put = await sources.change({ id: params.id ?? '', entry: body, by: caller.by, from });
        if (put.ok) return { body: shown(put.source) };
        return put.why === 'taken' ? taken(put.problems) : none(params.id);
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
      async handle({ params, caller, from }) {
        const gone = await sources.remove({ id: params.id ?? '', by: caller.by, from });
        return gone ? { body: undefined } : none(params.id);
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
      async handle({ params, caller, from }) {
        const rotated = await sources.rotate({ id: params.id ?? '', by: caller.by, from });
        if (rotated.ok) return { body: { ...shown(rotated.source), secret: rotated.secret } };
        return rotated.why === 'unknown'
          ? none(params.id)
          : refuse(409, `the secret of ${params.id} has just been changed, or it is gone`);
      },
    }),
  ];
}
