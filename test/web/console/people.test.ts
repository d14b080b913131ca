import type { DirectoryPerson } from '../../../domain/directory/directory-person.js';
import { openPages } from '../../support/site/pages.js';
import type { TestPages } from '../../support/site/pages.js';
import { NOW } from '../../support/samples/portfolio.js';
import { visiting } from '../../support/site/visitor.js';
import type { Visiting } from '../../support/site/visitor.js';
import { said } from '../../support/site/said.js';

const SARA: DirectoryPerson = {
  name: 'Sara Sponsor',
  email: 'sara@client.example',
  language: 'en',
  timeZone: 'Europe/London',
  country: 'GB',
  console: false,
  roles: [],
  defaultFor: ['sponsor'],
};
const DANA: DirectoryPerson = { ...SARA, name: 'Dana Deputy', email: 'dana@client.example', defaultFor: [] };
/** Around the day at which the pages are looked at. */
const MARCH = { from: '2026-03-10', to: '2026-03-20' };

let pages: TestPages;
let olu: Visiting;
beforeEach(async () => {
  pages = await openPages();
  for (const person of [SARA, DANA]) await pages.store.putPerson(person);
  olu = await visiting(pages);
});
afterEach(() => pages.close());

const kept = (email = SARA.email): Promise<DirectoryPerson | undefined> => pages.store.person(email);

/** The fields of a form on a page as they would be sent, but for its token. */
function fieldsOn(page: string): [string, string][] {
  const main = page.slice(page.indexOf('<main'));
  const inputs = [...main.matchAll(/<input ([^>]*)\/?>/g)].flatMap(([, attributes = '']): [string, string][] => {
    const of = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    const isSent = of('type') !== 'checkbox' || / checked/.test(attributes);
    return isSent && of('name') !== 'formToken' ? [[of('name') ?? '', of('value') ?? '']] : [];
  });
  const texts = [...main.matchAll(/<textarea [^>]*name="([^"]+)"[^>]*>([^<]*)</g)].map(
    ([, name = '', value = '']): [string, string] => [name, value.trim()],
  );
  const chosen = [...main.matchAll(/<select [^>]*name="([^"]+)"[\s\S]*?<option value="([^"]*)" selected/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  );
  return [...inputs, ...texts, ...chosen];
}

/** The fields of a page with some of them typed anew. */
const retyped = (page: string, typed: Record<string, string>): [string, string][] => [
  ...fieldsOn(page).filter(([name]) => !(name in typed)),
  ...Object.entries(typed),
];

/** Opens somebody's page, types into some fields, and saves. */
const save = async (email: string, typed: Record<string, string>): Promise<Response> =>
  olu.post('/people', retyped(await olu.get(`/people/${encodeURIComponent(email)}`), typed));

