import { demandsThatExcluded, longList, type Requirements } from '../../../domain/directory/long-list.js';
import { Vendor } from '../../../domain/directory/vendor.js';
import { PLAIN } from '../../../i18n/index.js';
import { reasonFor } from '../../../domain/kernel/reasons.js';

const aVendor = (id: string, different: Partial<Vendor> = {}): Vendor => ({
  ...Vendor.parse({
    id,
    name: id.toUpperCase(),
    contact: { name: 'Vera Vendor', email: `vera@${id}.example` },
    practices: ['legal'],
  }),
  credentials: ['CFA'],
  jurisdictions: ['GB', 'IE'],
  dataResidency: ['GB'],
  capacity: 5,
  ...different,
});

const wanted: Requirements = {
  credentials: ['CFA'],
  jurisdictions: ['GB', 'IN'],
  dataResidency: ['GB'],
  headcount: 2,
  limit: 10,
  without: [],
  client: [],
};

const whyNot = (vendor: Vendor, different: Partial<Requirements> = {}): string | undefined => {
  const [excluded] = longList([vendor], { ...wanted, ...different }).excluded;
  return excluded && PLAIN.text(excluded.why);
};

describe('demandsThatExcluded', () => {
  it('names each demand of the brief once that somebody did not meet, also where several stood against them', () => {
    const vendors = [
      aVendor('a', { credentials: ['FRM'] }),
      aVendor('b', { credentials: [], capacity: 0 }),
      aVendor('c', { jurisdictions: ['US'] }),
    ];
    expect(demandsThatExcluded(longList(vendors, wanted).excluded).toSorted()).toEqual([
      'capacity',
      'credentials',
      'jurisdictions',
    ]);
    expect(demandsThatExcluded(longList([aVendor('d')], { ...wanted, without: ['d'] }).excluded)).toEqual([]);
  });
});

describe('longList', () => {
  it('invites the best past score first, an unknown one in the middle, and ties by id', () => {
    const vendors = [
      aVendor('poor', { pastScore: 20 }),
      aVendor('new-b'),
      aVendor('new-a'),
      aVendor('proven', { pastScore: 90 }),
      aVendor('middling', { pastScore: 50 }),
    ];
    expect(longList(vendors, wanted).invited.map(({ id }) => id)).toEqual([
      'proven',
      'middling',
      'new-a',
      'new-b',
      'poor',
    ]);
  });

  it('asks for nothing that the brief leaves open', () => {
    const bare = aVendor('bare', { credentials: [], jurisdictions: [], dataResidency: [] });
    expect(whyNot(bare, { credentials: [], jurisdictions: [], dataResidency: [] })).toBeUndefined();
  });

  it.each<[string, Partial<Vendor>, string]>([
    ['a credential that is missing', { credentials: ['FRM'] }, 'lacks CFA (has FRM)'],
    ['work in other countries only', { jurisdictions: ['US', 'CA'] }, 'works in US, CA, not in GB, IN'],
    ['data kept elsewhere', { dataResidency: ['US'] }, 'keeps data in US, not in GB'],
    ['an unstated place of data', { dataResidency: [] }, 'keeps data in no stated country, not in GB'],
    ['too few people', { capacity: 1 }, 'can place 1 of the 2 people needed'],
    [
      'several at once',
      { capacity: 0, credentials: [] },
      'several things stand against it: lacks CFA (has no stated credential), can place 0 of the 2 people needed',
    ],
  ])('excludes for %s, and says so', (_, different, why) => {
    expect(whyNot(aVendor('v', different))).toBe(why);
  });

  it('compares credentials whatever their case', () => {
    expect(whyNot(aVendor('v', { credentials: ['cfa '] }))).toBeUndefined();
  });

  it('does not invite again whom it tried', () => {
    expect(whyNot(aVendor('v'), { without: ['v'] })).toBe('was tried before in this engagement');
  });

  it('tells those beyond the limit that they qualified', () => {
    const { invited, excluded } = longList([aVendor('b'), aVendor('a')], { ...wanted, limit: 1 });
    expect(invited.map(({ id }) => id)).toEqual(['a']);
    expect(excluded).toEqual([{ vendor: 'b', name: 'B', why: reasonFor('reasons.unfit.surplus', { limit: 1 }) }]);
  });

  it('gives no place to a firm whose contact works for the client', () => {
    const ours = aVendor('a', { contact: { ...aVendor('a').contact, email: 'olu@client.example' } });
    const { invited, excluded } = longList([ours, aVendor('b')], {
      ...wanted,
      limit: 1,
      client: ['Olu+work@client.example'],
    });
    expect(invited.map(({ id }) => id)).toEqual(['b']);
    expect(excluded.map(({ vendor, why }) => [vendor, PLAIN.text(why)])).toEqual([
      ['a', 'its contact works for the client in this engagement'],
    ]);
  });

  it('takes firms with one contact, however it is spelled, or with one owner for one bidder, and invites the better-placed', () => {
    const vera = aVendor('best', { pastScore: 90 }).contact;
    const vendors = [
      aVendor('best', { pastScore: 90, contact: vera }),
      aVendor('second', { pastScore: 80, contact: { ...vera, email: 'v.era+2@best.example' } }),
      aVendor('third', { pastScore: 70, owner: 'Holding plc' }),
      aVendor('fourth', { pastScore: 60, owner: 'HOLDING PLC ' }),
      aVendor('fifth', { pastScore: 55 }),
    ];
    const { invited, excluded, related } = longList(vendors, { ...wanted, limit: 3 });
    expect(invited.map(({ id }) => id)).toEqual(['best', 'third', 'fifth']);
    expect(excluded.map(({ vendor, why }) => [vendor, PLAIN.text(why)])).toEqual([
      ['second', 'has the same contact as BEST, which is placed better: one bidder'],
      ['fourth', 'belongs to HOLDING PLC , as THIRD does, which is placed better: one bidder'],
    ]);
    expect(related).toEqual([]);
  });

  it('says which of those invited share the domain of a firm, and invites them', () => {
    const at = (id: string, email: string): Vendor => aVendor(id, { contact: { ...aVendor(id).contact, email } });
    const vendors = [
      at('a', 'ann@group.example'),
      at('b', 'bob@group.example'),
      at('c', 'cas@gmail.com'),
      at('d', 'dee@gmail.com'),
    ];
    const { invited, related } = longList(vendors, wanted);
    expect(invited).toHaveLength(4);
    expect(related).toEqual([
      {
        domain: 'group.example',
        vendors: [
          { vendor: 'a', name: 'A' },
          { vendor: 'b', name: 'B' },
        ],
      },
    ]);
  });

  it('keeps the nearest misses of a large directory, and no more than a history can carry', () => {
    const many = Array.from({ length: 300 }, (_, index) => aVendor(`far-${index}`, { capacity: 0, credentials: [] }));
    const { excluded } = longList([...many, aVendor('near', { capacity: 0 })], wanted);
    expect(excluded).toHaveLength(100);
    expect(excluded[0]?.vendor).toBe('near');
  });
});
