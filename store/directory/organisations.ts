import { randomUUID } from 'node:crypto';
import { changedParts, type Organisation, whyChanged, whyNew } from '../../domain/directory/index.js';
import type { Store } from '../contract.js';
import { tell } from '../audit/told-with.js';
import type { Database, Trx } from '../database/database.js';
import { prepared } from '../database/prepared.js';
import { noteChanges } from './directory-changes.js';
import { isSame } from '../journal/hash-chain.js';
import { lockDirectory } from '../database/locks.js';
import { cursorKey, limitOf, pageOf, TextKey } from '../page.js';
import { isOvertaken } from './people.js';

/** Organisations, by the domain of their mail addresses. */
export function organisations(database: Database): Pick<Store, 'organisation' | 'organisations' | 'putOrganisation'> {
  const { db, kind } = database;
  return {
    organisation: (domain) => organisationOf(db, domain),
    async organisations(request = {}) {
      const after = cursorKey(request, TextKey);
      const limit = limitOf(request);
      let query = db.selectFrom('organisations').selectAll().orderBy('domain');
      if (after) query = query.where('domain', '>', after[0]);
      const found = await query.limit(limit + 1).execute();
      return pageOf(
        found,
        limit,
        ({ domain }) => [domain],
        ({ profile }) => JSON.parse(profile) as Organisation,
      );
    },
    putOrganisation: (organisation, madeFrom, told = () => []) =>
      db.transaction().execute(async (trx) => {
        await lockDirectory(kind, trx);
        const before = await organisationOf(trx, organisation.domain);
        if (isOvertaken(before, organisation, madeFrom)) return false;
        await writeOrganisation(trx, organisation);
        const parts = changedParts(before ?? {}, organisation, isSame);
        const who = organisation.domain;
        if (parts.length > 0)
          await noteChanges(trx, [
            { id: randomUUID(), who, why: before ? whyChanged(who, parts) : whyNew(who), at: new Date().toISOString() },
          ]);
        await tell(kind, trx, told(before, organisation));
        return true;
      }),
  };
}

const profileOf = prepared((db, { domain }: { domain: string }) =>
  db.selectFrom('organisations').select('profile').where('domain', '=', domain),
);

export async function organisationOf(db: Database['db'] | Trx, domain: string): Promise<Organisation | undefined> {
  const [row] = await profileOf(db, { domain: domain.toLowerCase() });
  return row && (JSON.parse(row.profile) as Organisation);
}

export async function writeOrganisation(trx: Trx, organisation: Organisation): Promise<void> {
  const profile = JSON.stringify(organisation);
  await trx
    .insertInto('organisations')
    .values({ domain: organisation.domain, profile })
    .onConflict((conflict) => conflict.column('domain').doUpdateSet({ profile }))
    .execute();
}
