import { randomBytes } from 'node:crypto';
import type { NamedPerson } from '../../domain/journal/index.js';
import type { Store } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { prepared } from '../database/prepared.js';

/** By which ids the journal, the chained part of it and search attributes name people. */
export type Identities = ReadonlyMap<string, NamedPerson & { id: string }>;

/** Everybody by their address; whoever is new gets an id. Names are those of whoever has one. */
export async function identify(
  db: Trx | Database['db'],
  emails: readonly string[],
  names: ReadonlyMap<string, string>,
): Promise<Identities> {
  const wanted = [...new Set(emails)].sort();
  if (wanted.length === 0) return new Map();
  const known = await personsWith(db, wanted);
  const missing = wanted.filter((email) => !known.has(email));
  if (missing.length === 0) return known;
  for (const email of missing) await add(db, { id: newId(), email, name: names.get(email) ?? null });
  return personsWith(db, wanted);
}

/** Nothing of the address is in it. */
const newId = (): string => `p${randomBytes(8).toString('hex')}`;

const add = prepared((db, person: { id: string; email: string; name: string | null }) =>
  db
    .insertInto('persons')
    .values(person)
    .onConflict((conflict) => conflict.column('email').doNothing()),
);

const withAddresses = prepared((db, { emails }: { emails: readonly string[] }) =>
  db.selectFrom('persons').selectAll().where('email', 'in', emails),
);

async function personsWith(db: Trx | Database['db'], emails: readonly string[]): Promise<Identities> {
  const rows = await withAddresses(db, { emails });
  return new Map(rows.map((row) => [row.email, row]));
}

/** The names that go with addresses, wherever in a value both stand. */
export function namesIn(value: unknown, found = new Map<string, string>()): Map<string, string> {
  if (typeof value !== 'object' || value === null) return found;
  const { name, email } = value as { name?: unknown; email?: unknown };
  if (typeof name === 'string' && typeof email === 'string') found.set(email, name);
  for (const nested of Object.values(value)) namesIn(nested, found);
  return found;
}

/** Ids of people for those who are not yet in a journal. */
export function persons({ db }: Database): Pick<Store, 'personId'> {
  return {
    async personId({ email, name }) {
      const identities = await identify(db, [email], new Map([[email, name]]));
      const known = identities.get(email);
      if (!known) throw new Error('a person who was given an id has none');
      return known.id;
    },
  };
}
