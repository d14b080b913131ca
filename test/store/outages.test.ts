import { person } from '../../domain/kernel/actor.js';
import type { Ability, Beat, Beaten, Store } from '../../store/contract.js';
import { onEachDatabase } from '../support/site/databases.js';

const OUTAGE_AFTER_MS = 10_000;
const at = (second: number): string => new Date(Date.parse('2026-03-02T09:00:00.000Z') + second * 1_000).toISOString();
const OLU = person('olu@client.example');

const beat = (store: Store, second: number, does: Ability, given: Partial<Beat> = {}): Promise<Beaten> =>
  store.beat({ process: does, does: [does], at: at(second), outageAfterMs: OUTAGE_AFTER_MS, ...given });

/** An API and a worker, as one process has both. */
async function both(store: Store, second: number, given: Partial<Beat> = {}): Promise<Beaten> {
  await beat(store, second, 'work', given);
  return beat(store, second, 'answers', given);
}

onEachDatabase('an outage', (database) => {
  it('is a gap of ten seconds in which nobody could answer, and is found once', async () => {
    const store = await database.open();
    expect(await both(store, 0)).toEqual({ up: true });
    expect(await both(store, 9)).toEqual({ up: true });
    expect(await both(store, 49)).toMatchObject({
      up: true,
      outage: { from: at(9), to: at(49), cause: 'outage', why: { code: 'reasons.systemAway' } },
    });
    expect(await both(store, 51)).toEqual({ up: true });
    expect(await store.outagesSince(at(40))).toMatchObject([{ from: at(9), to: at(49) }]);
    expect(await store.outagesSince(at(49))).toEqual([]);
    expect(await store.outageFigures()).toEqual({
      outage: { count: 1, milliseconds: 40_000 },
      maintenance: { count: 0, milliseconds: 0 },
    });
  });

  it('is none where the system was never up before', async () => {
    const store = await database.open();
    expect(await store.seenAt()).toBeUndefined();
    expect(await beat(store, 0, 'answers')).toEqual({ up: false });
    expect(await beat(store, 3_600, 'work')).toEqual({ up: false });
    expect(await beat(store, 3_601, 'answers')).toEqual({ up: true });
    expect((await store.outages()).items).toEqual([]);
    expect(await store.seenAt()).toBe(at(3_601));
  });

  it('lasts while either no process takes answers or none carries them into workflows', async () => {
    const store = await database.open();
    await both(store, 0);
    for (let second = 2; second <= 20; second += 2)
      expect((await beat(store, second, 'answers', { sinceUp: second * 1_000 })).up).toBe(second <= 5);
    expect(await beat(store, 21, 'work', { process: 'another worker' })).toMatchObject({
      outage: { from: at(4), to: at(21) },
    });
  });

  it('is none while at least one of each lives, whichever ends', async () => {
    const store = await database.open();
    await both(store, 0);
    await beat(store, 0, 'work', { process: 'another worker' });
    for (let second = 2; second <= 30; second += 2) {
      await beat(store, second, 'work', { process: 'another worker' });
      expect(await beat(store, second, 'answers')).toEqual({ up: true });
    }
    expect((await store.outages()).items).toEqual([]);
  });

  it('is none when the clock is set forward or back under a process that lived on', async () => {
    const store = await database.open();
    await both(store, 0);
    await beat(store, 3_600, 'work', { sinceUp: 2_000 });
    expect(await beat(store, 3_600, 'answers', { sinceUp: 2_000 })).toEqual({ up: true });
    await beat(store, 4, 'work', { sinceUp: 2_000 });
    expect(await beat(store, 4, 'answers', { sinceUp: 2_000 })).toEqual({ up: true });
    expect((await store.outages()).items).toEqual([]);
    expect(await store.seenAt()).toBe(at(4));
  });

  it('is told until everybody has heard of it', async () => {
    const store = await database.open();
    await both(store, 0);
    await both(store, 40);
    const [untold] = await store.untoldOutages();
    expect(untold).toMatchObject({ from: at(0), to: at(40) });
    await store.endOutageNews(untold?.id ?? '', at(41));
    expect(await store.untoldOutages()).toEqual([]);
  });
});

onEachDatabase('an announced stop', (database) => {
  const stop = { id: 'm1', from: at(60), until: at(120), reason: 'New disks', by: OLU, announcedAt: at(0) };

  it('is announced once, and an outage of its own once it is over', async () => {
    const store = await database.open();
    expect([await store.announce(stop), await store.announce(stop)]).toEqual([true, false]);
    expect(await store.maintenances({ now: at(90) })).toEqual([{ ...stop, endedAt: null }]);
    expect(await store.closeMaintenance(at(90))).toEqual([]);
    expect(await store.closeMaintenance(at(120))).toEqual([
      {
        ...{ id: 'm1', from: at(60), to: at(120), cause: 'maintenance' },
        why: { code: 'reasons.maintenance', params: { reason: { words: 'New disks', by: OLU } } },
      },
    ]);
    expect(await store.closeMaintenance(at(121))).toEqual([]);
    expect(await store.untoldOutages()).toHaveLength(1);
    expect(await store.maintenances({ now: at(121) })).toEqual([]);
    expect(await store.maintenances({ now: at(121), over: true })).toHaveLength(1);
  });

  it('ends before its time where somebody says so, and never was one where it had not begun', async () => {
    const store = await database.open();
    await store.announce(stop);
    await store.announce({ ...stop, id: 'm2', from: at(200), until: at(300) });
    expect(await store.endMaintenance('m1', at(80))).toMatchObject({ endedAt: at(80) });
    expect(await store.endMaintenance('m1', at(90))).toMatchObject({ endedAt: at(80) });
    await store.endMaintenance('m2', at(80));
    expect(await store.closeMaintenance(at(90))).toMatchObject([{ id: 'm1', from: at(60), to: at(80) }]);
  });
});
