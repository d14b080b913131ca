import fc from 'fast-check';
import {
  grownBy,
  leafHash,
  type NodeOf,
  nodesOfProof,
  proofOf,
  rootByProof,
  rootOf,
} from '../../../store/checkpoints/merkle.js';

/** Leaves and the roots of the first one, two … of them, as the tests of Certificate Transparency have them for RFC 6962. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => leafHash(Buffer.from(hex, 'hex')),
);
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** A tree that gets its leaves in lots. */
function treeOf(leaves: readonly Buffer[], lot: number): NodeOf {
  const nodes = new Map<string, Buffer>();
  const nodeOf: NodeOf = ({ level, index }) => {
    const hash = nodes.get(`${level}/${index}`);
    if (!hash) throw new Error(`there is no node ${level}/${index}`);
    return hash;
  };
  for (let size = 0; size < leaves.length; size += lot)
    for (const { level, index, hash } of grownBy(leaves.slice(size, size + lot), size, nodeOf))
      nodes.set(`${level}/${index}`, hash);
  return nodeOf;
}

describe('rootOf', () => {
  it.each([1, 3, 8])('is that of RFC 6962 for every size, where %i leaves came at a time', (lot) => {
    const nodeOf = treeOf(LEAVES, lot);
    expect(ROOTS.map((_, size) => rootOf(size, nodeOf).toString('hex'))).toEqual(ROOTS);
  });
});

describe('proofOf', () => {
  it('is that of RFC 6962', () => {
    const nodeOf = treeOf(LEAVES, 8);
    const hex = (index: number, size: number) => proofOf(index, size, nodeOf).map((hash) => hash.toString('hex'));
    expect(hex(0, 8)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(2, 3)).toEqual(['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']);
    expect(hex(0, 1)).toEqual([]);
  });

  it('leads from every leaf of every tree to its root, and from nothing else', () => {
    const leaves = Array.from({ length: 40 }, (_, ordinal) => leafHash(`leaf ${ordinal}`));
    const nodeOf = treeOf(leaves, 7);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), fc.nat(39), (size, any, other) => {
        const index = any % size;
        const root = rootOf(size, nodeOf);
        const asked = new Set(nodesOfProof(index, size).map(({ level, index: place }) => `${level}/${place}`));
        const proof = proofOf(index, size, (place) => {
          expect(asked).toContain(`${place.level}/${place.index}`);
          return nodeOf(place);
        });
        expect(rootByProof(leaves[index]!, { index, size, proof })).toEqual(root);
        if (other !== index) expect(rootByProof(leaves[other]!, { index, size, proof })).not.toEqual(root);
        expect(rootByProof(leaves[index]!, { index, size, proof: [...proof, root] })).toBeUndefined();
      }),
    );
  });

  it('leads nowhere from a place outside the tree', () => {
    for (const index of [-1, 3, 1.5]) expect(rootByProof(LEAVES[0]!, { index, size: 3, proof: [] })).toBeUndefined();
  });
});
