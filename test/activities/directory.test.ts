import { Vendor } from '../../domain/directory/vendor.js';
import { onFreshActivities } from '../support/workflows/activities.js';
import { isMessage } from '../../domain/kernel/message.js';

const openActivities = onFreshActivities();

const aVendor = (index: number, practices: string[]): Vendor =>
  Vendor.parse({
    id: `vendor-${String(index).padStart(4, '0')}`,
    name: `Vendor ${index}`,
    contact: { name: 'Vera Vendor', email: `vera@vendor-${index}.example` },
    practices,
    capacity: 5,
    pastScore: index % 101,
  });

const wanted = {
  engagement: 'e1',
  practice: 'legal',
  credentials: [],
  jurisdictions: [],
  dataResidency: [],
  headcount: 1,
  limit: 3,
  without: [],
  client: [],
};

describe('longList', () => {
  it('looks through every page of the practice’s vendors, and at nobody else', async () => {
    const { activities, store } = await openActivities();
    const legal = Array.from({ length: 450 }, (_, index) => aVendor(index, ['legal']));
    await store.putVendors([...legal, { ...aVendor(900, ['investments']), pastScore: 100 }]);
    const { invited, excluded } = await activities.longList(wanted);
    expect(invited.map(({ id }) => id)).toEqual(['vendor-0100', 'vendor-0201', 'vendor-0302']);
    expect(excluded.every(({ why }) => isMessage(why) && why.code === 'reasons.unfit.surplus')).toBe(true);
  });

  it('gives workflows no more of a vendor than they need', async () => {
    const { activities, store } = await openActivities();
    await store.putVendors([aVendor(1, ['legal'])]);
    const { invited } = await activities.longList(wanted);
    expect(Object.keys(invited[0] ?? {}).sort()).toEqual([
      'contact',
      'id',
      'languages',
      'name',
      'pastScore',
      'timeZone',
    ]);
  });

  it('is empty where nobody offers the practice', async () => {
    const { activities } = await openActivities();
    expect(await activities.longList({ ...wanted, practice: 'unheard-of' })).toEqual({
      invited: [],
      excluded: [],
      related: [],
    });
  });
});
