import { firmDomainOf, type Vendor } from '../../domain/directory/index.js';
import { domainOf, mailboxOf } from '../../domain/kernel/index.js';
import type { Store } from '../contract.js';
import { toldWith } from '../audit/told-with.js';
import type { Database, Trx } from '../database/database.js';
import { cursorKey, limitOf, pageOf, TextKey } from '../page.js';

/** Vendors, by their ids. */
export function vendors(
  database: Database,
): Pick<Store, 'vendor' | 'vendors' | 'vendorsNamed' | 'vendorsOf' | 'putVendors'> {
  const { db } = database;
  return {
    async vendor(id) {
      const row = await db.selectFrom('vendors').select('profile').where('id', '=', id).executeTakeFirst();
      return row && (JSON.parse(row.profile) as Vendor);
    },
    async vendors(request = {}) {
      const { practice } = request;
      const after = cursorKey(request, TextKey);
      const limit = limitOf(request);
      let query = db.selectFrom('vendors').selectAll().orderBy('id');
      if (practice)
        query = query.where('id', 'in', (eb) =>
          eb.selectFrom('vendorPractices').select('vendor').where('practice', '=', practice),
        );
      if (after) query = query.where('id', '>', after[0]);
      const found = await query.limit(limit + 1).execute();
      return pageOf(
        found,
        limit,
        ({ id }) => [id],
        ({ profile }) => JSON.parse(profile) as Vendor,
      );
    },
    async vendorsNamed(ids) {
      const found: Vendor[] = [];
      for (let from = 0; from < ids.length; from += BATCH) {
        const named = ids.slice(from, from + BATCH);
        const rows = await db.selectFrom('vendors').select('profile').where('id', 'in', named).execute();
        found.push(...rows.map(({ profile }) => JSON.parse(profile) as Vendor));
      }
      return found;
    },
    async vendorsOf(email) {
      const contact = mailboxOf(email);
      const domain = firmDomainOf(email);
      return db
        .selectFrom('vendors')
        .select(['id', 'contact'])
        .where((eb) => eb.or([eb('contact', '=', contact), ...(domain ? [eb('domain', '=', domain)] : [])]))
        .orderBy('id')
        .execute();
    },
    async putVendors(list, told) {
      // In order of their ids, so that two imports at once never wait for each other in a circle.
      const ordered = [...new Map(list.map((vendor) => [vendor.id, vendor])).values()].sort((a, b) =>
        a.id < b.id ? -1 : 1,
      );
      await toldWith(
        database,
        async (trx) => {
          for (let from = 0; from < ordered.length; from += BATCH)
            await putBatch(trx, ordered.slice(from, from + BATCH));
        },
        told,
      );
    },
  };
}

/** Vendors written by one statement; databases bound how many values a statement may carry. */
const BATCH = 200;

const rowOf = (vendor: Vendor) => {
  const { email } = vendor.contact;
  return { id: vendor.id, profile: JSON.stringify(vendor), contact: mailboxOf(email), domain: domainOf(email) };
};

async function putBatch(trx: Trx, batch: readonly Vendor[]): Promise<void> {
  const ids = batch.map(({ id }) => id);
  const practices = batch.flatMap(({ id, practices: served }) =>
    [...new Set(served)].map((practice) => ({ vendor: id, practice })),
  );
  await trx
    .insertInto('vendors')
    .values(batch.map(rowOf))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        profile: eb.ref('excluded.profile'),
        contact: eb.ref('excluded.contact'),
        domain: eb.ref('excluded.domain'),
      })),
    )
    .execute();
  await trx.deleteFrom('vendorPractices').where('vendor', 'in', ids).execute();
  await trx.insertInto('vendorPractices').values(practices).execute();
}
