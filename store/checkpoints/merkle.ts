import { createHash } from 'node:crypto';

/** A complete subtree: `level` 0 are the leaves, and `index` counts those of a level from the left. */
export interface NodePlace {
  level: number;
  index: number;
}
export type TreeNode = NodePlace & { hash: Buffer };
/** The hash of a complete subtree. */
export type NodeOf = (place: NodePlace) => Buffer;

const lost: NodeOf = ({ level, index }) => {
  throw new Error(`the log of checkpoints has lost its node ${index} of level ${level}`);
};

/** Knows some complete subtrees, and of others what is said beside: nothing, where nothing is. */
export function nodesIn(nodes: readonly TreeNode[], others: NodeOf = lost): NodeOf {
  const keyOf = ({ level, index }: NodePlace): string => `${level}/${index}`;
  const known = new Map(nodes.map((node) => [keyOf(node), node.hash]));
  return (place) => known.get(keyOf(place)) ?? others(place);
}

/** Apart, so that no leaf passes for a node (RFC 6962, section 2.1). */
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

const sha256 = (...parts: (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const leafHash = (leaf: Uint8Array | string): Buffer => sha256(LEAF, leaf);
const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right);

/** The complete subtrees that the leaves from one to before another are made of, as a tree of them splits. */
export function subtreesOf(from: number, to: number): NodePlace[] {
  const places: NodePlace[] = [];
  for (let at = from; at < to; ) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level += 1;
    places.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return places;
}

const hashOf = (from: number, to: number, nodeOf: NodeOf): Buffer =>
  subtreesOf(from, to)
    .map(nodeOf)
    .reduceRight((right, left) => nodeHash(left, right));

/** The root of the first leaves; that of none is the hash of nothing. */
export const rootOf = (size: number, nodeOf: NodeOf): Buffer => (size === 0 ? sha256() : hashOf(0, size, nodeOf));

/** What stands beside the way from a leaf to the root, from the leaf on: the leaves from one to before another, on either side. */
function siblingsOf(index: number, size: number): { from: number; to: number; side: 'left' | 'right' }[] {
  const siblings: ReturnType<typeof siblingsOf> = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from);
    if (index < middle) {
      siblings.unshift({ from: middle, to, side: 'right' });
      to = middle;
    } else {
      siblings.unshift({ from, to: middle, side: 'left' });
      from = middle;
    }
  }
  return siblings;
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

/** What `proofOf` asks for. */
export const nodesOfProof = (index: number, size: number): NodePlace[] =>
  siblingsOf(index, size).flatMap(({ from, to }) => subtreesOf(from, to));

/** Shows that a leaf is the one at its place in the tree of the first leaves. */
export const proofOf = (index: number, size: number, nodeOf: NodeOf): Buffer[] =>
  siblingsOf(index, size).map(({ from, to }) => hashOf(from, to, nodeOf));

/** The root that a proof leads to from a leaf; undefined where it is none for that place. */
export function rootByProof(
  leaf: Uint8Array,
  { index, size, proof }: { index: number; size: number; proof: readonly Uint8Array[] },
): Buffer | undefined {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return undefined;
  const siblings = siblingsOf(index, size);
  if (siblings.length !== proof.length) return undefined;
  return proof.reduce<Buffer>((hash, sibling, place) => {
    const [left, right] = siblings[place]?.side === 'left' ? [sibling, hash] : [hash, sibling];
    return nodeHash(left, right);
  }, Buffer.from(leaf));
}

/** The complete subtrees that a tree of so many leaves gets by more of them; asks for none but those of `subtreesOf(0, size)`. */
export function grownBy(leaves: readonly Buffer[], size: number, nodeOf: NodeOf): TreeNode[] {
  const grown: TreeNode[] = [];
  const made = new Map<string, Buffer>();
  const known: NodeOf = (place) => made.get(`${place.level}/${place.index}`) ?? nodeOf(place);
  const add = (node: TreeNode): void => {
    grown.push(node);
    made.set(`${node.level}/${node.index}`, node.hash);
  };
  for (const [ordinal, leaf] of leaves.entries()) {
    let node: TreeNode = { level: 0, index: size + ordinal, hash: leaf };
    add(node);
    while (node.index % 2 === 1) {
      const left = known({ level: node.level, index: node.index - 1 });
      node = { level: node.level + 1, index: (node.index - 1) / 2, hash: nodeHash(left, node.hash) };
      add(node);
    }
  }
  return grown;
}
