import { z } from '@hono/zod-openapi';
import { ACT_TYPES, toldOf } from '../../../domain/audit/index.js';
import { nameOf } from '../../../domain/kernel/index.js';
import { PLAIN } from '../../../i18n/index.js';
import type { AuditEntry, AuditFilter, Store } from '../../../store/index.js';
import { csvLine } from '../../../client/index.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { pageOf, paging } from '../schemas.js';

const LINES = 'application/jsonl';
const CSV = 'text/csv';
/** Entries read at once for an export. */
const BATCH = 200;

/** One entry of the audit, with all that its hash is made of. */
const AuditRow = z.object({
  sequence: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  at: z.string(),
  type: z.enum(ACT_TYPES),
  actor: z.string().nullable().describe('An address, `key:` and a name, or a part of the system.'),
  address: z.string().nullable(),
  agent: z.string().nullable(),
  says: z.string(),
  act: z.record(z.string(), z.unknown()).describe('As the chain has it.'),
  beside: z.record(z.string(), z.unknown()).nullable(),
  besideSha256: z.string(),
  hash: z.string(),
});
type AuditRow = z.infer<typeof AuditRow>;

const Instant = z.iso
  .datetime()
  .transform((text) => new Date(text).toISOString())
  .openapi({ type: 'string', format: 'date-time' });

/** What was done to the installation, what was read, and what was refused. */
export function auditEndpoints({ store }: ApiDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/v1/audit',
      tag: 'Operating',
      summary: 'Who came in, what was read and changed, and what was refused',
      description: `With \`Accept: ${LINES}\` or \`${CSV}\` everything that matches, without pages.`,
      roles: ['auditor'],
      query: z.strictObject({
        ...paging,
        type: z.enum(ACT_TYPES).optional(),
        actor: z.string().max(254).optional(),
        engagement: z.string().max(200).optional(),
        since: Instant.optional(),
        until: Instant.optional(),
        order: z.enum(['asc', 'desc']).optional(),
      }),
      response: { status: 200, description: 'A page, the newest first.', schema: pageOf(AuditRow) },
      async handle({ query, accept }) {
        const format = [LINES, CSV].find((each) => accept.includes(each));
        if (format) return { response: exported(store, query, format) };
        const page = await store.audit(query);
        return { body: { ...page, items: page.items.map(asRow) } };
      },
    }),
  ];
}

const asRow = ({ sequence, at, act, from, chained, beside, besideSha256, hash }: AuditEntry): AuditRow => ({
  sequence,
  at,
  type: act.type,
  actor: act.actor && nameOf(act.actor),
  ...from,
  says: PLAIN.message(`console.act.${act.type}`, toldOf(act)),
  act: { ...chained },
  beside,
  besideSha256,
  hash,
});

const COLUMNS = ['sequence', 'at', 'type', 'actor', 'address', 'agent', 'says', 'hash'] as const;

/** Everything that matches, as it is read. */
function exported(store: Pick<Store, 'audit'>, filter: AuditFilter, format: string): Response {
  const line = (row: AuditRow): string =>
    format === CSV ? csvLine(COLUMNS.map((column) => row[column])) : `${JSON.stringify(row)}\n`;
  let cursor = filter.cursor;
  let left = filter.limit ?? Number.POSITIVE_INFINITY;
  const text = new ReadableStream<Uint8Array>({
    start: (stream) => {
      if (format === CSV) stream.enqueue(new TextEncoder().encode(csvLine(COLUMNS)));
    },
    async pull(stream) {
      const page = await store.audit({ ...filter, cursor, limit: Math.min(BATCH, left) });
      left -= page.items.length;
      cursor = page.next ?? undefined;
      if (page.items.length > 0) stream.enqueue(new TextEncoder().encode(page.items.map(asRow).map(line).join('')));
      if (!cursor || left <= 0) stream.close();
    },
  });
  const headers = {
    'Content-Type': format === CSV ? `${CSV}; charset=utf-8; header=present` : LINES,
    'Content-Disposition': `attachment; filename="audit.${format === CSV ? 'csv' : 'jsonl'}"`,
  };
  return new Response(text, { headers });
}
