import type { Fact } from '../../domain/journal/index.js';
import { idOf, type Subject } from '../../domain/kernel/index.js';
import type { Trx } from '../database/database.js';
import { prepared } from '../database/prepared.js';
import type { Tables, TasksTable } from '../schema.js';
import { sha256Of } from './hash-chain.js';

/** What each fact of a turn binds into the chain: SHA-256 by what it is of. */
export type Bindings = Map<Fact, Record<string, string>>;

export const documentBound = (id: string): string => `document/${id}`;
export const taskBound = (id: string): string => `task/${id}`;
export const accessBound = (entry: number): string => `access/${entry}`;

/** How a task ended; who answered it is said by the fact. */
export const outcomeSha256 = ({ kind, state, outcome, assignment, endedAt }: OutcomeColumns): string =>
  sha256Of({ kind, state, outcome, assignment, endedAt });
export type OutcomeColumns = Pick<TasksTable, 'kind' | 'state' | 'outcome' | 'assignment' | 'endedAt'>;

/** An entry of the access ledger; whose access it is is said by the fact. */
export const accessSha256 = ({ entry, position, action, at }: AccessColumns): string =>
  sha256Of({ entry, position, action, at });
type AccessColumns = Omit<Tables['accessLedger'], 'entry' | 'engagement' | 'email'> & { entry: number };

/** Binds what stands outside of the journal to the facts that speak of it, and what none speaks of to the last. */
export async function bindingsOf(
  trx: Trx,
  subject: Subject,
  facts: readonly Fact[],
  tasks: readonly TasksTable[],
): Promise<Bindings> {
  const bindings: Bindings = new Map();
  const last = facts.at(-1);
  if (!last) return bindings;
  const bind = (fact: Fact, what: string, sha256: string): void =>
    void bindings.set(fact, { ...bindings.get(fact), [what]: sha256 });
  for (const { id, sha256 } of await bindDocuments(trx, { subject }))
    bind(facts.find(({ about }) => names(about, id)) ?? last, documentBound(id), sha256);
  for (const task of tasks.filter(({ state }) => state !== 'open'))
    bind(facts.findLast(({ about }) => names(about, task.id)) ?? last, taskBound(task.id), outcomeSha256(task));
  for (const fact of facts) {
    const row = await accessToldBy(trx, subject, fact);
    if (row) bind(fact, accessBound(row.entry), accessSha256(row));
  }
  return bindings;
}

/** Whether an id stands in it as it is. */
function names(about: unknown, id: string): boolean {
  if (typeof about !== 'object' || about === null) return about === id;
  return Object.values(about).some((each) => names(each, id));
}

async function accessToldBy(trx: Trx, subject: Subject, fact: Fact) {
  if ((fact.type !== 'access.granted' && fact.type !== 'access.revoked') || fact.about.via !== 'ledger')
    return undefined;
  const { position, email } = fact.about;
  const action = fact.type === 'access.granted' ? 'grant' : 'revoke';
  const [row] = await accessOf(trx, { engagement: idOf(subject), position, email, action });
  return row;
}

const accessOf = prepared((db, given: Pick<Tables['accessLedger'], 'engagement' | 'position' | 'email' | 'action'>) =>
  db
    .selectFrom('accessLedger')
    .select(['entry', 'position', 'action', 'at'])
    .where('engagement', '=', given.engagement)
    .where('position', '=', given.position)
    .where('email', '=', given.email)
    .where('action', '=', given.action)
    .orderBy('entry', 'desc')
    .limit(1),
);

/** Marks the documents that were put since the journal bound them last as bound, and says which they are. */
const bindDocuments = prepared((db, { subject }: { subject: Subject }) =>
  db
    .updateTable('documents')
    .set((eb) => ({ bound: eb.ref('sha256') }))
    .where('subject', '=', subject)
    .where((eb) => eb.or([eb('bound', 'is', null), eb('bound', '!=', eb.ref('sha256'))]))
    .returning(['id', 'sha256']),
);
