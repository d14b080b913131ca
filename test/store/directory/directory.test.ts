import { idOf } from '../../../domain/kernel/subject.js';
import { subjectOf } from '../../../domain/kernel/subject.js';
import type { FactType } from '../../../domain/journal/facts.js';
import { PRACTICES } from '../../support/samples/practices.js';
import { Vendor } from '../../../domain/directory/vendor.js';
import type { JournalEntry } from '../../../store/contract.js';
import { sha256Of } from '../../../store/journal/hash-chain.js';
import { sampleDirectory, seedIfEmpty } from '../../../store/directory/sample.js';
import { onEachDatabase } from '../../support/site/databases.js';
import { aFact, aTurn } from '../../support/samples/turns.js';

const aVendor = (id: string, practices: string[] = ['legal']): Vendor =>
  Vendor.parse({ id, name: id, contact: { name: 'Ada', email: `ada@${id}.example` }, practices });

onEachDatabase('the directory', (database) => {
  it('keeps vendors by id, and finds them by practice', async () => {
    const store = await database.open();
    await store.putVendors([aVendor('b'), aVendor('a', ['legal', 'investments']), aVendor('c', ['investments'])]);
    expect((await store.vendors({ practice: 'legal' })).items.map(({ id }) => id)).toEqual(['a', 'b']);
    await store.putVendors([aVendor('a', ['investments'])]);
    expect((await store.vendors({ practice: 'legal' })).items.map(({ id }) => id)).toEqual(['b']);
    expect(await store.vendor('a')).toEqual(aVendor('a', ['investments']));
    expect(await store.vendor('d')).toBeUndefined();
  });

  it('knows whose people somebody is, by the contact and by the domain that is a firm’s own', async () => {
    const store = await database.open();
    const atGmail = (id: string, contact: string) => ({
      ...aVendor(id),
      contact: { ...aVendor(id).contact, email: contact },
    });
    await store.putVendors([aVendor('a'), atGmail('b', 'ben@gmail.com'), atGmail('c', 'cleo@a.example')]);
    const known = (email: string) => store.vendorsOf(email).then((firms) => firms.map(({ id }) => id));
    expect(await known('Ada@A.example')).toEqual(['a', 'c']);
    expect(await known('anybody@a.example')).toEqual(['a', 'c']);
    expect(await known('ben@gmail.com')).toEqual(['b']);
    expect(await known('someone.else@gmail.com')).toEqual([]);
    expect(await known('anybody@sub.a.example')).toEqual([]);
    await store.putVendors([atGmail('c', 'cleo@c.example')]);
    expect(await store.vendorsOf('cleo@c.example')).toEqual([{ id: 'c', contact: 'cleo@c.example' }]);
    expect(await known('ada@a.example')).toEqual(['a']);
  });

  it('pages as many vendors as one import may bring', async () => {
    const store = await database.open();
    await store.putVendors(Array.from({ length: 1_000 }, (_, index) => aVendor(`v-${String(index).padStart(4, '0')}`)));
    const first = await store.vendors({ limit: 200 });
    const second = await store.vendors({ limit: 200, cursor: first.next ?? '' });
    expect([first.items.at(-1)?.id, second.items[0]?.id]).toEqual(['v-0199', 'v-0200']);
  });

  it('keeps people by email, in whatever case it is asked for', async () => {
    const store = await database.open();
    const [olu] = sampleDirectory().people;
    if (!olu) throw new Error('the sample has an owner');
    await store.putPerson(olu);
    await store.putPerson({ ...olu, timeZone: 'Africa/Lagos' });
    expect(await store.person('Olu@Client.example')).toMatchObject({ timeZone: 'Africa/Lagos' });
    expect((await store.people()).items).toHaveLength(1);
  });

  it('replaces no other entry than the one that the new one was made from, when that is said', async () => {
    const [store, other] = [await database.open(), await database.open()];
    const [olu] = sampleDirectory().people;
    if (!olu) throw new Error('the sample has an owner');
    expect(await store.putPerson(olu, '')).toBe(true);
    expect(await store.putPerson({ ...olu, name: 'Olu' }, '')).toBe(false);
    const madeFrom = sha256Of(await store.person(olu.email));
    const both = await Promise.all([
      store.putPerson({ ...olu, name: 'One' }, madeFrom),
      other.putPerson({ ...olu, name: 'Other' }, madeFrom),
    ]);
    expect(both.sort()).toEqual([false, true]);
    const organisation = { domain: 'client.example', name: 'Client' };
    expect(await store.putOrganisation(organisation, '')).toBe(true);
    expect(await store.putOrganisation(organisation, '')).toBe(true);
    expect(await store.putOrganisation({ ...organisation, name: 'Other' }, '')).toBe(false);
    expect(await store.putOrganisation({ ...organisation, name: 'Other' }, sha256Of(organisation))).toBe(true);
    expect(await store.organisation('client.example')).toMatchObject({ name: 'Other' });
  });

  it('keeps the practices that operations add', async () => {
    const store = await database.open();
    const [practice] = PRACTICES;
    if (!practice) throw new Error('there are practices');
    await store.putPractice({ ...practice, id: 'tax-advice' });
    await store.putPractice({ ...practice, id: 'tax-advice', title: 'Tax advice' });
    expect(await store.customPractices()).toEqual([{ ...practice, id: 'tax-advice', title: 'Tax advice' }]);
  });

  it('is filled with the sample only while it is empty', async () => {
    const store = await database.open();
    await store.putVendors([aVendor('ours')]);
    await seedIfEmpty(store);
    await seedIfEmpty(store);
    expect((await store.vendors()).items.map(({ id }) => id)).toEqual(['ours']);
    expect((await store.people()).items).toHaveLength(sampleDirectory().people.length);
  });
});