describe('the form of a person', () => {
  it('leaves open which language and time zone the entry leaves open', async () => {
    const { language: _, timeZone: __, ...open } = DANA;
    await pages.store.putPerson(open);
    expect((await save(DANA.email, { name: 'Dana D.' })).status).toBe(303);
    expect(await kept(DANA.email)).toEqual({ ...open, name: 'Dana D.' });
  });

  const WHOLE: DirectoryPerson = {
    ...SARA,
    language: 'de-AT',
    calendar: {
      weekly: { monday: [{ from: '09:00', to: '12:30' }] },
      region: 'ENG',
      daysOff: ['2026-12-24'],
      holidays: ['2026-12-31'],
    },
    quietHours: { from: '20:00', to: '07:00', days: ['friday', 'saturday'] },
    digest: '08:00',
    manager: 'mona@client.example',
    absences: [
      { ...MARCH, delegate: DANA.email },
      { from: '2026-08-01', to: '2026-08-14' },
    ],
    delegations: [
      {
        delegate: 'paul@client.example',
        roles: ['sponsor', 'finance'],
        kinds: ['scope.approve'],
        upTo: { currency: 'EUR', minor: 1_000_050 },
        from: '2026-01-01',
        to: '2026-12-31',
      },
      { delegate: DANA.email },
    ],
  };

  it('saves what it shows without changing anything', async () => {
    await pages.store.putPerson(WHOLE);
    const saved = await save(SARA.email, {});
    expect(saved.headers.get('location')).toBe('/people/sara%40client.example?saved');
    expect(await kept()).toEqual(WHOLE);
    const before = await pages.store.directoryChanges(200, '2999-01-01T00:00:00.000Z');
    await save(SARA.email, { digest: '09:00' });
    expect(await pages.store.directoryChanges(200, '2999-01-01T00:00:00.000Z')).toEqual(before);
  });

  it('takes absences and delegations from its blank rows, and takes out what is cleared', async () => {
    await save(SARA.email, {
      'absence.0.from': '2026-08-01',
      'absence.0.to': '2026-08-14',
      'absence.0.delegate': 'Dana@client.example',
      'absence.1.from': '2026-12-24',
      'delegation.0.delegate': 'paul@client.example',
      'delegation.0.amount': '10,000',
      'delegation.0.currency': 'gbp',
      'delegation.0.kinds': 'extension.decide',
    });
    expect(await kept()).toMatchObject({
      absences: [
        { from: '2026-08-01', to: '2026-08-14', delegate: DANA.email },
        { from: '2026-12-24', to: '2026-12-24' },
      ],
      delegations: [
        { delegate: 'paul@client.example', kinds: ['extension.decide'], upTo: { currency: 'GBP', minor: 1_000_000 } },
      ],
    });
    await save(SARA.email, { 'absence.0.from': '', 'absence.0.to': '', 'absence.0.delegate': '' });
    expect((await kept())?.absences).toEqual([{ from: '2026-12-24', to: '2026-12-24' }]);
  });

  it('keeps the hours of the organisation apart from those of the person', async () => {
    await pages.store.putOrganisation({
      domain: 'client.example',
      name: 'Client',
      calendar: { weekly: { monday: [{ from: '10:00', to: '16:00' }] }, daysOff: [] },
    });
    expect(await olu.get('/people/sara%40client.example')).toContain('placeholder="10:00-16:00"');
    await save(SARA.email, {});
    expect((await kept())?.calendar).toBeUndefined();
    await save(SARA.email, {
      'hours.monday': '09:00-12:30, 13:30 – 18:00',
      region: 'eng',
      daysOff: '2026-04-02\r\n2026-04-07',
    });
    expect((await kept())?.calendar).toEqual({
      weekly: {
        monday: [
          { from: '09:00', to: '12:30' },
          { from: '13:30', to: '18:00' },
        ],
      },
      region: 'ENG',
      daysOff: ['2026-04-02', '2026-04-07'],
    });
  });

  it('does not write over what came meanwhile, says so, and keeps what was typed', async () => {
    const typed = retyped(await olu.get('/people/sara%40client.example'), { language: 'de', digest: '08:30' });
    await pages.store.takeCalendar({
      key: 'k1',
      who: { person: SARA.email },
      absences: [MARCH],
      why: said('HR says so'),
    });
    const response = await olu.post('/people', typed);
    const page = await response.text();
    expect(response.status).toBe(409);
    expect(page).toContain('Nothing was saved');
    expect(page).toContain('href="/people/sara%40client.example"');
    expect(fieldsOn(page)).toEqual(expect.arrayContaining([...typed]));
    expect((await olu.post('/people', fieldsOn(page))).status).toBe(409);
    expect(await kept()).toEqual({ ...SARA, absences: [MARCH] });
    expect((await save(SARA.email, { language: 'de' })).status).toBe(303);
    expect(await kept()).toEqual({ ...SARA, language: 'de', absences: [MARCH] });
  });

  it('adds nobody over somebody who is there, and takes the same twice', async () => {
    const added = retyped(await olu.get('/people/new'), { name: 'Sara S.', email: 'Sara@client.example' });
    expect((await olu.post('/people', added)).status).toBe(409);
    expect((await save(DANA.email, { email: SARA.email })).status).toBe(409);
    expect(await kept()).toEqual(SARA);
    const another = retyped(await olu.get('/people/dana%40client.example'), { email: 'deputy@client.example' });
    expect((await olu.post('/people', another)).status).toBe(303);
    expect((await olu.post('/people', another)).status).toBe(303);
    expect(await kept('deputy@client.example')).toEqual({ ...DANA, email: 'deputy@client.example' });
  });

  it('makes a group', async () => {
    await olu.post('/people', {
      name: 'Reviewers',
      email: 'reviewers@client.example',
      language: 'en',
      timeZone: 'UTC',
      members: 'sara@client.example\r\ndana@client.example',
    });
    expect(await kept('reviewers@client.example')).toMatchObject({ members: [SARA.email, DANA.email] });
    expect(await olu.get('/people')).toContain('group of 2 people');
    expect(await olu.get('/people/reviewers%40client.example')).toContain(
      'may be claimed by Sara Sponsor and Dana Deputy',
    );
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['name', { name: '' }, 'f-name', 'Name: This is needed'],
    ['time zone', { timeZone: 'Mars/Olympus' }, 'f-timeZone', '“Mars/Olympus” is not a time zone'],
    ['country', { country: 'England' }, 'f-country', '“ENGLAND” is not a country code'],
    ['hours', { 'hours.monday': '9 to 5' }, 'f-hours-monday', 'Monday: “9 to 5” are not hours'],
    ['day off', { daysOff: 'Christmas' }, 'f-daysOff', 'Days off: “Christmas” is not a date'],
    ['quiet hours', { 'quiet.from': '22:00' }, 'f-quiet-to', 'until: This is needed'],
    [
      'first day',
      { 'absence.1.delegate': 'dana@client.example' },
      'f-absence-1-from',
      'Absence 2, First day: This is needed',
    ],
    [
      'last day',
      { 'absence.0.from': '2026-08-14', 'absence.0.to': '2026-08-01' },
      'f-absence-0-to',
      '“2026-08-01” is before the first day',
    ],
    [
      'own delegate',
      { 'absence.0.from': '2026-08-01', 'absence.0.delegate': 'sara@client.example' },
      'f-absence-0-delegate',
      '“sara@client.example” cannot stand in for themselves',
    ],
    [
      'circle',
      { 'delegation.0.delegate': 'dana@client.example' },
      'f-delegation-0-delegate',
      'makes the delegation a circle',
    ],
    [
      'amount',
      { 'delegation.0.delegate': 'a@b.example', 'delegation.0.amount': 'much', 'delegation.0.currency': 'GBP' },
      'f-delegation-0-amount',
      '“much” is not an amount',
    ],
    [
      'currency',
      { 'delegation.0.delegate': 'a@b.example', 'delegation.0.amount': '10' },
      'f-delegation-0-currency',
      'Delegation 1, Currency: This is needed',
    ],
    ['manager', { manager: 'sara@client.example' }, 'f-manager', '“sara@client.example” cannot be their own manager'],
    ['members', { members: 'dana@client.example, nobody' }, 'f-members', 'Members: “nobody” is not an email address'],
  ])('says at the input what is wrong, and keeps what was typed: %s', async (_, typed, input, complaint) => {
    await pages.store.putPerson({ ...DANA, delegations: [{ delegate: SARA.email }] });
    const response = await save(SARA.email, typed);
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toMatch(new RegExp(`id="${input}"[^>]*aria-invalid="true"`));
    expect(page).toContain(complaint);
    for (const value of Object.values(typed).filter(Boolean)) expect(page).toContain(value);
    expect(await kept()).toEqual(SARA);
  });
});

