import { randomBytes, randomUUID } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { Line } from '../../../domain/kernel/index.js';
import { secretHash } from '../auth.js';
import { json } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuse } from '../problems.js';

const tag = 'Settings';
const SECRET_BYTES = 32;

const Roles = z
  .array(z.enum(['admin', 'operations', 'reader', 'auditor', 'events']))
  .min(1)
  .max(5);
/** A key of the API, without its secret. */
export const Key = z.object({ id: z.string(), name: z.string(), roles: Roles, createdAt: z.string() });
const MadeKey = Key.extend({
  secret: z.string().nullable().describe('Shown once: null when the request is repeated.'),
});

/** Keys of the API; only admins see and change them. */
export function keyEndpoints({ store }: ApiDeps): Endpoint[] {
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
      roles: [],
      body: [json(z.strictObject({ name: Line, roles: Roles }))],
      response: { status: 201, description: 'The key, with its secret.', schema: MadeKey },
      async handle({ body, onRecord }) {
        const secret = `kpo_${randomBytes(SECRET_BYTES).toString('base64url')}`;
        const key = {
          id: randomUUID(),
          name: body.name,
          roles: [...new Set(body.roles)],
          createdAt: new Date().toISOString(),
        };
        await store.putKey(key, secretHash(secret));
        await onRecord({ type: 'key.made', about: { key: key.name, roles: key.roles.join(', ') } });
        return { body: { ...key, secret } };
      },
    }),
    endpoint({
      method: 'delete',
      path: '/v1/keys/{id}',
      tag,
      summary: 'Withdraw a key',
      roles: [],
      response: { status: 204, description: 'It opens nothing any more.' },
      async handle({ params, onRecord }) {
        const id = params.id ?? '';
        const key = (await store.keys()).find((each) => each.id === id);
        const gone = await store.deleteKey(id);
        if (gone) await onRecord({ type: 'key.withdrawn', about: { key: key?.name ?? id } });
        return gone ? { body: undefined } : refuse(404, `there is no key ${params.id}`);
      },
    }),
  ];
}
