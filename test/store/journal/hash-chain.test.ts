import fc from 'fast-check';
import { canonicalJson, GENESIS, linkOf, timelessSha256 } from '../../../store/journal/hash-chain.js';
import { chainedOf } from '../../../domain/journal/chained.js';
import { aStart } from '../../support/samples/turns.js';

const chained = (about?: Parameters<typeof aStart>[0]) => chainedOf(aStart(about), () => 'p1').chained;

describe('canonicalJson', () => {
  it('is the same for equal values, whatever the order of their keys', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: null }], a: 'x', absent: undefined })).toBe(
      '{"a":"x","b":[1,{"c":null,"d":2}]}',
    );
  });

  it('takes no key for more than a key', () => {
    const text = '{"__proto__":{"x":1},"constructor":2,"toJSON":3}';
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it('loses nothing, and does not change when it is read and written again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

describe('timelessSha256', () => {
  const told = (at: string, due = at, line = 'x') =>
    timelessSha256({ at, due: { from: due, after: 'P3D' }, lines: [`It was due on ${due}.`, line] });

  it('is the same for the same content at other instants, however they are written', () => {
    const first = told('2026-03-02T09:00:00.000Z');
    expect(told('2027-11-30T23:59:59Z')).toBe(first);
    expect(told('2026-03-02T09:00:00.123456Z', '2026-03-05T09:00:00.000Z')).toBe(first);
  });

  it('differs with anything else', () => {
    const first = told('2026-03-02T09:00:00.000Z');
    expect(told('2026-03-02T09:00:00.000Z', undefined, 'y')).not.toBe(first);
    expect(told('2026-03-02')).not.toBe(first);
    expect(told('2026-03-02T09:00:00.000+01:00')).not.toBe(first);
  });
});

describe('linkOf', () => {
  const entry = {
    subject: 'engagement/e1' as const,
    sequence: 1,
    stream: 'main',
    turn: 1,
    chained: chained(),
    besideSha256: 'a'.repeat(64),
  };

  it('depends on everything in the entry and on the entry before it', () => {
    const changes = [
      { subject: 'engagement/e2' as const },
      { sequence: 2 },
      { stream: 'D1' },
      { turn: 2 },
      { chained: chained({ costCentre: 'CC-200' }) },
      { besideSha256: 'b'.repeat(64) },
    ];
    const links = [
      linkOf(GENESIS, entry),
      linkOf('f'.repeat(64), entry),
      ...changes.map((change) => linkOf(GENESIS, { ...entry, ...change })),
    ];
    expect(new Set(links).size).toBe(links.length);
    for (const link of links) expect(link).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the same hash in every version of the product', () => {
    expect(linkOf(GENESIS, entry)).toMatchInlineSnapshot(
      `"5ac656595e26527efe66636dee59442357171abeeb6593e434d13a4b1b58b1d6"`,
    );
  });
});
