import { z } from '@hono/zod-openapi';
import { KeyEntry } from '../../../client/index.js';
import { json } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuse, refuseFields } from '../problems.js';

const tag = 'Settings';

const Wanted = z.strictObject(KeyEntry.shape).openapi({
  example: { name: 'HR', roles: ['operations'], answersFor: 'olu@client.example', kinds: ['expert.verify'] },
});

/** A key of the API, without its secret. */
export const Key = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  answersFor: z.string().nullable(),
  kinds: z.array(z.string()),
  owner: z.string().nullable(),
  expiresAt: z.string().nullable(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable().describe('To the minute.'),
});
const MadeKey = Key.extend({
  secret: z.string().nullable().describe('Shown once: null when the request is repeated.'),
});

/** Keys of the API; only admins see and change them. */
export function keyEndpoints({ store, keys }: ApiDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/v1/keys',
      tag,
      summary: 'All keys',
      roles: [],
      response: {
        status: 200,
        description: 'Without their secrets, of which only hashes are kept.',
        schema: z.object({ items: z.array(Key), next: z.null() }),
      },
      handle: async () => ({ body: { items: await store.keys(), next: null } }),
    }),
    endpoint({
      method: 'post',
      path: '/v1/keys',
      tag,
      summary: 'Make a key',
      description:
        'Outside a sandbox no key answers what is a person’s: signatures, acknowledgements, certificates, bids, approvals and what commits money.',
      roles: [],
      body: [json(Wanted)],
      response: { status: 201, description: 'The key, with its secret.', schema: MadeKey },
      refuses: [409],
      async handle({ body, caller, from }) {
        const made = await keys.make({ entry: body, by: caller.by, from });
        if (!made.ok) return refuseFields(made.why === 'taken' ? 409 : 422, made.problems);
        return { body: { ...made.key, secret: made.secret } };
      },
    }),
    endpoint({
      method: 'delete',
      path: '/v1/keys/{id}',
      tag,
      summary: 'Withdraw a key',
      roles: [],
      response: { status: 204, description: 'It opens nothing any more.' },
      async handle({ params, caller, from }) {
        const gone = await keys.withdraw({ id: params.id ?? '', by: caller.by, from });
        return gone ? { body: undefined } : refuse(404, `there is no key ${params.id}`);
      },
    }),
  ];
}
