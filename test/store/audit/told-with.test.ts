import type { Deed } from '../../../domain/audit/acts.js';
import type { DirectoryPerson } from '../../../domain/directory/directory-person.js';
import type { Vendor } from '../../../domain/directory/vendor.js';
import type { Store } from '../../../store/contract.js';
import { putBidders } from '../../support/samples/bidders.js';
import { aDeed, OLU } from '../../support/samples/deeds.js';
import { PRACTICES } from '../../support/samples/practices.js';
import { onEachDatabase } from '../../support/site/databases.js';

const NOW = '2026-03-02T09:00:00.000Z';
const LATER = '2026-03-02T10:00:00.000Z';
const anEntry: DirectoryPerson = { name: 'Olu', email: OLU, defaultFor: [], roles: ['operator'], console: true };
const rights = { roles: [], authority: null };
const aChange = {
  ...{ id: 'c1', email: OLU, before: rights, after: rights },
  askedBy: OLU,
  askedFor: null,
  askedAt: NOW,
};
const aSession = { id: 's1', email: OLU, roles: null, begunAt: NOW, seenAt: NOW, expiresAt: LATER, device: '' };
const aKey = {
  ...{ id: 'k1', name: 'erp', roles: ['reader' as const], answersFor: null, kinds: [], owner: null },
  ...{ expiresAt: null, createdAt: NOW, lastUsedAt: null },
};
const aSource = {
  ...{ id: 'o1', name: 'ERP', source: null, owner: null, types: [], costCentres: [], engagements: [] },
  ...{ secret: 'sealed', createdAt: NOW },
};
const aSubscription = { id: 'u1', url: 'https://erp.example/', types: [], secret: 'sealed', createdAt: NOW };
const aStop = {
  ...{ id: 'm1', from: NOW, until: LATER, reason: 'Update.', by: { kind: 'key' as const, key: 'ops' } },
  announcedAt: NOW,
};

/** A change that is told of, and whether it has come about. */
interface Change {
  before?: (store: Store) => Promise<unknown>;
  make: (store: Store, told: readonly Deed[]) => Promise<unknown>;
  isMade: (store: Store) => Promise<boolean>;
}

