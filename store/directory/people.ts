import { randomUUID } from 'node:crypto';
import {
  changedParts,
  type DirectoryPart,
  type DirectoryPerson,
  isReliedOn,
  relyingOn,
  rolesOf,
  whyChanged,
  whyNew,
  withRoles,
} from '../../domain/directory/index.js';
import { mailboxOf } from '../../domain/kernel/index.js';
import type { Store } from '../contract.js';
import { tell } from '../audit/told-with.js';
import type { Database, Trx } from '../database/database.js';
import { prepared } from '../database/prepared.js';
import { type News, noteChanges } from './directory-changes.js';
import { sha256Of, isSame } from '../journal/hash-chain.js';
import { releaseMails } from '../outgoing/deferred-mails.js';
import { signOut } from '../access/sessions.js';
import { lockDirectory } from '../database/locks.js';
import { cursorKey, limitOf, pageOf, TextKey } from '../page.js';

/** The people of the directory, by their addresses. */
export function people({ db, kind }: Database): Pick<Store, 'person' | 'entriesOf' | 'people' | 'putPerson'> {
  return {
    person: (email) => personOf(db, email),
    entriesOf: async (email) =>
      (await entriesAt(db, { mailbox: mailboxOf(email) })).map(({ profile }) => JSON.parse(profile) as DirectoryPerson),
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
    putPerson: (person, madeFrom, told = () => []) =>
      db.transaction().execute(async (trx) => {
        await lockDirectory(kind, trx);
        const before = await personOf(trx, person.email);
        const after = withAuthority(keepsRoles(person) ? withRoles(person, before) : person, before);
        if (isOvertaken(before, after, madeFrom)) return false;
        await replacePerson(trx, before, after);
        if (!isSame(hoursOf(before), hoursOf(after))) await releaseMails(trx, after.email, new Date().toISOString());
        await noteChanges(trx, await newsOf(trx, before, after));
        await tell(kind, trx, told(before, after));
        return true;
      }),
  };
}

/** An entry that says nothing of roles leaves those that somebody has. */
const keepsRoles = ({ roles, console }: DirectoryPerson): boolean => roles === undefined && console === undefined;

/** Whether somebody who could sign in cannot any more. */
const isShutOut = (before: DirectoryPerson, after: DirectoryPerson): boolean =>
  rolesOf(before).length > 0 && rolesOf(after).length === 0;

/** The same of authority; who has none has no such field. */
const withAuthority = ({ authority, ...person }: DirectoryPerson, before?: DirectoryPerson): DirectoryPerson => {
  const kept = authority === undefined ? before?.authority : authority;
  return { ...person, ...(kept && { authority: kept }) };
};

/** What decides when mails to somebody may be handed over. */
const hoursOf = ({ quietHours, timeZone }: Partial<DirectoryPerson> = {}) => ({ quietHours, timeZone });

/** Whether an entry was made from another than the one in its place, and would undo what was written meanwhile. */
export const isOvertaken = (before: unknown, after: unknown, madeFrom: string | undefined): boolean =>
  madeFrom !== undefined && before !== undefined && sha256Of(before) !== madeFrom && !isSame(before, after);

const profileOf = prepared((db, { email }: { email: string }) =>
  db.selectFrom('people').select('profile').where('email', '=', email),
);

const entriesAt = prepared((db, { mailbox }: { mailbox: string }) =>
  db.selectFrom('people').select('profile').where('mailbox', '=', mailbox).orderBy('email'),
);

export async function personOf(db: Database['db'] | Trx, email: string): Promise<DirectoryPerson | undefined> {
  const [row] = await profileOf(db, { email: email.toLowerCase() });
  return row && (JSON.parse(row.profile) as DirectoryPerson);
}

/** Writes an entry in the place of another; who could sign in, and cannot any more, is signed out. */
export async function replacePerson(
  trx: Trx,
  before: DirectoryPerson | undefined,
  after: DirectoryPerson,
): Promise<void> {
  await writePerson(trx, after);
  if (before && isShutOut(before, after)) await signOut(trx, after.email);
}

async function writePerson(trx: Trx, person: DirectoryPerson): Promise<void> {
  const profile = JSON.stringify(person);
  await trx
    .insertInto('people')
    .values({ email: person.email.toLowerCase(), mailbox: mailboxOf(person.email), profile })
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