describe('the hint of who answers today', () => {
  const hintOf = async (different: Partial<DirectoryPerson>): Promise<string> => {
    await pages.store.putPerson({ ...SARA, ...different });
    const page = await olu.get('/people/sara%40client.example');
    return /Who answers today<\/h2><p>([^<]*)/.exec(page)?.[1] ?? '';
  };

  it.each<[Partial<DirectoryPerson>, string]>([
    [{}, 'Sara Sponsor answers what comes today.'],
    [
      { absences: [{ ...MARCH, delegate: DANA.email }] },
      'Sara Sponsor is away until 20 Mar 2026; Dana Deputy answers what comes today.',
    ],
    [
      { absences: [MARCH] },
      'Sara Sponsor is away until 20 Mar 2026, and nobody stands in: what comes today waits, and is escalated.',
    ],
    [
      { absences: [{ from: '2026-03-17', to: '2026-03-20', delegate: DANA.email }] },
      'Sara Sponsor answers what comes today.',
    ],
    [{ delegations: [{ delegate: DANA.email }] }, 'Dana Deputy answers for Sara Sponsor what comes today.'],
    [
      { delegations: [{ delegate: DANA.email, kinds: ['bid.evaluate'] }] },
      'Sara Sponsor answers what comes today. Some of it goes to Dana Deputy, by a standing delegation.',
    ],
  ])('knows absences and delegations: %j', async (different, hint) => {
    expect(NOW.slice(0, 10)).toBe('2026-03-16');
    expect(await hintOf(different)).toBe(hint);
  });

  it('stands in the list, too', async () => {
    await pages.store.putPerson({ ...SARA, absences: [{ ...MARCH, delegate: DANA.email }] });
    expect(await olu.get('/people')).toContain('away until 20 Mar 2026; Dana Deputy stands in');
  });
});

