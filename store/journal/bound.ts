import { countedEntries, type ChainedFact } from '../../domain/journal/index.js';
import { idOf, kindOf, nameOf, type Subject } from '../../domain/kernel/index.js';
import type { Database, Trx } from '../database/database.js';
import type { FileDigests } from '../documents/documents.js';
import type { CountedFact } from './read-model.js';
import { accessBound, accessSha256, documentBound, outcomeSha256, taskBound } from './bindings.js';

/** An entry with what it binds. */
export interface BindingEntry extends CountedFact {
  /** Whether something beside it was erased: then names cannot be compared. */
  erased: boolean;
  bound?: ChainedFact['bound'];
}

/** What was bound last, and by which entry. */
type LastBound = ReadonlyMap<string, { sha256: string; entry: BindingEntry }>;

/** Why tasks, the access ledger or the register of documents are not what the chain has bound; undefined where they are. */
export async function whyUnbound(
  trx: Trx,
  subject: Subject,
  entries: readonly BindingEntry[],
): Promise<string | undefined> {
  const counted = countedEntries(entries);
  const bound = lastBound(counted);
  // An entry that was superseded has bound something, too.
  const everBound = lastBound(entries);
  return (
    (await whyNotTasks(trx, subject, counted, bound)) ??
    (kindOf(subject) === 'engagement' ? await whyNotAccess(trx, idOf(subject), bound, everBound) : undefined) ??
    (await whyNotRegister(trx, subject, everBound))
  );
}

function lastBound(entries: readonly BindingEntry[]): LastBound {
  const last = new Map<string, { sha256: string; entry: BindingEntry }>();
  for (const entry of entries)
    for (const [what, sha256] of Object.entries(entry.bound ?? {})) last.set(what, { sha256, entry });
  return last;
}

async function whyNotTasks(
  trx: Trx,
  subject: Subject,
  counted: readonly BindingEntry[],
  bound: LastBound,
): Promise<string | undefined> {
  const rows = await trx
    .selectFrom('tasks')
    .select(['id', 'kind', 'state', 'outcome', 'assignment', 'endedAt', 'answeredBy'])
    .where('subject', '=', subject)
    .orderBy('id')
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const opened = counted.flatMap(({ fact }) => (fact.type === 'task.opened' ? [fact.about.task] : []));
  const ended = [...bound.keys()].filter((what) => what.startsWith(TASK)).map((what) => what.slice(TASK.length));
  const lost = [...opened, ...ended].find((id) => !byId.has(id));
  if (lost !== undefined) return `task ${lost} is lost`;
  for (const row of rows) {
    const told = bound.get(taskBound(row.id));
    if (!told && row.state !== 'open') return `task ${row.id} has ended, which no entry says`;
    if (!told) continue;
    const { sequence, fact, erased } = told.entry;
    const by = fact.type === 'task.answered' && fact.about.task === row.id && !erased ? nameOf(fact.about.by) : null;
    if (outcomeSha256(row) !== told.sha256 || (by !== null && by !== row.answeredBy))
      return `the outcome of task ${row.id} is not what entry ${sequence} has recorded`;
  }
}

const TASK = taskBound('');

async function whyNotAccess(
  trx: Trx,
  engagement: string,
  bound: LastBound,
  everBound: LastBound,
): Promise<string | undefined> {
  const rows = await trx
    .selectFrom('accessLedger')
    .selectAll()
    .where('engagement', '=', engagement)
    .orderBy('entry')
    .execute();
  const byEntry = new Map(rows.map((row) => [accessBound(row.entry), row]));
  for (const [what, { sha256, entry }] of bound) {
    if (!what.startsWith(ACCESS)) continue;
    const row = byEntry.get(what);
    const { fact, sequence, erased } = entry;
    if (!row) return `the access that entry ${sequence} tells of is lost`;
    const isTheirs = erased || !('email' in fact.about) || fact.about.email === row.email;
    if (accessSha256(row) !== sha256 || !isTheirs)
      return `the access of ${row.position} is not what entry ${sequence} has recorded`;
  }
  // What was done last at a position may not be told yet.
  const told = rows.filter(({ entry }) => everBound.has(accessBound(entry)));
  const lastTold = new Map(told.map(({ position, entry }) => [position, entry]));
  const untold = rows.find(
    ({ entry, position }) => !everBound.has(accessBound(entry)) && entry < (lastTold.get(position) ?? 0),
  );
  return untold && `an access of ${untold.position} is in the ledger that no entry tells of`;
}

const ACCESS = 'access/';

async function whyNotRegister(trx: Trx, subject: Subject, bound: LastBound): Promise<string | undefined> {
  const rows = await trx.selectFrom('documents').select(['id', 'sha256']).where('subject', '=', subject).execute();
  const byId = new Map(rows.map(({ id, sha256 }) => [documentBound(id), sha256]));
  for (const [what, { sha256, entry }] of bound) {
    if (!what.startsWith(DOCUMENT)) continue;
    const known = byId.get(what);
    const id = what.slice(DOCUMENT.length);
    if (known === undefined) return `document ${id} is lost, which entry ${entry.sequence} has recorded`;
    if (known !== sha256) return `document ${id} is not what entry ${entry.sequence} has recorded`;
  }
}

const DOCUMENT = documentBound('');

/** Which document's file is not the one that was bound. */
export async function whyNotFiles({ db }: Database, subject: Subject, files: FileDigests): Promise<string | undefined> {
  const rows = await db
    .selectFrom('documents')
    .select(['id', 'bound'])
    .where('subject', '=', subject)
    .where('bound', 'is not', null)
    .orderBy('id')
    .execute();
  for (const { id, bound } of rows) {
    const sha256 = await files(subject, id);
    if (sha256 === undefined) return `the file of document ${id} is lost`;
    if (sha256 !== bound) return `the file of document ${id} is not the one that was recorded`;
  }
}
