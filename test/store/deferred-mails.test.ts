import type { DirectoryPerson, Lease, Store } from '../../store/contract.js';
import { onEachDatabase } from '../support/site/databases.js';
import { anAssignee, aNotice, aTurn } from '../support/samples/turns.js';

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
const SARA = anAssignee();
const OLU = anAssignee('Olu@client.example');
const lease = (by: string, minute = 10): Lease => ({ by, until: at(minute) });
const due = (now: number, until = now, people = 10) => ({ now: at(now), until: at(until), people });

/** A turn whose mails wait: one for each recipient and instant, or for its turn alone. */
function queue(store: Store, ...mails: [to: typeof SARA, minute?: number][]): ReturnType<Store['commit']> {
  const notices = mails.map(([to]) => aNotice({ to, kind: 'task.reminder' }));
  const notBefore = mails.map(([, minute]) => (minute === undefined ? undefined : at(minute)));
  return store.commit(aTurn({ notices }), {}, notBefore);
}
/** Long after the tests, and a bit before that. */
const [FAR, BEFORE] = ['2099-03-02T09:00:00.000Z', '2099-03-02T08:00:00.000Z'];
const entryOf = ({ role: _, ...person }: typeof SARA): DirectoryPerson => ({
  ...person,
  quietHours: { from: '21:00', to: '07:00' },
  console: false,
  defaultFor: [],
});
const idsOf = (mails: readonly { id: string }[]): string[] => mails.map(({ id }) => id);
const [FIRST, SECOND, THIRD] = ['e1.main.1.0', 'e1.main.1.1', 'e1.main.1.2'] as const;

