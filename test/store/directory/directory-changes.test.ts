import { subjectOf } from '../../../domain/kernel/subject.js';
import type { DirectoryPerson } from '../../../domain/directory/directory-person.js';
import type { Store } from '../../../store/contract.js';
import { onEachDatabase } from '../../support/site/databases.js';
import { aChange, anAssignee, anOpening, aTurn, placedAt } from '../../support/samples/turns.js';
import { said } from '../../support/site/said.js';
import { plainly } from '../../support/samples/plainly.js';

const DUE = '2026-03-05T09:00:00.000Z';
const LATER = (): string => new Date(Date.now() + 3_600_000).toISOString();
const now = (): string => new Date().toISOString();
const DOMAIN = 'client.example';

const aPerson = (mailbox: string, different: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  name: mailbox,
  email: `${mailbox}@${DOMAIN}`,
  language: 'en',
  timeZone: 'Europe/London',
  console: false,
  defaultFor: [],
  ...different,
});

/** Ends everything that is still to be told. */
async function allTold(store: Store): Promise<void> {
  for (const { id } of await store.directoryChanges(200, LATER())) await store.endDirectoryChange(id);
}
const told = async (store: Store, when = now()) =>
  (await store.directoryChanges(200, when)).map(({ who, why }) => [who, why]);