const CHANGES: Readonly<Record<string, Change>> = {
  'a person': {
    make: (store, told) => store.putPerson(anEntry, undefined, () => told),
    isMade: async (store) => (await store.person(OLU)) !== undefined,
  },
  'rights that are asked for': {
    make: (store, told) => store.askForRights(aChange, told),
    isMade: async (store) => (await store.rightsChanges()).length > 0,
  },
  'rights that are confirmed': {
    async before(store) {
      await store.putPerson({ ...anEntry, roles: [], console: false });
      await store.askForRights(aChange);
    },
    make: (store, told) => store.decideRights({ id: 'c1', decision: 'confirmed', by: 'b', at: NOW }, () => told),
    isMade: async (store) => (await store.rightsChanges()).length === 0,
  },
  'an organisation': {
    make: (store, told) => store.putOrganisation({ domain: 'a.example', name: 'A' }, undefined, () => told),
    isMade: async (store) => (await store.organisation('a.example')) !== undefined,
  },
  vendors: {
    async make(store, told) {
      const [vendor] = await bidders();
      await store.putVendors(vendor ? [vendor] : [], told);
    },
    isMade: async (store) => (await store.vendors()).items.length > 0,
  },
  'a practice': {
    make: (store, told) => store.putPractice({ ...PRACTICES[0]!, id: 'own' }, told),
    isMade: async (store) => (await store.customPractices()).length > 0,
  },
  'a key': {
    make: (store, told) => store.putKey(aKey, 'h', told),
    isMade: async (store) => (await store.keys()).length > 0,
  },
  'a key that is withdrawn': {
    before: (store) => store.putKey(aKey, 'h'),
    make: (store, told) => store.deleteKey('k1', told),
    isMade: async (store) => (await store.keys()).length === 0,
  },
  'an event source': {
    make: (store, told) => store.putEventSource(aSource, told),
    isMade: async (store) => (await store.eventSources()).length > 0,
  },
  'a rotated secret': {
    before: (store) => store.putEventSource(aSource),
    make: (store, told) =>
      store.rotateEventSource('o1', { secret: 'new', previousUntil: LATER, insteadOf: 'sealed' }, told),
    isMade: async (store) => (await store.eventSources())[0]?.secret === 'new',
  },
  'an event source that is removed': {
    before: (store) => store.putEventSource(aSource),
    make: (store, told) => store.deleteEventSource('o1', told),
    isMade: async (store) => (await store.eventSources()).length === 0,
  },
  'a subscription': {
    make: (store, told) => store.putSubscription(aSubscription, told),
    isMade: async (store) => (await store.subscriptions()).length > 0,
  },
  'a subscription that is removed': {
    before: (store) => store.putSubscription(aSubscription),
    make: (store, told) => store.deleteSubscription('u1', told),
    isMade: async (store) => (await store.subscriptions()).length === 0,
  },
  'an announced stop': {
    make: (store, told) => store.announce(aStop, told),
    isMade: async (store) => (await store.maintenance('m1')) !== undefined,
  },
  'a stop that is ended': {
    before: (store) => store.announce(aStop),
    make: (store, told) => store.endMaintenance('m1', NOW, told),
    isMade: async (store) => (await store.maintenance('m1'))?.endedAt === NOW,
  },
  'a link to sign in': {
    make: (store, told) => store.putSignIn('h', OLU, LATER, told),
    isMade: async (store) => (await store.useSignIn('h', NOW)) !== undefined,
  },
  'a session': {
    make: (store, told) => store.putSession(aSession, 'h', told),
    isMade: async (store) => (await store.session('h', NOW)) !== undefined,
  },
  'a sign-out': {
    before: (store) => store.putSession(aSession, 'h'),
    make: (store, told) => store.endSession('h', told),
    isMade: async (store) => (await store.session('h', NOW)) === undefined,
  },
  'a session that somebody ends': {
    before: (store) => store.putSession(aSession, 'h'),
    make: (store, told) => store.endSessions({ id: 's1' }, () => told),
    isMade: async (store) => (await store.session('h', NOW)) === undefined,
  },
};

const bidders = async (): Promise<Vendor[]> => {
  const put: Vendor[] = [];
  await putBidders({ putVendors: async (vendors) => void put.push(...vendors) } as Store);
  return put;
};

onEachDatabase('what is told of a change', (database) => {
  it.each(Object.keys(CHANGES))('is on record with it, or neither is: %s', async (name) => {
    const { before, make, isMade } = CHANGES[name]!;
    const store = await database.open();
    await before?.(store);
    // What the chain cannot take, as when the disk is full.
    await expect(make(store, [{ ...aDeed(), about: null } as never])).rejects.toThrow();
    expect([await isMade(store), (await store.audit()).items]).toEqual([false, []]);
    await make(store, [aDeed()]);
    expect([await isMade(store), (await store.audit()).items.length]).toEqual([true, 1]);
  });

  it('is nothing of what did not come about', async () => {
    const store = await database.open();
    await store.putPerson(anEntry);
    await store.putKey(aKey, 'h');
    const told = [aDeed()];
    await store.putPerson({ ...anEntry, name: 'Other' }, 'made from another', () => told);
    await store.putKey({ ...aKey, id: 'k2' }, 'h2', told);
    await store.deleteKey('none', told);
    await store.deleteEventSource('none', told);
    await store.deleteSubscription('none', told);
    await store.endMaintenance('none', NOW, told);
    await store.endSessions({ id: 'none' }, (whose) => whose.map(() => aDeed()));
    expect((await store.audit()).items).toEqual([]);
  });
});