onEachDatabase('a mail that must not go yet', (database) => {
  it('is not given to its turn, also when that is committed again', async () => {
    const store = await database.open();
    for (let times = 1; times <= 2; times++)
      expect(idsOf((await queue(store, [SARA, 1], [OLU])).mails)).toEqual([SECOND]);
  });

  it('waits too when its hour has become another by the time its turn is committed again, unless it was sent', async () => {
    const store = await database.open();
    await queue(store, [SARA], [OLU], [SARA, 1]);
    await store.markMails([SECOND], 'sent');
    expect((await queue(store, [SARA, 5], [OLU, 5], [SARA, 5])).mails).toEqual([]);
    expect(idsOf(await store.takeDeferred(due(4), lease('a')))).toEqual([THIRD]);
    expect(idsOf(await store.takeDeferred(due(5), lease('a')))).toEqual([FIRST]);
  });

  it('is taken when its time has come, with what its recipient is to get soon after, and nobody else’s', async () => {
    const store = await database.open();
    await queue(store, [SARA, 1], [SARA, 2], [OLU, 2], [SARA, 4]);
    expect(await store.takeDeferred(due(0, 3), lease('a'))).toEqual([]);
    const taken = await store.takeDeferred(due(1, 3), lease('a'));
    expect(taken.map(({ id, bundle, state }) => [id, bundle, state])).toEqual([
      [FIRST, null, 'queued'],
      [SECOND, null, 'queued'],
    ]);
    expect(idsOf(await store.takeDeferred(due(2), lease('b')))).toEqual([THIRD]);
  });

  it('is held by one process, until its lease has run out', async () => {
    const [store, other] = [await database.open(), await database.open()];
    await queue(store, [SARA, 1], [SARA, 1], [OLU, 1]);
    const taken = await Promise.all([
      store.takeDeferred(due(2), lease('a')),
      other.takeDeferred(due(2), lease('b')),
      store.takeDeferred(due(2), lease('c')),
    ]);
    expect(taken.flatMap(idsOf).sort()).toEqual([FIRST, SECOND, THIRD]);
    expect(await other.takeDeferred(due(9), lease('d', 20))).toEqual([]);
    expect(idsOf(await other.takeDeferred(due(10), lease('d', 20)))).toEqual([FIRST, SECOND, THIRD]);
  });

  it('serves those first who have waited longest', async () => {
    const store = await database.open();
    await queue(store, [SARA, 2], [OLU, 1]);
    expect(idsOf(await store.takeDeferred(due(3, 3, 1), lease('a')))).toEqual([SECOND]);
    expect(idsOf(await store.takeDeferred(due(3, 3, 1), lease('a')))).toEqual([FIRST]);
  });

  it('stays in the letter that it was put into, by whoever holds it', async () => {
    const store = await database.open();
    await queue(store, [SARA, 1], [SARA, 1]);
    await store.takeDeferred(due(1), lease('a'));
    expect(await store.bundleMails([FIRST, SECOND], FIRST, lease('b'))).toBe(false);
    expect(await store.bundleMails([FIRST, SECOND], FIRST, lease('a'))).toBe(true);
    const again = await store.takeDeferred(due(10), lease('b', 20));
    expect(again.map(({ id, bundle }) => [id, bundle])).toEqual([
      [FIRST, FIRST],
      [SECOND, FIRST],
    ]);
    expect(await store.bundleMails([FIRST, SECOND], FIRST, lease('a'))).toBe(false);
  });

  it('is bundled whole or not at all', async () => {
    const store = await database.open();
    await queue(store, [SARA, 1], [SARA, 1]);
    await store.takeDeferred(due(1), lease('a'));
    await store.markMails([SECOND], 'dropped');
    expect(await store.bundleMails([FIRST, SECOND], FIRST, lease('a'))).toBe(false);
    expect((await store.takeDeferred(due(10), lease('b', 20))).map(({ bundle }) => bundle)).toEqual([null]);
  });

  it('can be given back until another instant, by whoever holds it', async () => {
    const store = await database.open();
    await queue(store, [SARA, 1]);
    await store.takeDeferred(due(1), lease('a'));
    await store.postponeMails([FIRST], at(1), lease('b'));
    expect(await store.takeDeferred(due(2), lease('b'))).toEqual([]);
    await store.postponeMails([FIRST], at(5), lease('a'));
    expect(await store.takeDeferred(due(4), lease('b'))).toEqual([]);
    expect(idsOf(await store.takeDeferred(due(5), lease('b')))).toEqual([FIRST]);
  });

  it.each<[string, Partial<DirectoryPerson>, boolean]>([
    ['is looked at again at once when its recipient’s quiet hours end for good', { quietHours: undefined }, true],
    ['is looked at again at once when they are others', { quietHours: { from: '20:00', to: '05:00' } }, true],
    ['is looked at again at once when their time zone is another', { timeZone: 'America/New_York' }, true],
    ['stays held when their entry changes in anything else', { language: 'de', digest: '08:00' }, false],
  ])('%s', async (_, different, released) => {
    const store = await database.open();
    const olu = entryOf(OLU);
    await store.putPerson(olu);
    await store.commit(aTurn({ notices: [aNotice({ to: OLU }), aNotice({ to: SARA })] }), {}, [FAR, FAR]);
    await store.putPerson({ ...olu, ...different });
    const taken = await store.takeDeferred({ now: BEFORE, until: BEFORE, people: 10 }, { by: 'a', until: BEFORE });
    expect(idsOf(taken)).toEqual(released ? [FIRST] : []);
  });

  it('is not put off by hours that were others when it was taken', async () => {
    const store = await database.open();
    const olu = entryOf(OLU);
    await store.putPerson(olu);
    await queue(store, [OLU, 1]);
    await store.takeDeferred(due(1), lease('a'));
    await store.putPerson({ ...olu, quietHours: undefined });
    await store.postponeMails([FIRST], FAR, lease('a'));
    expect(idsOf(await store.takeDeferred(due(2), lease('b')))).toEqual([FIRST]);
  });

  it('stays with whoever has put it into a letter when its recipient’s hours change', async () => {
    const store = await database.open();
    const olu = entryOf(OLU);
    await store.putPerson(olu);
    await queue(store, [OLU, 1]);
    await store.takeDeferred(due(1), lease('a'));
    await store.bundleMails([FIRST], FIRST, lease('a'));
    await store.putPerson({ ...olu, quietHours: undefined });
    expect(await store.takeDeferred(due(2), lease('b'))).toEqual([]);
  });

  it('is not taken once it was sent, refused or dropped', async () => {
    const store = await database.open();
    await queue(store, [SARA, 1], [SARA, 1], [SARA, 1]);
    await store.markMails([FIRST, SECOND], 'sent');
    await store.markMails([SECOND, THIRD], 'dropped');
    expect(await store.takeDeferred(due(2), lease('a'))).toEqual([]);
    const states = await Promise.all([FIRST, SECOND, THIRD].map(async (id) => (await store.mail(id))?.state));
    expect(states).toEqual(['sent', 'sent', 'dropped']);
  });

  it('is dropped with its turn', async () => {
    const store = await database.open();
    await queue(store, [SARA, 1]);
    await store.commit(aTurn({ at: at(1), notices: [] }), {});
    expect(await store.takeDeferred(due(2), lease('a'))).toEqual([]);
  });
});