onEachDatabase('directory changes', (database) => {
  it('are kept with a person whose working time, absences or delegates changed, and with no other change', async () => {
    const store = await database.open();
    await store.putPerson(aPerson('sara'));
    await allTold(store);
    await store.putPerson(aPerson('sara', { name: 'Sara Sponsor', quietHours: { from: '22:00', to: '07:00' } }));
    await store.putPerson(aPerson('sara', { absences: [], delegations: [] }));
    expect(await told(store, LATER())).toEqual([]);
    const absences = [{ from: '2026-08-01', to: '2026-08-14', delegate: `dana@${DOMAIN}` }];
    await store.putPerson(aPerson('sara', { absences }));
    await store.putPerson(aPerson('sara', { absences, timeZone: 'Europe/Berlin', country: 'DE' }));
    expect(plainly(await told(store))).toEqual([
      ['sara@client.example', 'the absences of sara@client.example changed'],
      ['sara@client.example', 'the time zone and country of sara@client.example changed'],
    ]);
  });

  it('are kept for whoever relies on a delegate or a manager, however far off', async () => {
    const store = await database.open();
    await store.putPerson(
      aPerson('sara', { absences: [{ from: '2026-08-01', to: '2026-08-14', delegate: `dana@${DOMAIN}` }] }),
    );
    await store.putPerson(
      aPerson('finn', { delegations: [{ delegate: `sara@${DOMAIN}` }], manager: `mona@${DOMAIN}` }),
    );
    await store.putPerson(aPerson('mona', { manager: `nils@${DOMAIN}` }));
    await allTold(store);
    await store.putPerson(aPerson('dana', { absences: [{ from: '2026-08-01', to: '2026-08-02' }] }));
    expect((await told(store)).map(([who]) => who).sort()).toEqual(
      ['dana', 'finn', 'sara'].map((each) => `${each}@${DOMAIN}`),
    );
    await allTold(store);
    await store.putPerson(aPerson('nils', { manager: `olga@${DOMAIN}` }));
    expect((await told(store)).map(([who]) => who).sort()).toEqual(
      ['finn', 'mona', 'nils'].map((each) => `${each}@${DOMAIN}`),
    );
  });

  it('are kept for the groups of who is away, and for whoever relies on a group', async () => {
    const store = await database.open();
    await store.putPerson(aPerson('board', { members: [`dana@${DOMAIN}`] }));
    await store.putPerson(aPerson('sara', { delegations: [{ delegate: `board@${DOMAIN}` }] }));
    await allTold(store);
    await store.putPerson(aPerson('dana', { absences: [{ from: '2026-08-01', to: '2026-08-02' }] }));
    expect((await told(store)).map(([who]) => who).sort()).toEqual(
      ['board', 'dana', 'sara'].map((each) => `${each}@${DOMAIN}`),
    );
    await allTold(store);
    await store.putPerson(aPerson('board', { members: [`dana@${DOMAIN}`, `nils@${DOMAIN}`] }));
    expect((await told(store)).map(([who]) => who).sort()).toEqual(
      ['board', 'sara'].map((each) => `${each}@${DOMAIN}`),
    );
  });

  it('are kept with an organisation, which is found by its domain', async () => {
    const store = await database.open();
    const organisation = { domain: DOMAIN, name: 'Client', calendar: { daysOff: ['2026-12-24'] } };
    await store.putOrganisation(organisation);
    await store.putOrganisation({ ...organisation, name: 'Client plc' });
    expect(plainly(await told(store))).toEqual([[DOMAIN, `${DOMAIN} was added to the directory`]]);
    expect(await store.organisation('Client.Example')).toEqual({ ...organisation, name: 'Client plc' });
    await store.putOrganisation({ domain: 'a.example', name: 'A' });
    await store.putOrganisation({ domain: 'a.example', name: 'A', calendar: { daysOff: ['2026-12-24'] } });
    expect(plainly(await told(store))).toContainEqual(['a.example', 'the calendar of a.example changed']);
    const first = await store.organisations({ limit: 1 });
    expect(first.items.map(({ domain }) => domain)).toEqual(['a.example']);
    expect((await store.organisations({ cursor: first.next ?? '' })).items).toHaveLength(1);
  });

  it('are told once more a minute later, to tasks that were opened meanwhile by the directory as it was', async () => {
    const store = await database.open();
    const before = aTurn({ opened: [anOpening()] });
    await store.commit(before, placedAt(before, DUE));
    await store.putOrganisation({ domain: DOMAIN, name: 'Client', country: 'GB' });
    const [first, late, ...others] = await store.directoryChanges(10, LATER());
    expect(others).toEqual([]);
    expect(late?.id).toBe(`${first?.id}.late`);
    expect(Date.parse(late?.at ?? '') - Date.parse(first?.at ?? '')).toBe(60_000);
    expect((await store.directoryChanges(10, now())).map(({ id }) => id)).toEqual([first?.id]);
    const since = late?.since ?? '';
    expect(since < (first?.at ?? '')).toBe(true);
    const tomorrow = { who: DOMAIN, subject: null, since: '2999-01-01T00:00:00.000Z' };
    expect((await store.workflowsConcerned({ ...tomorrow, since })).items).toEqual(['engagement-e1']);
    expect((await store.workflowsConcerned(tomorrow)).items).toEqual([]);
  });

  it('are not told once more to a task that was found the first time, when that moves it', async () => {
    const store = await database.open();
    const opened = aTurn({ opened: [anOpening()] });
    await store.commit(opened, placedAt(opened, DUE));
    // The millisecond after the task was listed; two commits take longer.
    const since = new Date(Date.now() + 1).toISOString();
    const to = { who: DOMAIN, subject: null, since };
    const moved = aChange({ state: 'open', due: '2026-03-09T09:00:00.000Z' });
    await store.commit(aTurn({ turn: 2, changed: [moved] }), {});
    expect((await store.workflowsConcerned(to)).items).toEqual([]);
    const handedOn = { ...moved, assignee: anAssignee(`dana@${DOMAIN}`) };
    await store.commit(aTurn({ turn: 3, changed: [handedOn] }), {});
    expect((await store.workflowsConcerned(to)).items).toEqual(['engagement-e1']);
  });

  it('are told until they are marked', async () => {
    const store = await database.open();
    await store.putPerson(aPerson('sara'));
    await store.putPerson(aPerson('dana'));
    const [first, second] = await store.directoryChanges(10, now());
    expect(await store.directoryChanges(1, now())).toEqual([first]);
    await store.endDirectoryChange(first?.id ?? '');
    await store.endDirectoryChange(first?.id ?? '');
    expect(await store.directoryChanges(10, now())).toEqual([second]);
  });
});

