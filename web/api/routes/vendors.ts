import { z } from '@hono/zod-openapi';
import { PracticeId } from '../../../domain/kernel/identifiers.js';
import { parseVendorsCsv } from '../../../domain/directory/vendors-csv.js';
import { Vendor } from '../../../domain/directory/vendor.js';
import { json } from '../body.js';
import type { BodyFormat } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuse, refuseFields } from '../problems.js';
import { pageOf, paging } from '../schemas.js';

const tag = 'Directory';
const CSV_LIMIT = 5_000_000;
const MOST_AT_ONCE = 1_000;

const csv: BodyFormat<Vendor[]> = {
  mediaType: 'text/csv',
  limit: CSV_LIMIT,
  schema: z
    .string()
    .describe(
      'A header row, then one vendor a row. Of what is wrong the pointer names line and column: `/3/contact_email`.',
    ),
  read(text) {
    const parsed = parseVendorsCsv(text);
    return 'problems' in parsed ? refuseFields(422, parsed.problems) : { value: parsed.vendors };
  },
};

const Imported = z.object({ imported: z.int().min(1).max(Number.MAX_SAFE_INTEGER), ids: z.array(z.string()) });

/** The vendors that may be invited. */
export function vendorEndpoints({ store }: ApiDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/v1/vendors',
      tag,
      summary: 'The vendors of the directory',
      roles: ['reader', 'operations'],
      query: z.strictObject({ ...paging, practice: PracticeId.optional() }),
      response: { status: 200, description: 'A page of vendors, by id.', schema: pageOf(Vendor) },
      handle: async ({ query }) => ({ body: await store.vendors(query) }),
    }),
    endpoint<Record<string, never>, Vendor | Vendor[], z.infer<typeof Imported>>({
      method: 'post',
      path: '/v1/vendors',
      tag,
      summary: 'Add or replace vendors',
      description: 'One vendor, a list of them, or a CSV file. All are taken, or none.',
      roles: ['operations'],
      body: [json(z.union([Vendor, z.array(Vendor).min(1).max(MOST_AT_ONCE)])), csv],
      response: {
        status: 201,
        description: 'They are in the directory.',
        schema: Imported,
      },
      async handle({ body }) {
        const vendors = Array.isArray(body) ? body : [body];
        await store.putVendors(vendors);
        return { body: { imported: vendors.length, ids: vendors.map(({ id }) => id) } };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/vendors/{id}',
      tag,
      summary: 'One vendor',
      roles: ['reader', 'operations'],
      response: { status: 200, description: 'The vendor.', schema: Vendor },
      async handle({ params }) {
        const vendor = await store.vendor(params.id ?? '');
        return vendor ? { body: vendor } : refuse(404, `there is no vendor ${params.id}`);
      },
    }),
  ];
}
