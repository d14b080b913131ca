import type { Database, Trx } from '../database/database.js';
import { lockCheckpoints } from '../database/locks.js';
import { insertRows } from '../database/prepared.js';
import { cursorKey, limitOf, NumberKey, pageOf, TextKey } from '../page.js';
import { agreementOf } from './agreement.js';
import type { ChainName, Checkpoint, Checkpoints, CheckpointTables, SignedHead } from './checkpoint-rows.js';
import { appendLeaves, leafHashes, nodesAt } from './log.js';
import { grownBy, nodesIn, nodesOfProof, proofOf, rootOf } from './merkle.js';
import { checkpointIn, checkpointText, type NoteSigner } from './note.js';

/** Heads that one checkpoint takes, so that what subscribers are sent of it stays within bounds. */
const MOST = 200;

/** The log of the heads of all chains, signed from time to time. */
export function checkpoints(database: Database): Checkpoints {
  const { db, kind } = database;
  return {
    async signCheckpoint(signer, when) {
      if (isEarly(await newest(db), when)) return undefined;
      return db.transaction().execute(async (trx) => {
        await lockCheckpoints(kind, trx);
        const last = await newest(trx);
        return isEarly(last, when) ? undefined : signed(trx, signer, last?.size ?? 0, when.now);
      });
    },
    async checkpoints(request = {}) {
      const [before] = cursorKey(request, NumberKey) ?? [];
      const limit = limitOf(request);
      let query = db
        .selectFrom('checkpoints')
        .selectAll()
        .orderBy('size', 'desc')
        .limit(limit + 1);
      if (before !== undefined) query = query.where('size', '<', before);
      return pageOf(await query.execute(), limit, ({ size }) => [size], asCheckpoint);
    },
    async checkpoint(size) {
      const found =
        size === 'latest'
          ? await newest(db)
          : await db.selectFrom('checkpoints').selectAll().where('size', '=', size).executeTakeFirst();
      return found && asCheckpoint(found);
    },
    async provenHeads(size, { chain, beyond = 0, ...request } = {}) {
      const [after] = cursorKey(request, TextKey) ?? [];
      const limit = limitOf(request);
      let query = db
        .selectFrom('checkpointLeaves')
        .select(({ fn }) => ['chain', fn.max('position').as('position')])
        .where('position', '<', size)
        .where('position', '>=', beyond)
        .groupBy('chain')
        .orderBy('chain')
        .limit(limit + 1);
      if (chain !== undefined) query = query.where('chain', '=', chain);
      if (after !== undefined) query = query.where('chain', '>', after as ChainName);
      const page = pageOf(
        await query.execute(),
        limit,
        (row) => [row.chain],
        ({ position }) => position,
      );
      const nodeOf = await nodesAt(
        db,
        page.items.flatMap((index) => nodesOfProof(index, size)),
      );
      const heads = await headsAt(page.items);
      return {
        ...page,
        items: page.items.flatMap((index) => {
          const head = heads.get(index);
          const proof = proofOf(index, size, nodeOf).map((hash) => hash.toString('base64'));
          return head ? [{ ...head, index, proof }] : [];
        }),
      };
    },
    signedHeads: (chain, size) =>
      db
        .selectFrom('checkpointLeaves')
        .select(['chain', 'entries', 'head'])
        .where('chain', '=', chain)
        .where('position', '<', size)
        .orderBy('position')
        .execute(),
    newestHeads: (size) =>
      db
        .selectFrom('checkpointLeaves')
        .select(['chain', 'entries', 'head'])
        .where('position', 'in', ({ selectFrom }) =>
          selectFrom('checkpointLeaves')
            .select(({ fn }) => fn.max('position').as('newest'))
            .where('position', '<', size)
            .groupBy('chain'),
        )
        .orderBy('chain')
        .execute(),
    async chains() {
      const rows = await db.selectFrom('subjects').select('id').orderBy('id').execute();
      return ['audit', ...rows.map(({ id }) => id)];
    },
    async signedRoot(size) {
      const leaves = await leafHashes(db, size);
      if (leaves.length < size) return undefined;
      return rootOf(size, nodesIn(grownBy(leaves, 0, nodesIn([])))).toString('base64');
    },
    agrees: (chain, heads) => agreementOf(db, chain, heads),
  };

  async function headsAt(positions: readonly number[]): Promise<Map<number, SignedHead>> {
    if (positions.length === 0) return new Map();
    const rows = await db.selectFrom('checkpointLeaves').selectAll().where('position', 'in', positions).execute();
    return new Map(rows.map(({ position, ...head }) => [position, head]));
  }
}

const newest = (db: Trx | Database['db']) =>
  db.selectFrom('checkpoints').selectAll().orderBy('size', 'desc').limit(1).executeTakeFirst();

const isEarly = (
  last: CheckpointTables['checkpoints'] | undefined,
  { unlessAfter }: { unlessAfter?: string },
): boolean => last !== undefined && last.more === 0 && unlessAfter !== undefined && last.at > unlessAfter;

async function signed(trx: Trx, signer: NoteSigner, before: number, at: string) {
  const heads = await unsigned(trx);
  const taken = heads.slice(0, MOST);
  if (taken.length === 0) return undefined;
  const size = before + taken.length;
  const root = rootOf(size, await appendLeaves(trx, taken, before));
  const { key, name: origin } = signer;
  const note = signer.sign(checkpointText({ origin, size, root }));
  await insertRows(trx, 'checkpoints', [{ size, at, key, note, more: heads.length > MOST ? 1 : 0 }]);
  return { size, at, origin, key, note, heads: taken.length };
}

/** Heads that no leaf has, and one more than are taken. */
async function unsigned(trx: Trx): Promise<SignedHead[]> {
  const subjects = await trx
    .selectFrom('subjects')
    .select(['id as chain', 'entries', 'head'])
    .where('entries', '>', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('checkpointLeaves')
            .select('position')
            .whereRef('checkpointLeaves.head', '=', 'subjects.head')
            .whereRef('checkpointLeaves.chain', '=', 'subjects.id'),
        ),
      ),
    )
    .orderBy('id')
    .limit(MOST + 1)
    .execute();
  const audit = await trx.selectFrom('chains').selectAll().where('id', '=', 'audit').executeTakeFirst();
  if (!audit) return subjects;
  const known = await trx
    .selectFrom('checkpointLeaves')
    .select('position')
    .where('head', '=', audit.head)
    .where('chain', '=', 'audit')
    .executeTakeFirst();
  return known ? subjects : [{ chain: 'audit', entries: audit.entries, head: audit.head }, ...subjects];
}

export const asCheckpoint = ({ more: _, ...row }: CheckpointTables['checkpoints']): Checkpoint => ({
  ...row,
  origin: checkpointIn(row.note)?.origin ?? '',
});