onEachDatabase('workflowsConcerned', (database) => {
  const sara = anAssignee();
  const dana = { ...anAssignee(`dana@${DOMAIN}`) };
  const nora = anAssignee('nora@northwind.example');
  const of = async (store: Store, who: string | null, engagement: string | null = null) =>
    (
      await store.workflowsConcerned({
        who,
        subject: engagement === null ? null : subjectOf('engagement', engagement),
        since: null,
      })
    ).items;

  it('are those that hold open tasks of an address, or of a domain', async () => {
    const store = await database.open();
    for (const engagement of ['e1', 'e2', 'e3']) {
      const turn = aTurn({
        subject: subjectOf('engagement', engagement),
        opened: [
          anOpening({ id: `${engagement}.main.1`, assignee: engagement === 'e3' ? nora : sara }),
          anOpening({ id: `${engagement}.main.2`, assignee: dana, ...(engagement === 'e2' && { counterparty: nora }) }),
        ],
      });
      await store.commit(turn, placedAt(turn, DUE));
    }
    expect(await of(store, sara.email)).toEqual(['engagement-e1', 'engagement-e2']);
    expect(await of(store, nora.email)).toEqual(['engagement-e2', 'engagement-e3']);
    expect(await of(store, DOMAIN)).toEqual(['engagement-e1', 'engagement-e2', 'engagement-e3']);
    expect(await of(store, 'northwind.example')).toEqual(['engagement-e2', 'engagement-e3']);
    expect(await of(store, 'example')).toEqual([]);
    expect(await of(store, sara.email, 'e2')).toEqual(['engagement-e2']);
    expect(await of(store, null, 'e3')).toEqual(['engagement-e3']);
    const page = await store.workflowsConcerned({ who: DOMAIN, subject: null, since: null, limit: 2 });
    expect(page.items).toHaveLength(2);
    const rest = await store.workflowsConcerned({
      who: DOMAIN,
      subject: null,
      since: null,
      cursor: page.next ?? '',
    });
    expect(rest).toEqual({ items: ['engagement-e3'], next: null });
  });

  it('follow a task to its delegate, its candidates and its end', async () => {
    const store = await database.open();
    const opened = aTurn({ opened: [anOpening()] });
    await store.commit(opened, placedAt(opened, DUE));
    const delegated = aChange({ state: 'open', assignee: dana, onBehalfOf: sara, candidates: [nora] });
    await store.commit(aTurn({ turn: 2, changed: [delegated] }), {});
    expect(await of(store, dana.email)).toEqual(['engagement-e1']);
    expect(await of(store, sara.email)).toEqual(['engagement-e1']);
    expect(await of(store, nora.email)).toEqual(['engagement-e1']);
    const back = aChange({ state: 'open', assignee: sara, onBehalfOf: null, candidates: [] });
    await store.commit(aTurn({ turn: 3, changed: [back] }), {});
    expect(await of(store, dana.email)).toEqual([]);
    await store.commit(aTurn({ turn: 4, changed: [aChange()] }), {});
    expect(await of(store, sara.email)).toEqual([]);
  });

  it('are as before a turn that was superseded', async () => {
    const store = await database.open();
    const opened = aTurn({ opened: [anOpening()] });
    await store.commit(opened, placedAt(opened, DUE));
    const answered = aTurn({ turn: 2, changed: [aChange()], opened: [anOpening({ id: 'e1.main.2', assignee: dana })] });
    await store.commit(answered, placedAt(answered, DUE));
    expect(await of(store, sara.email)).toEqual([]);
    await store.commit(aTurn({ turn: 2, at: '2026-03-02T10:00:00.000Z' }), {});
    expect(await of(store, sara.email)).toEqual(['engagement-e1']);
    expect(await of(store, dana.email)).toEqual([]);
  });
});