describe('organisations', () => {
  const client = { name: 'Example Holdings', domain: 'Client.example', timeZone: 'Europe/London', country: 'gb' };

  it('are added, listed and changed, and open tasks hear of it', async () => {
    expect(await olu.get('/organisations')).toContain('No organisation is in the directory yet.');
    const made = await olu.post('/organisations', { ...client, 'hours.monday': '10:00-16:00', daysOff: '2026-12-24' });
    expect(made.headers.get('location')).toBe('/organisations/client.example?saved');
    const calendar = { weekly: { monday: [{ from: '10:00', to: '16:00' }] }, daysOff: ['2026-12-24'] };
    expect(await pages.store.organisation('client.example')).toEqual({
      ...client,
      domain: 'client.example',
      country: 'GB',
      calendar,
    });
    expect(await olu.get('/organisations')).toContain('Example Holdings');
    expect(await olu.get('/organisations/client.example')).toContain('value="10:00-16:00"');
    const changes = await pages.store.directoryChanges(200, new Date().toISOString());
    expect(changes.map(({ who }) => who)).toContain('client.example');
  });

  it.each([
    ['domain', { domain: 'sara@client.example' }, 'Domain: “sara@client.example” is not a domain'],
    ['name', { name: '' }, 'Name: This is needed'],
    ['day off', { daysOff: 'Christmas', 'hours.monday': '' }, '“Christmas” is not a date'],
  ])('say what is wrong with the %s', async (_, wrong, complaint) => {
    const response = await olu.post('/organisations', { ...client, ...wrong });
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining(complaint)]);
  });

  it('are not written over when they were changed meanwhile, or were there before', async () => {
    await olu.post('/organisations', client);
    const typed = retyped(await olu.get('/organisations/client.example'), { name: 'Example' });
    const calendar = { daysOff: ['2026-12-24'] };
    await pages.store.takeCalendar({
      key: 'k1',
      who: { organisation: 'client.example' },
      calendar,
      why: said('HR says so'),
    });
    const before = await pages.store.organisation('client.example');
    const response = await olu.post('/organisations', typed);
    expect([response.status, await response.text()]).toEqual([409, expect.stringContaining('value="Example"')]);
    expect((await olu.post('/organisations', { ...client, name: 'Another' })).status).toBe(409);
    expect(await pages.store.organisation('client.example')).toEqual(before);
    expect(
      (await olu.post('/organisations', retyped(await olu.get('/organisations/client.example'), { name: 'Example' })))
        .status,
    ).toBe(303);
    expect(await pages.store.organisation('client.example')).toEqual({ ...before, name: 'Example' });
  });

  it('are missing where there is none', async () =>
    expect((await olu.ask('/organisations/nowhere.example')).status).toBe(404));
});

describe('the directory of somebody who reads German', () => {
  it('speaks German, also when something is wrong', async () => {
    const rights = { console: true, roles: ['operator' as const, 'directory' as const] };
    const greta = { ...SARA, name: 'Greta', email: 'greta@client.example', language: 'de', ...rights };
    await pages.store.putPerson({ ...greta, absences: [{ ...MARCH, delegate: DANA.email }] });
    olu = await visiting(pages, greta.email);
    const page = await olu.get('/people/greta%40client.example');
    for (const words of ['Abwesenheiten', 'Ständige Vertretungen', 'Montag', 'Greta ist bis 20. März 2026 abwesend'])
      expect(page).toContain(words);
    expect(page.replace(/<[^>]+>/g, ' ')).not.toMatch(/\b(Absence|Working|Delegation|Manager|Save)\b/);
    const wrong = await save(greta.email, { 'absence.1.from': '2026-03-20' });
    expect(await wrong.text()).toContain(
      'Abwesenheit 2, Erster Tag: „2026-03-20“ fällt in die Abwesenheit vom 10. März 2026',
    );
    expect(await olu.get('/organisations')).toContain('Organisationen');
  });
});
