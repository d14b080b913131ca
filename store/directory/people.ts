import { randomUUID } from 'node:crypto';
import {
  changedParts,
  type DirectoryPart,
  isReliedOn,
  relyingOn,
  whyChanged,
  whyNew,
} from '../../domain/directory/directory-change.js';
import type { DirectoryPerson } from '../../domain/directory/directory-person.js';
import type { Store } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { type News, noteChanges } from './directory-changes.js';
import { sha256Of, isSame } from '../journal/hash-chain.js';
import { releaseMails } from '../outgoing/deferred-mails.js';
import { lockDirectory } from '../database/locks.js';
import { cursorKey, limitOf, pageOf, TextKey } from '../page.js';

/** The people of the directory, by their addresses. */
export function people({ db, kind }: Database): Pick<Store, 'person' | 'people' | 'putPerson'> {
  return {
    person: (email) => personOf(db, email),
    async people(request = {}) {
      const after = cursorKey(request, TextKey);
      const limit = limitOf(request);
      let query = db.selectFrom('people').selectAll().orderBy('email');
      if (after) query = query.where('email', '>', after[0]);
      const found = await query.limit(limit + 1).execute();
      return pageOf(
        found,
        limit,
        ({ email }) => [email],
        ({ profile }) => JSON.parse(profile) as DirectoryPerson,
      );
    },
    putPerson: (person, madeFrom) =>
      db.transaction().execute(async (trx) => {
        await lockDirectory(kind, trx);
        const before = await personOf(trx, person.email);
        if (isOvertaken(before, person, madeFrom)) return false;
        await writePerson(trx, person);
        if (!isSame(hoursOf(before), hoursOf(person))) await releaseMails(trx, person.email, new Date().toISOString());
        await noteChanges(trx, await newsOf(trx, before, person));
        return true;
      }),
  };
}

/** What decides when mails to somebody may be handed over. */
const hoursOf = ({ quietHours, timeZone }: Partial<DirectoryPerson> = {}) => ({ quietHours, timeZone });

/** Whether an entry was made from another than the one in its place, and would undo what was written meanwhile. */
export const isOvertaken = (before: unknown, after: unknown, madeFrom: string | undefined): boolean =>
  madeFrom !== undefined && before !== undefined && sha256Of(before) !== madeFrom && !isSame(before, after);

export async function personOf(db: Database['db'] | Trx, email: string): Promise<DirectoryPerson | undefined> {
  const row = await db
    .selectFrom('people')
    .select('profile')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  return row && (JSON.parse(row.profile) as DirectoryPerson);
}

export async function writePerson(trx: Trx, person: DirectoryPerson): Promise<void> {
  const profile = JSON.stringify(person);
  await trx
    .insertInto('people')
    .values({ email: person.email.toLowerCase(), profile })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ profile }))
    .execute();
}

/** What open tasks are to be told when an entry changes: those of the person, and of whoever relies on them. */
async function newsOf(trx: Trx, before: DirectoryPerson | undefined, after: DirectoryPerson): Promise<News[]> {
  const parts = changedParts(before ?? {}, after, isSame);
  if (parts.length === 0) return [];
  const who = after.email.toLowerCase();
  const news = { why: before ? whyChanged(who, parts) : whyNew(who), at: new Date().toISOString() };
  return [who, ...(await relyingOnThem(trx, who, parts))].map((email) => ({ id: randomUUID(), who: email, ...news }));
}

/** Whose tasks a change of somebody's entry may concern besides their own. */
export async function relyingOnThem(trx: Trx, who: string, parts: readonly DirectoryPart[]): Promise<string[]> {
  if (!isReliedOn(parts)) return [];
  const rows = await trx.selectFrom('people').select('profile').execute();
  return relyingOn(
    who,
    parts,
    rows.map(({ profile }) => JSON.parse(profile) as DirectoryPerson),
  );
}
