import { stringify } from 'yaml';
import { builtInPractice } from '../../support/samples/practices.js';
import { onFreshApi } from '../../support/site/api.js';

const northwind = {
  id: 'northwind',
  name: 'Northwind Analytics',
  contact: { name: 'Nora North', email: 'Nora@Northwind.example' },
  practices: ['financial-expertise'],
};

describe('/v1/vendors', () => {
  const api = onFreshApi();

  it('takes one vendor, fills what was left out, and shows it', async () => {
    const response = await api().send('POST', '/v1/vendors', { body: northwind });
    expect([response.status, await response.json()]).toEqual([201, { imported: 1, ids: ['northwind'] }]);
    expect(await (await api().send('GET', '/v1/vendors/northwind')).json()).toMatchObject({
      contact: { email: 'nora@northwind.example', timeZone: 'UTC' },
      capacity: 1,
      pastScore: null,
    });
  });

  it('takes a list whole or not at all', async () => {
    const response = await api().send('POST', '/v1/vendors', { body: [northwind, { ...northwind, id: 'Not An Id' }] });
    expect(response.status).toBe(422);
    expect((await response.json()).errors).toMatchObject([
      { pointer: '/1/id', detail: expect.stringContaining('“Not An Id”') },
    ]);
    expect((await (await api().send('GET', '/v1/vendors')).json()).items).toEqual([]);
  });

  it('imports a CSV file and names the line of a bad cell', async () => {
    const csv =
      'id,name,contact_name,contact_email,practices\nsouthwind,Southwind,Sol South,sol@southwind.example,legal;investments\n';
    const headers = { 'content-type': 'text/csv' };
    expect(await (await api().send('POST', '/v1/vendors', { body: csv, headers })).json()).toEqual({
      imported: 1,
      ids: ['southwind'],
    });
    const bad = await api().send('POST', '/v1/vendors', { body: csv.replace('sol@', 'sol at '), headers });
    expect(bad.status).toBe(422);
    expect((await bad.json()).detail).toContain('/2/contact_email: “sol at southwind.example”');
    const legal = await (await api().send('GET', '/v1/vendors?practice=legal')).json();
    expect(legal.items.map(({ id }: { id: string }) => id)).toEqual(['southwind']);
  });
});

const AUGUST = { from: '2026-08-01', to: '2026-08-14' };

describe('/v1/organisations/{domain}', () => {
  const api = onFreshApi();
  const client = {
    name: 'Example Holdings',
    timeZone: 'Europe/London',
    country: 'GB',
    calendar: { weekly: { monday: [{ from: '10:00', to: '16:00' }] }, region: 'SCT', daysOff: ['2026-12-24'] },
  };

  it('keeps how the people of a domain work, and lets open tasks hear of it', async () => {
    const put = await api().send('PUT', '/v1/organisations/Client.example', { body: client });
    const kept = { domain: 'client.example', ...client };
    expect([put.status, await put.json()]).toEqual([200, kept]);
    expect(await (await api().send('GET', '/v1/organisations/client.example')).json()).toEqual(kept);
    const { calendar: _, ...listed } = kept;
    expect((await (await api().send('GET', '/v1/organisations')).json()).items).toEqual([listed]);
    expect(await api().store.directoryChanges(10, new Date().toISOString())).toMatchObject([{ who: 'client.example' }]);
  });

  it('refuses what is no domain and what is no calendar', async () => {
    expect((await api().send('PUT', '/v1/organisations/sara@client.example', { body: client })).status).toBe(422);
    expect((await api().send('GET', '/v1/organisations/client.example')).status).toBe(404);
    const wrong = { ...client, calendar: { daysOff: ['Christmas'] } };
    const response = await api().send('PUT', '/v1/organisations/client.example', { body: wrong });
    expect((await response.json()).errors).toMatchObject([
      { pointer: '/calendar/daysOff/0', detail: expect.stringContaining('“Christmas”') },
    ]);
  });
});

