import type { Database, Trx } from '../database/database.js';
import { insertRows } from '../database/prepared.js';
import { canonicalJson } from '../journal/hash-chain.js';
import type { SignedHead } from './checkpoint-rows.js';
import { grownBy, leafHash, nodesIn, type NodeOf, type NodePlace, subtreesOf, type TreeNode } from './merkle.js';

/** Nodes that are asked for at once. */
const AT_ONCE = 200;
/** Leaves that are read at once. */
const BATCH = 1_000;

type LogIn = Trx | Database['db'];

/** What stands in a leaf: the canonical JSON of `chain`, `entries` and `head`. */
export const leafOf = ({ chain, entries, head }: SignedHead): Buffer =>
  leafHash(canonicalJson({ chain, entries, head }));

/** Puts heads after so many leaves; what the root of all is made of can be asked for afterwards. */
export async function appendLeaves(trx: Trx, heads: readonly SignedHead[], size: number): Promise<NodeOf> {
  const nodeOf = await nodesAt(trx, subtreesOf(0, size));
  const nodes = grownBy(heads.map(leafOf), size, nodeOf);
  await insertRows(
    trx,
    'checkpointLeaves',
    heads.map(({ chain, entries, head }, ordinal) => ({ position: size + ordinal, chain, entries, head })),
  );
  await insertRows(
    trx,
    'checkpointNodes',
    nodes.map(({ level, index, hash }) => ({ level, position: index, hash: hash.toString('base64') })),
  );
  return nodesIn(nodes, nodeOf);
}

/** Reads the hashes of complete subtrees. */
export async function nodesAt(db: LogIn, places: readonly NodePlace[]): Promise<NodeOf> {
  const wanted = new Map<number, Set<number>>();
  for (const { level, index } of places) wanted.set(level, (wanted.get(level) ?? new Set()).add(index));
  const found: TreeNode[] = [];
  for (const [level, indexes] of wanted) {
    const all = [...indexes];
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const rows = await db
        .selectFrom('checkpointNodes')
        .select(['position', 'hash'])
        .where('level', '=', level)
        .where('position', 'in', all.slice(from, from + AT_ONCE))
        .execute();
      for (const { position, hash } of rows) found.push({ level, index: position, hash: Buffer.from(hash, 'base64') });
    }
  }
  return nodesIn(found);
}

/** The hashes of the first leaves, each made anew of what it says; less where there are less. */
export async function leafHashes(db: LogIn, size: number): Promise<Buffer[]> {
  const hashes: Buffer[] = [];
  while (hashes.length < size) {
    const rows = await db
      .selectFrom('checkpointLeaves')
      .selectAll()
      .where('position', '>=', hashes.length)
      .where('position', '<', Math.min(hashes.length + BATCH, size))
      .orderBy('position')
      .execute();
    if (rows.length === 0) return hashes;
    for (const row of rows) {
      if (row.position !== hashes.length) return hashes;
      hashes.push(leafOf(row));
    }
  }
  return hashes;
}
