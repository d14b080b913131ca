import { sourceOf } from '../../../store/audit/network.js';
import { person } from '../../../domain/kernel/actor.js';
import { openDatabase } from '../../../store/database/database.js';
import { everyItem } from '../../../store/page.js';
import { aDeed, aRefusal, OLU } from '../../support/samples/deeds.js';
import { onEachDatabase } from '../../support/site/databases.js';

const LATER = '2026-03-02T10:00:00.000Z';
const key = (name: string) => ({ kind: 'key' as const, key: name });

onEachDatabase('the audit', (database) => {
  it('tells who did what, when, and from where; the newest first, or the oldest', async () => {
    const store = await database.open();
    await store.record([
      aDeed(),
      aDeed({ type: 'key.withdrawn', about: { key: 'erp' }, at: LATER, actor: key('admin') }),
    ]);
    const { items } = await store.audit();
    expect(items).toMatchObject([
      { sequence: 2, at: LATER, act: { type: 'key.withdrawn', actor: key('admin'), about: { key: 'erp' } } },
      {
        sequence: 1,
        act: { type: 'document.opened', actor: person(OLU) },
        from: { address: '192.0.2.7', agent: 'Firefox/140' },
      },
    ]);
    const oldest = await store.audit({ order: 'asc', limit: 1 });
    expect(oldest.items.map(({ sequence }) => sequence)).toEqual([1]);
    const rest = await store.audit({ order: 'asc', limit: 1, cursor: oldest.next ?? '' });
    expect(rest).toMatchObject({ items: [{ sequence: 2 }], next: null });
  });

  it('is filtered by what was done, by whom, about which engagement and when', async () => {
    const store = await database.open();
    await store.record([
      aDeed(),
      aDeed({ type: 'key.withdrawn', about: { key: 'erp' }, at: LATER, actor: key('admin') }),
      aDeed({ about: { engagement: 'e2', document: 'report', kind: 'report' }, actor: key('bi') }),
    ]);
    const found = async (filter: Parameters<typeof store.audit>[0]) =>
      (await store.audit({ order: 'asc', ...filter })).items.map(({ sequence }) => sequence);
    expect(await found({ type: 'document.opened' })).toEqual([1, 3]);
    expect(await found({ actor: OLU })).toEqual([1]);
    expect(await found({ actor: 'Olu@client.example' })).toEqual([1]);
    expect(await found({ actor: 'key:bi' })).toEqual([3]);
    expect(await found({ actor: 'nobody@client.example' })).toEqual([]);
    expect(await found({ engagement: 'e2' })).toEqual([3]);
    expect(await found({ since: LATER })).toEqual([2]);
    expect(await found({ until: LATER })).toEqual([1, 3]);
  });

  it('holds no address, name or program in its chain, and verifies when somebody’s are erased', async () => {
    const store = await database.open();
    await store.record([aDeed(), aDeed({ type: 'key.withdrawn', about: { key: 'erp' }, actor: key('admin') })]);
    const { db } = openDatabase(database.url());
    const chained = JSON.stringify(await db.selectFrom('audit').selectAll().execute());
    for (const personal of ['@', '192.0.2.7', 'Firefox']) expect(chained).not.toContain(personal);
    const whole = await store.verifyAudit();
    expect(whole).toMatchObject({ ok: true, entries: 2, erased: 0 });
    await store.erasePerson(OLU);
    expect(await store.verifyAudit()).toEqual({ ...whole, erased: 1 });
    const tables = ['audit', 'auditBeside', 'persons'] as const;
    const left = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
    await db.destroy();
    expect(JSON.stringify(left)).not.toContain(OLU);
    const { items } = await store.audit({ order: 'asc' });
    expect(items.map(({ from }) => from.address)).toEqual([null, '192.0.2.7']);
  });

  it('is one chain whoever writes it, and whatever is written at once', async () => {
    const [one, other] = [await database.open(), await database.open()];
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).record([aDeed()])));
    expect(await one.verifyAudit()).toMatchObject({ ok: true, entries: 20 });
  });

  it('tells twenty refusals a minute and source one by one, and then how many more there were', async () => {
    const store = await database.open();
    await Promise.all(Array.from({ length: 50 }, () => store.record([aRefusal('192.0.2.1')])));
    await store.record([aRefusal('192.0.2.2'), aDeed()]);
    expect(await store.verifyAudit()).toMatchObject({ ok: true, entries: 22 });
    expect(await store.tellDenials('2026-03-02T09:00:59.000Z')).toBe(0);
    await store.tellDenials('2026-03-02T09:01:00.000Z');
    await store.tellDenials('2026-03-02T09:02:00.000Z');
    const told = await everyItem((page) => store.audit({ ...page, type: 'denials.counted' }));
    expect(told).toMatchObject([
      {
        act: { about: { count: 30, from: '2026-03-02T09:00:00.000Z', to: '2026-03-02T09:01:00.000Z' } },
        from: { address: '192.0.2.1' },
      },
    ]);
    expect(await store.verifyAudit()).toMatchObject({ ok: true, entries: 23 });
  });

  it('counts what comes from very many addresses as one, so that they do not fill it', async () => {
    const store = await database.open();
    await store.record(Array.from({ length: 400 }, (_, index) => aRefusal(`198.51.${index >> 8}.${index & 255}`)));
    await store.tellDenials('2026-03-02T09:01:00.000Z');
    const { items } = await store.audit({ limit: 1 });
    expect(items).toMatchObject([{ sequence: 301, act: { about: { count: 100 } }, from: { address: '*' } }]);
  });
});

describe('sourceOf', () => {
  const of = (address: string | null) => sourceOf({ address, agent: null });
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:bbbb:0:0:9', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    [null, 'unknown'],
  ])('of %s is %s', (address, source) => expect(of(address)).toBe(source));
});