onEachDatabase('takeCalendar', (database) => {
  const calendar = { weekly: { monday: [{ from: '10:00', to: '14:00' }] }, daysOff: ['2026-12-24'] };
  const person = `sara@${DOMAIN}`;
  const news = (key: string, different = {}) => ({ key, who: { person }, why: said('event 1 from /hr'), ...different });

  it('replaces what the directory has, once for a key', async () => {
    const store = await database.open();
    const absences = [{ from: '2026-08-01', to: '2026-08-14' }];
    await store.putPerson(
      aPerson('sara', { absences: [{ from: '2026-01-01', to: '2026-01-02' }], manager: 'm@x.example' }),
    );
    await allTold(store);
    expect(await store.takeCalendar(news('k1', { calendar }))).toBe('taken');
    expect(await store.takeCalendar(news('k1', { absences }))).toBe('repeated');
    expect(await store.person(person)).toMatchObject({
      calendar,
      absences: [{ from: '2026-01-01' }],
      manager: 'm@x.example',
    });
    expect(await store.takeCalendar(news('k2', { absences, subject: 'engagement/e1' }))).toBe('taken');
    expect(await store.person(person)).toMatchObject({ calendar, absences });
    // The entry is everybody's, also where the news came for one engagement.
    expect(await store.takeCalendar(news('k3', { subject: 'engagement/e1' }))).toBe('taken');
    expect(plainly(await store.directoryChanges(10, now()))).toMatchObject([
      { id: 'k1', who: person, subject: null, why: 'event 1 from /hr' },
      { id: 'k2', who: person, subject: null },
      { id: 'k3', who: person, subject: 'engagement/e1' },
    ]);
  });

  it('ignores what is not newer than what is known of the same person or organisation', async () => {
    const store = await database.open();
    const off = (day: string, version: number) => news(`${day} ${version}`, { calendar: { daysOff: [day] }, version });
    expect(await store.takeCalendar(off('2026-12-24', 2))).toBe('taken');
    expect(await store.takeCalendar(off('2026-12-25', 2))).toBe('outdated');
    expect(await store.takeCalendar(off('2026-12-26', 1))).toBe('outdated');
    expect(await store.takeCalendar({ ...off('2026-12-27', 1), who: { organisation: DOMAIN } })).toBe('taken');
    expect(await store.takeCalendar(news('unversioned'))).toBe('taken');
    expect(await store.person(person)).toMatchObject({ calendar: { daysOff: ['2026-12-24'] } });
    expect(await store.organisation(DOMAIN)).toEqual({
      domain: DOMAIN,
      name: DOMAIN,
      calendar: { daysOff: ['2026-12-27'] },
    });
  });

  it('makes an entry where there is none, as tasks know the person', async () => {
    const store = await database.open();
    await store.takeCalendar(news('k1', { calendar }));
    expect(await store.person(person)).toEqual({ ...aPerson('sara'), timeZone: 'UTC', calendar });
    const opened = aTurn({
      opened: [anOpening({ assignee: { ...anAssignee('nora@northwind.example'), timeZone: 'Asia/Kolkata' } })],
    });
    await store.commit(opened, placedAt(opened, DUE));
    await store.takeCalendar(news('k2', { who: { person: 'nora@northwind.example' }, calendar }));
    expect(await store.person('nora@northwind.example')).toMatchObject({
      timeZone: 'Asia/Kolkata',
      country: 'GB',
      calendar,
    });
    await store.takeCalendar(news('k3', { who: { person: 'nobody@x.example' } }));
    expect(await store.person('nobody@x.example')).toBeUndefined();
  });

  it('tells an engagement of nobody in particular', async () => {
    const store = await database.open();
    expect(await store.takeCalendar({ key: 'k1', who: null, subject: 'engagement/e1', why: said('event 1') })).toBe(
      'taken',
    );
    expect(plainly(await store.directoryChanges(10, now()))).toMatchObject([{ who: null, subject: 'engagement/e1' }]);
  });

  it('takes the same news once when two processes bring it at once', async () => {
    const stores = await Promise.all([database.open(), database.open(), database.open()]);
    const taken = await Promise.all(stores.map((store) => store.takeCalendar(news('k1', { calendar }))));
    expect(taken.sort()).toEqual(['repeated', 'repeated', 'taken']);
  });
});
