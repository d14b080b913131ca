import { z } from '@hono/zod-openapi';
import { PracticeId } from '../../../domain/kernel/index.js';
import { Vendor } from '../../../domain/directory/index.js';
import {
  exportedVendors,
  importVendors,
  MOST_TABLE_BYTES,
  plannedImport,
  type TextReader,
  VENDOR_FILES,
} from '../../../client/index.js';
import { vendorsFile, vendorsFileFor } from '../../record/vendors-file.js';
import { json } from '../body.js';
import { VendorSummary, summarised } from '../directory-schemas.js';
import type { BytesFormat } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuse, refuseFields } from '../problems.js';
import { Flag, pageOf, paging } from '../schemas.js';

const tag = 'Directory';
const MOST_AT_ONCE = 1_000;

const file = (mediaType: string, schema: z.ZodType, reader: TextReader): BytesFormat<Vendor[]> => ({
  mediaType,
  limit: MOST_TABLE_BYTES,
  schema,
  async readBytes(bytes, charset) {
    const parsed = await reader.read('vendors', bytes, charset);
    return 'problems' in parsed ? refuseFields(422, parsed.problems) : { value: parsed.vendors };
  },
});

const Csv = z
  .string()
  .describe(
    'A header row, then one vendor a row. Of what is wrong the pointer names line and column: `/3/contact_email`.',
  );

const Imported = z.object({ imported: z.int().min(1).max(Number.MAX_SAFE_INTEGER), ids: z.array(z.string()) });
const Cell = z.union([z.string(), z.number()]);
const ImportPreview = z.object({
  added: z.array(z.string()),
  changed: z.array(
    z.object({ id: z.string(), columns: z.array(z.object({ column: z.string(), from: Cell, to: Cell })) }),
  ),
  left: z.array(z.string()),
});

/** The vendors that may be invited. */
export function vendorEndpoints({ store, reader }: ApiDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/v1/vendors',
      tag,
      summary: 'The vendors of the directory',
      description: `With \`Accept: ${VENDOR_FILES.csv}\` or \`${VENDOR_FILES.xlsx}\` all of them, as a file that can be imported again.`,
      roles: ['reader', 'operations'],
      query: z.strictObject({ ...paging, practice: PracticeId.optional() }),
      response: { status: 200, description: 'A page of vendors, by id.', schema: pageOf(VendorSummary) },
      async handle({ query, accept }) {
        const format = vendorsFileFor(accept);
        if (format) return { response: vendorsFile(format, exportedVendors(store, format, query.practice)) };
        return { body: summarised(VendorSummary, await store.vendors(query)) };
      },
    }),
    endpoint<{ preview?: boolean }, Vendor | Vendor[], z.infer<typeof Imported> | z.infer<typeof ImportPreview>>({
      method: 'post',
      path: '/v1/vendors',
      tag,
      summary: 'Add or replace vendors',
      description: 'One vendor, a list of them, or a CSV or XLSX file. All are taken, or none.',
      roles: ['operations'],
      query: z.strictObject({ preview: Flag.optional() }),
      body: [
        json(z.union([Vendor, z.array(Vendor).min(1).max(MOST_AT_ONCE)])),
        file(VENDOR_FILES.csv, Csv, reader),
        file(VENDOR_FILES.xlsx, z.string(), reader),
      ],
      response: { status: 201, description: 'They are in the directory.', schema: Imported },
      otherwise: { description: 'With `preview=true`: what would change. Nothing was done.', schema: ImportPreview },
      async handle({ query, body, deed }) {
        const vendors = Array.isArray(body) ? body : [body];
        const changes = await plannedImport(store, vendors);
        if (query.preview)
          return {
            status: 200,
            body: {
              added: changes.added.map(({ id }) => id),
              changed: changes.changed.map(({ vendor: { id }, columns }) => ({ id, columns })),
              left: changes.left.map(({ id }) => id),
            },
          };
        await importVendors(store, changes, deed);
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
