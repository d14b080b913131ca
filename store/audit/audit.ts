import { type Deed, isDenial, minuteAfter, minuteOf } from '../../domain/audit/index.js';
import { sql } from 'kysely';
import type { Database, Trx } from '../database/database.js';
import { lockAudit } from '../database/locks.js';
import { appendDeeds } from './audit-chain.js';
import type { Audit } from './audit-rows.js';
import { sourceOf } from './network.js';
import { auditReads } from './audit-reads.js';
import { verifyAudit } from './verify-audit.js';

/** So many refusals of one source are told one by one within a minute, and so many of all. */
const TOLD_A_MINUTE = 20;
const TOLD_OF_ALL = 300;
/** Whom the refusals of all are counted by. */
const ALL = '*';
/** So many minutes of sources are told of in one go. */
const MINUTES_AT_ONCE = 500;

/** The record of what was done to the installation, and of what was refused. */
export function audit(database: Database): Audit {
  const { db, kind } = database;
  return {
    record: together((deeds) =>
      db.transaction().execute(async (trx) => {
        await lockAudit(kind, trx);
        await appendDeeds(trx, await withinBounds(trx, deeds));
      }),
    ),
    tellDenials: (now) =>
      db.transaction().execute(async (trx) => {
        await lockAudit(kind, trx);
        return tellDenials(trx, now);
      }),
    verifyAudit: () => verifyAudit(database),
    ...auditReads(database),
  };
}

/** Without those that are only counted. */
async function withinBounds(trx: Trx, deeds: readonly Deed[]): Promise<Deed[]> {
  const told: Deed[] = [];
  for (const deed of deeds) if (!isDenial(deed) || (await isTold(trx, deed))) told.push(deed);
  return told;
}

async function isTold(trx: Trx, { at, from }: Deed): Promise<boolean> {
  const minute = minuteOf(at);
  const source = sourceOf(from);
  if ((await countOf(trx, minute, source)) >= TOLD_A_MINUTE) {
    await count(trx, minute, source);
    return false;
  }
  // Whoever has very many addresses fills neither this table nor the audit.
  if ((await countOf(trx, minute, ALL)) >= TOLD_OF_ALL) {
    await count(trx, minute, ALL);
    return false;
  }
  await count(trx, minute, source);
  await count(trx, minute, ALL);
  return true;
}

async function countOf(trx: Trx, minute: string, source: string): Promise<number> {
  const row = await trx
    .selectFrom('denials')
    .select('count')
    .where('minute', '=', minute)
    .where('source', '=', source)
    .executeTakeFirst();
  return row?.count ?? 0;
}

const count = (trx: Trx, minute: string, source: string) =>
  trx
    .insertInto('denials')
    .values({ minute, source, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['minute', 'source']).doUpdateSet({ count: sql<number>`denials.count + 1` }),
    )
    .execute();

/** One entry for each minute and source of which more was refused than was told. */
async function tellDenials(trx: Trx, now: string): Promise<number> {
  const over = await trx
    .selectFrom('denials')
    .selectAll()
    .where('minute', '<', minuteOf(now))
    .orderBy('minute')
    .orderBy('source')
    .limit(MINUTES_AT_ONCE)
    .execute();
  const told = over.flatMap(({ minute, source, count: all }): Deed[] => {
    const beyond = all - (source === ALL ? TOLD_OF_ALL : TOLD_A_MINUTE);
    if (beyond <= 0) return [];
    return [
      {
        type: 'denials.counted',
        at: now,
        actor: null,
        about: { count: beyond, from: minute, to: minuteAfter(minute) },
        from: { address: source, agent: null },
      },
    ];
  });
  await appendDeeds(trx, told);
  for (const { minute, source } of over)
    await trx.deleteFrom('denials').where('minute', '=', minute).where('source', '=', source).execute();
  return over.length;
}

/** Writes what comes while something is being written in one go, so that a flood costs few transactions; each waits for its own. */
function together(write: (deeds: readonly Deed[]) => Promise<void>): Audit['record'] {
  let waiting: { deeds: readonly Deed[]; done: () => void; failed: (error: unknown) => void }[] = [];
  let writing = false;
  const goOn = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await write(batch.flatMap(({ deeds }) => deeds)).then(
        () => batch.forEach(({ done }) => done()),
        (error: unknown) => batch.forEach(({ failed }) => failed(error)),
      );
    }
    writing = false;
  };
  return (deeds) =>
    new Promise((done, failed) => {
      waiting.push({ deeds, done, failed });
      if (!writing) void goOn();
    });
}
