import { longList, type Requirements } from '../../../domain/directory/long-list.js';
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
};

const whyNot = (vendor: Vendor, different: Partial<Requirements> = {}): string | undefined => {
  const [excluded] = longList([vendor], { ...wanted, ...different }).excluded;
  return excluded && PLAIN.text(excluded.why);
};

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
    ['a credential that is missing', { credentials: ['FRM'] }, 'lacks CFA'],
    ['work in other countries only', { jurisdictions: ['US', 'CA'] }, 'works in US, CA, not in GB, IN'],
    ['data kept elsewhere', { dataResidency: ['US'] }, 'keeps data in US, not in GB'],
    ['an unstated place of data', { dataResidency: [] }, 'keeps data in no stated country, not in GB'],
    ['too few people', { capacity: 1 }, 'can place 1 of the 2 people needed'],
    [
      'several at once',
      { capacity: 0, credentials: [] },
      'several things stand against it: lacks CFA, can place 0 of the 2 people needed',
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

  it('keeps the nearest misses of a large directory, and no more than a history can carry', () => {
    const many = Array.from({ length: 300 }, (_, index) => aVendor(`far-${index}`, { capacity: 0, credentials: [] }));
    const { excluded } = longList([...many, aVendor('near', { capacity: 0 })], wanted);
    expect(excluded).toHaveLength(100);
    expect(excluded[0]?.vendor).toBe('near');
  });
});
