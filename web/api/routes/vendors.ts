import { z } from '@hono/zod-openapi';
import { PracticeId } from '../../../domain/kernel/index.js';
import { Vendor } from '../../../domain/directory/index.js';
import type { TextReader } from '../../../client/index.js';
import { json } from '../body.js';
import { VendorSummary, summarised } from '../directory-schemas.js';
import type { BodyFormat } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuse, refuseFields } from '../problems.js';
import { pageOf, paging } from '../schemas.js';

const tag = 'Directory';
const CSV_LIMIT = 5_000_000;
const MOST_AT_ONCE = 1_000;

const csv = (reader: TextReader): BodyFormat<Vendor[]> => ({
  mediaType: 'text/csv',
  limit: CSV_LIMIT,
  schema: z
    .string()
    .describe(
      'A header row, then one vendor a row. Of what is wrong the pointer names line and column: `/3/contact_email`.',
    ),
  async read(text) {
    const parsed = await reader.read('vendors', text);
    return 'problems' in parsed ? refuseFields(422, parsed.problems) : { value: parsed.vendors };
  },
});

const Imported = z.object({ imported: z.int().min(1).max(Number.MAX_SAFE_INTEGER), ids: z.array(z.string()) });

/** The vendors that may be invited. */
export function vendorEndpoints({ store, reader }: ApiDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/v1/vendors',
      tag,
      summary: 'The vendors of the directory',
      roles: ['reader', 'operations'],
      query: z.strictObject({ ...paging, practice: PracticeId.optional() }),
      response: { status: 200, description: 'A page of vendors, by id.', schema: pageOf(VendorSummary) },
      handle: async ({ query }) => ({ body: summarised(VendorSummary, await store.vendors(query)) }),
    }),
    endpoint<Record<string, never>, Vendor | Vendor[], z.infer<typeof Imported>>({
      method: 'post',
      path: '/v1/vendors',
      tag,
      summary: 'Add or replace vendors',
      description: 'One vendor, a list of them, or a CSV file. All are taken, or none.',
      roles: ['operations'],
      body: [json(z.union([Vendor, z.array(Vendor).min(1).max(MOST_AT_ONCE)])), csv(reader)],
      response: {
        status: 201,
        description: 'They are in the directory.',
        schema: Imported,
      },
      async handle({ body, deed }) {
        const vendors = Array.isArray(body) ? body : [body];
        const ids = vendors.map(({ id }) => id);
        await store.putVendors(vendors, [deed({ type: 'vendors.written', about: { vendors: ids.join(', ') } })]);
        return { body: { imported: vendors.length, ids } };
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
