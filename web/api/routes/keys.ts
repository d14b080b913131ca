import { randomBytes, randomUUID } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { keyProblems } from '../../../domain/directory/index.js';
import { Email, Line, problem } from '../../../domain/kernel/index.js';
import { TASK_KINDS } from '../../../domain/tasks/index.js';
import { contactNames, KEY_ROLES, peopleNames } from '../../../store/index.js';
import { secretHash } from '../auth.js';
import { json } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuse, refuseFields } from '../problems.js';

const tag = 'Settings';
const SECRET_BYTES = 32;

const Wanted = z
  .strictObject({
    name: Line.describe('What the journal and the audit call it: no person’s name, nor a part’s.'),
    roles: z.array(z.enum(KEY_ROLES)).min(1).max(KEY_ROLES.length),
    answersFor: Email.nullable()
      .default(null)
      .describe('The one person in whose place it answers; in a sandbox null is anybody, elsewhere nobody.'),
    kinds: z.array(z.enum(TASK_KINDS)).max(TASK_KINDS.length).default([]).describe('What it answers for them.'),
    owner: Email.nullable().default(null).describe('Who answers for the key.'),
    expiresAt: z.iso.datetime({ offset: true }).nullable().default(null).describe('From when on it opens nothing.'),
  })
  .openapi({
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
export function keyEndpoints({ store, sandbox = false }: ApiDeps): Endpoint[] {
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
      async handle({ body, deed }) {
        const createdAt = new Date().toISOString();
        const expiresAt = body.expiresAt && new Date(body.expiresAt).toISOString();
        const people = [...(await peopleNames(store)), ...(await contactNames(store))];
        const problems = keyProblems({ ...body, expiresAt }, { people }, { now: createdAt, sandbox });
        if (problems.length > 0) return refuseFields(422, problems);
        const secret = `kpo_${randomBytes(SECRET_BYTES).toString('base64url')}`;
        const key = {
          ...body,
          ...{ id: randomUUID(), createdAt, expiresAt, lastUsedAt: null },
          ...{ roles: [...new Set(body.roles)], kinds: [...new Set(body.kinds)] },
        };
        const made = deed({
          type: 'key.made',
          about: {
            ...{ key: key.name, roles: key.roles.join(', '), for: key.answersFor ?? 'none' },
            ...{ kinds: key.kinds.join(', ') || 'none', until: key.expiresAt ?? 'none' },
          },
        });
        if (!(await store.putKey(key, secretHash(secret), [made])))
          return refuseFields(409, [problem('/name', 'problems.key.taken', { value: body.name })]);
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
      async handle({ params, deed }) {
        const id = params.id ?? '';
        const key = (await store.keys()).find((each) => each.id === id);
        const told = [deed({ type: 'key.withdrawn', about: { key: key?.name ?? id } })];
        const gone = await store.deleteKey(id, told);
        return gone ? { body: undefined } : refuse(404, `there is no key ${params.id}`);
      },
    }),
  ];
}