onEachDatabase('documents', (database) => {
  it('are registered by engagement and id, also before the engagement has begun', async () => {
    const store = await database.open();
    const meta = {
      subject: 'engagement/e1' as const,
      id: 'confidential',
      kind: 'confidential',
      mediaType: 'application/json',
      size: 12,
      sha256: 'ab',
      createdAt: '2026-03-02T09:00:00.000Z',
    };
    await store.putDocument({ ...meta, size: 11 });
    await store.putDocument(meta);
    expect(await store.document('engagement/e1', 'confidential')).toEqual(meta);
    expect(await store.documents('engagement/e1')).toEqual([meta]);
    expect(await store.document('engagement/e2', 'confidential')).toBeUndefined();
  });
});

onEachDatabase('subscriptions', (database) => {
  const subscription = {
    id: 's1',
    url: 'https://erp.example/hook',
    types: [] as string[],
    secret: 'whsec_x',
    createdAt: '2026-03-02T09:00:00.000Z',
  };
  const types = (entries: readonly JournalEntry[]): FactType[] => entries.map(({ fact }) => fact.type);

  it('hear of every fact after they began, oldest first, until it is marked', async () => {
    const store = await database.open();
    await store.commit(aTurn(), {});
    await store.putSubscription(subscription);
    await store.commit(
      aTurn({
        turn: 2,
        facts: [
          aFact('phase.entered', { phase: 'scoping' }),
          aFact('scope.questioned', { questions: [{ code: '?' }] }),
        ],
      }),
      {},
    );
    await store.commit(aTurn({ subject: 'engagement/e2' }), {});
    const waiting = await store.undelivered('s1', 2);
    expect(types(waiting)).toEqual(['phase.entered', 'scope.questioned']);
    for (const entry of [...waiting, ...waiting].reverse()) await store.markDelivered({ id: 's1', resends: 0 }, entry);
    expect(types(await store.undelivered('s1', 10))).toEqual(['engagement.started']);
  });

  it('hear only of the types they name', async () => {
    const store = await database.open();
    await store.putSubscription({ ...subscription, types: ['phase.entered'] });
    await store.commit(aTurn(), {});
    await store.commit(aTurn({ turn: 2, facts: [aFact('phase.entered', { phase: 'scoping' })] }), {});
    expect(types(await store.undelivered('s1', 10))).toEqual(['phase.entered']);
  });

  it('miss no fact that is committed while they read', async () => {
    const [writer, localizer] = [await database.open(), await database.open()];
    await localizer.putSubscription(subscription);
    const heard: JournalEntry[] = [];
    const hear = async (): Promise<void> => {
      const entries = await localizer.undelivered('s1', 100);
      const last = entries.at(-1);
      heard.push(...entries);
      if (last) await localizer.markDelivered({ id: 's1', resends: 0 }, last);
    };
    await Promise.all(
      ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'].flatMap((engagement) => [
        writer.commit(aTurn({ subject: subjectOf('engagement', engagement) }), {}),
        hear(),
      ]),
    );
    // Two readers at once may hear of an entry twice, but of each one at least once.
    await hear();
    expect([...new Set(heard.map(({ subject }) => idOf(subject)))].sort()).toEqual([
      'e1',
      'e2',
      'e3',
      'e4',
      'e5',
      'e6',
    ]);
  });

  it('can be changed and deleted', async () => {
    const store = await database.open();
    await store.putSubscription(subscription);
    await store.putSubscription({ ...subscription, types: ['engagement.closed'] });
    expect(await store.subscriptions()).toMatchObject([{ ...subscription, types: ['engagement.closed'] }]);
    expect([await store.deleteSubscription('s1'), await store.deleteSubscription('s1')]).toEqual([true, false]);
    expect(await store.undelivered('s1', 10)).toEqual([]);
  });
});