describe('/v1/people/{email}', () => {
  const api = onFreshApi(() => ({ sandbox: true }));

  it('needs only a name', async () => {
    const response = await api().send('PUT', '/v1/people/Sara@Client.example', { body: { name: 'Sara Sponsor' } });
    const sara = {
      name: 'Sara Sponsor',
      email: 'sara@client.example',
      console: false,
      roles: [],
      defaultFor: [],
    };
    expect([response.status, await response.json()]).toEqual([200, sara]);
    expect(await (await api().send('GET', '/v1/people/sara@client.example')).json()).toEqual(sara);
  });

  it('keeps how and when somebody is reached', async () => {
    const body = {
      name: 'Rolf Reviewer',
      language: 'de',
      timeZone: 'Europe/Berlin',
      country: 'DE',
      calendar: {
        weekly: { monday: [{ from: '09:00', to: '12:30' }], friday: [{ from: '22:00', to: '24:00' }] },
        timeZone: 'Europe/Vienna',
        country: 'AT',
        region: '9',
        daysOff: ['2026-12-24'],
        holidays: ['2026-12-07'],
      },
      quietHours: { from: '20:00', to: '07:00', days: ['sunday'] },
      absences: [{ from: '2026-08-01', to: '2026-08-14', delegate: 'rita@client.example' }],
      delegations: [
        {
          delegate: 'ravi@client.example',
          roles: ['reviewer'],
          kinds: ['review.score'],
          upTo: { currency: 'EUR', minor: 100_000 },
          from: '2026-01-01',
          to: '2026-12-31',
        },
      ],
      manager: 'mona@client.example',
      digest: '08:00',
      console: true,
      roles: ['operator', 'directory'],
      defaultFor: ['reviewer'],
    };
    await api().send('PUT', '/v1/people/rolf@client.example', { body });
    expect(await (await api().send('GET', '/v1/people/rolf@client.example')).json()).toEqual({
      ...body,
      email: 'rolf@client.example',
    });
    const { name, language, timeZone, country, console: signsIn, roles, defaultFor } = body;
    expect((await (await api().send('GET', '/v1/people')).json()).items).toEqual([
      { name, email: 'rolf@client.example', language, timeZone, country, console: signsIn, roles, defaultFor },
    ]);
  });

  it('has the first administrator entered by the admin key, and nobody confirm it', async () => {
    const body = { name: 'Ada Admin', roles: ['operator', 'directory', 'admin'] };
    expect((await api().send('PUT', '/v1/people/ada%40client.example', { body })).status).toBe(200);
    expect((await api().store.person('ada@client.example'))?.roles).toEqual(body.roles);
    expect(await api().store.rightsChanges()).toEqual([]);
  });

  it.each([
    ['/timeZone', { timeZone: 'Mars/Olympus' }],
    ['/quietHours/from', { quietHours: { from: '25:00', to: '07:00' } }],
    ['/absences/0/to', { absences: [{ from: '2026-08-14', to: '2026-08-01' }] }],
    ['/defaultFor/0', { defaultFor: ['king'] }],
    ['/calendar/weekly/someday', { calendar: { weekly: { someday: [] } } }],
    ['/calendar/weekly', { calendar: { weekly: { monday: [] } } }],
    ['/calendar/weekly/monday/0/to', { calendar: { weekly: { monday: [{ from: '09:00', to: '08:00' }] } } }],
    ['/calendar/weekly/monday/0/to', { calendar: { weekly: { monday: [{ from: '09:00', to: '25:00' }] } } }],
    [
      '/calendar/weekly/monday/1/from',
      {
        calendar: {
          weekly: {
            monday: [
              { from: '09:00', to: '12:00' },
              { from: '11:00', to: '13:00' },
            ],
          },
        },
      },
    ],
    ['/calendar/daysOff/1', { calendar: { daysOff: ['2026-12-24', '2026-02-30'] } }],
    ['/calendar/timeZone', { calendar: { timeZone: 'Mars/Olympus' } }],
    ['/calendar/country', { calendar: { country: 'Germany' } }],
    ['/calendar/region', { calendar: { region: 'Bavaria' } }],
  ])('points to %s', async (pointer, different) => {
    const response = await api().send('PUT', '/v1/people/rolf@client.example', {
      body: { name: 'Rolf', ...different },
    });
    expect((await response.json()).errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it.each([
    ['/absences/1/from', { absences: [AUGUST, { from: '2026-08-14', to: '2026-08-20' }] }, '“2026-08-14” falls into'],
    ['/absences/0/delegate', { absences: [{ ...AUGUST, delegate: 'rolf@client.example' }] }, '“rolf@client.example”'],
    ['/delegations/0/delegate', { delegations: [{ delegate: 'rita@client.example' }] }, 'rolf@client.example → rita'],
    [
      '/delegations/0/upTo/currency',
      { delegations: [{ delegate: 'a@b.example', upTo: { currency: '£', minor: 1 } }] },
      '“£”',
    ],
    ['/delegations/0/kinds/0', { delegations: [{ delegate: 'a@b.example', kinds: ['tea.make'] }] }, '“tea.make”'],
    [
      '/delegations/0/to',
      { delegations: [{ delegate: 'a@b.example', from: '2026-08-02', to: '2026-08-01' }] },
      '2026-08-01',
    ],
    ['/manager', { manager: 'rolf@client.example' }, '“rolf@client.example” cannot be'],
    ['/manager', { manager: 'rita@client.example' }, '“rita@client.example” makes the line'],
    ['/members/0', { members: ['rolf@client.example'] }, '“rolf@client.example” is the group itself'],
    ['/delegations', { members: ['rita@client.example'], delegations: [{ delegate: 'a@b.example' }] }, '“a@b.example”'],
    ['/digest', { digest: '8 am' }, '“8 am”'],
  ])('refuses what does not fit the rest of the directory: %s', async (pointer, different, quoting) => {
    const rita = {
      name: 'Rita',
      manager: 'rolf@client.example',
      absences: [{ ...AUGUST, delegate: 'rolf@client.example' }],
    };
    expect((await api().send('PUT', '/v1/people/rita@client.example', { body: rita })).status).toBe(200);
    const response = await api().send('PUT', '/v1/people/rolf@client.example', {
      body: { name: 'Rolf', ...different },
    });
    expect(response.status).toBe(422);
    expect((await response.json()).errors).toContainEqual(
      expect.objectContaining({ pointer, detail: expect.stringContaining(quoting) }),
    );
    expect((await api().send('GET', '/v1/people/rolf@client.example')).status).toBe(404);
  });

  it('takes a group, and lets open tasks hear of what changed', async () => {
    const members = ['rita@client.example', 'ravi@client.example'];
    await api().send('PUT', '/v1/people/reviewers@client.example', { body: { name: 'Reviewers', members } });
    expect(await api().store.person('reviewers@client.example')).toMatchObject({ members });
    expect(await api().store.directoryChanges(10, new Date().toISOString())).toMatchObject([
      {
        who: 'reviewers@client.example',
        why: { code: 'reasons.directoryNew', params: { who: 'reviewers@client.example' } },
      },
    ]);
  });

  it('refuses an address that is none', async () => {
    expect((await api().send('PUT', '/v1/people/rolf', { body: { name: 'Rolf' } })).status).toBe(422);
  });
});

describe('/v1/practices', () => {
  const api = onFreshApi();
  const ours = { id: 'actuarial', extends: 'financial-expertise', title: 'Actuarial work', reworkCap: 1 };

  it('lists the built-in ones and shows each whole', async () => {
    const { items } = await (await api().send('GET', '/v1/practices')).json();
    expect(items.length).toBe(8);
    expect(await (await api().send('GET', '/v1/practices/legal')).json()).toEqual(builtInPractice('legal'));
  });

  it.each([
    ['application/json', JSON.stringify(ours)],
    ['application/yaml', stringify(ours)],
  ])('takes one of our own as %s', async (mediaType, body) => {
    const response = await api().send('PUT', '/v1/practices/actuarial', {
      body,
      headers: { 'content-type': mediaType },
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      id: 'actuarial',
      title: 'Actuarial work',
      reworkCap: 1,
      passMark: builtInPractice('financial-expertise')?.passMark,
    });
    const { items } = await (await api().send('GET', '/v1/practices')).json();
    expect(items[0]).toMatchObject({ id: 'actuarial', custom: true });
  });

  it('refuses one that is not valid, or belongs at another address', async () => {
    const invalid = await api().send('PUT', '/v1/practices/actuarial', { body: { ...ours, passMark: 200 } });
    expect((await invalid.json()).errors[0].pointer).toBe('/passMark');
    const elsewhere = await api().send('PUT', '/v1/practices/legal', { body: ours });
    expect((await elsewhere.json()).errors[0].pointer).toBe('/id');
  });
});

describe('/v1/subscriptions', () => {
  const api = onFreshApi();

  it('shows a secret once, and can be ended', async () => {
    const wanted = { url: 'https://erp.example/hooks', types: ['deliverable.accepted'] };
    const response = await api().send('POST', '/v1/subscriptions', { body: wanted });
    const made = await response.json();
    expect(response.status).toBe(201);
    expect(made).toMatchObject({ ...wanted, secret: expect.stringMatching(/^whsec_/) });
    const { secret: _, ...kept } = made;
    expect((await (await api().send('GET', '/v1/subscriptions')).json()).items).toEqual([
      expect.objectContaining({ ...kept, pausedAt: null, failures: 0, previousSecretUntil: null }),
    ]);
    expect(JSON.stringify(await api().store.subscriptions())).not.toContain(made.secret.slice('whsec_'.length));
    expect((await api().send('DELETE', `/v1/subscriptions/${made.id}`)).status).toBe(204);
    expect((await api().send('DELETE', `/v1/subscriptions/${made.id}`)).status).toBe(404);
  });

  it.each([
    'http://127.0.0.1/hooks',
    'http://localhost:8080/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest',
    'http://metadata.google.internal/',
    'https://user:word@erp.example/',
    'ftp://erp.example/',
    'http://erp.example/hooks',
    'http://127.0.0.1.example/',
    'not an address',
  ])('are never posted to %s', async (url) => {
    const response = await api().send('POST', '/v1/subscriptions', { body: { url } });
    expect(response.status).toBe(422);
    expect((await response.json()).errors[0].pointer).toBe('/url');
  });
});
