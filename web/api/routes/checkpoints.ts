import { z } from '@hono/zod-openapi';
import type { ChainName, Checkpoint as Signed, ProvenHead } from '../../../store/index.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { Count } from '../measures.js';
import { refuse } from '../problems.js';
import { pageOf, paging } from '../schemas.js';

const tag = 'Operating';
const roles = ['auditor', 'reader', 'operations'] as const;

/** The heads of all chains, signed. */
export const Checkpoint = z.object({
  size: Count,
  at: z.string(),
  origin: z.string(),
  key: z.string().describe('Verifies the note.'),
  note: z.string().describe('C2SP tlog-checkpoint.'),
}) satisfies z.ZodType<Signed>;
const Head = z.object({
  chain: z.string().describe('`audit`, or `engagement/<id>`.'),
  entries: Count,
  head: z.string(),
  index: Count,
  proof: z.array(z.string()).describe('RFC 6962, from the leaf on.'),
}) satisfies z.ZodType<Omit<ProvenHead, 'chain'>>;

const NEWEST = 'latest';

/** Signed heads of the journals and of the audit. */
export function checkpointEndpoints({ store, signer }: ApiDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/v1/checkpoints',
      tag,
      summary: 'Signed heads of all journals and of the audit',
      roles,
      query: z.strictObject(paging),
      response: {
        status: 200,
        description: 'A page, the newest first; `key` verifies those to come.',
        schema: pageOf(Checkpoint).extend({ key: z.string() }),
      },
      handle: async ({ query }) => ({ body: { ...(await store.checkpoints(query)), key: signer.key } }),
    }),
    endpoint({
      method: 'post',
      path: '/v1/checkpoints',
      tag,
      summary: 'Sign the heads now',
      roles: ['auditor', 'operations'],
      response: {
        status: 200,
        description: 'The newest checkpoint; made now where a head went on.',
        schema: Checkpoint,
      },
      refuses: [409],
      async handle() {
        const made = await store.signCheckpoint(signer, { now: new Date().toISOString() });
        if (made) return { body: shown(made) };
        const newest = await store.checkpoint(NEWEST);
        return newest ? { body: newest } : refuse(409, 'nothing has happened that could be signed');
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/checkpoints/{size}',
      tag,
      summary: 'One checkpoint, with the heads in it and their proofs',
      description: '`latest` is the newest one.',
      roles,
      query: z.strictObject({ ...paging, chain: z.string().max(300).optional() }),
      response: {
        status: 200,
        description: 'The newest head of each chain, a page of them.',
        schema: Checkpoint.extend({ leaves: z.array(Head), next: z.string().nullable() }),
      },
      async handle({ params, query: { chain, ...page } }) {
        const { size = '' } = params;
        const isSize = size === NEWEST || /^\d{1,15}$/.test(size);
        const found = isSize ? await store.checkpoint(size === NEWEST ? size : Number(size)) : undefined;
        if (!found) return refuse(404, `there is no checkpoint ${size}`);
        const { items, next } = await store.provenHeads(found.size, { ...page, chain: chain as ChainName | undefined });
        return { body: { ...found, leaves: items, next } };
      },
    }),
  ];
}

const shown = ({ size, at, origin, key, note }: Signed): Signed => ({ size, at, origin, key, note });
