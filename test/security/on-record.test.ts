import { ADMIN_KEY, onFreshApi } from '../support/site/api.js';
import { aTurn } from '../support/samples/turns.js';

const person = (more: object = {}) => ({
  name: 'Eve Example',
  language: 'en',
  timeZone: 'UTC',
  ...more,
});

describe('what is done over the API', () => {
  const api = onFreshApi();
  const acts = async () => (await api().store.audit({ order: 'asc' })).items;

  it('is on record with who did it and by which program: keys, people and their rights, vendors, subscriptions, practices', async () => {
    const { send } = api();
    const headers = { 'user-agent': 'erp/1.0' };
    const made = await send('POST', '/v1/keys', { body: { name: 'bi', roles: ['reader'] }, headers });
    const { id, secret } = await made.json();
    await send('DELETE', `/v1/keys/${id}`);
    await send('PUT', '/v1/people/eve@client.example', { body: person() });
    await send('PUT', '/v1/people/eve@client.example', { body: person({ console: true }) });
    await send('PUT', '/v1/organisations/client.example', {
      body: { name: 'Client', country: 'GB', timeZone: 'Europe/London' },
    });
    const subscription = await send('POST', '/v1/subscriptions', {
      body: { url: 'https://erp.example/hook?token=s3cret' },
    });
    await send('DELETE', `/v1/subscriptions/${(await subscription.json()).id}`);
    await send('PUT', '/v1/practices/valuations', { body: { extends: 'financial-expertise', id: 'valuations' } });
    const found = await acts();
    expect(found.map(({ act: { type } }) => type)).toEqual([
      'key.made',
      'key.withdrawn',
      'person.written',
      'rights.changed',
      'person.written',
      'rights.changed',
      'organisation.written',
      'subscription.made',
      'subscription.removed',
      'practice.written',
    ]);
    expect(found[0]).toMatchObject({ act: { actor: { kind: 'key', key: 'admin' } }, from: { agent: 'erp/1.0' } });
    expect(found[5]?.act.about).toMatchObject({
      person: 'eve@client.example',
      to: expect.stringContaining('console: true'),
    });
    const said = JSON.stringify(found);
    for (const hidden of [secret, ADMIN_KEY, 's3cret']) expect(said).not.toContain(hidden);
  });

  it.each([
    ['a missing key', null, 401, null],
    ['a wrong key', 'kpo_wrong', 401, null],
  ])('is on record where it was refused for %s, without the key', async (_what, key, status, actor) => {
    const { send } = api();
    expect((await send('GET', '/v1/keys', { key })).status).toBe(status);
    const [refused, ...more] = await acts();
    expect(more).toEqual([]);
    expect(refused?.act).toEqual({
      type: 'request.refused',
      actor,
      about: { method: 'GET', route: '/v1/keys', status },
    });
    expect(JSON.stringify(refused)).not.toContain('kpo_wrong');
  });

  it('is on record where a known key has not the role for it, with the engagement that it asked for', async () => {
    const { send, store } = api();
    await store.commit(aTurn(), {});
    const { secret } = await (await send('POST', '/v1/keys', { body: { name: 'bi', roles: ['reader'] } })).json();
    expect((await send('POST', '/v1/engagements/e1/cancel', { key: secret, body: { reason: 'No.' } })).status).toBe(
      403,
    );
    expect((await acts()).at(-1)?.act).toEqual({
      type: 'answer.refused',
      actor: { kind: 'key', key: 'bi' },
      about: { engagement: 'e1', what: 'POST /v1/engagements/e1/cancel', why: 'reasons.denied.role' },
    });
  });

  it('is on record where a document is opened, and where it stays closed', async () => {
    const { send, store, documents } = api();
    await store.commit(aTurn(), {});
    await documents.put('engagement/e1', 'report', 'report', 'text/plain', 'Secret.');
    await documents.put('engagement/e1', 'bid-1', 'commercial', 'application/json', '{}');
    expect((await send('GET', '/v1/engagements/e1/documents/report')).status).toBe(200);
    expect((await send('GET', '/v1/engagements/e1/documents/bid-1')).status).toBe(403);
    expect((await acts()).map(({ act: { type, about } }) => [type, about])).toEqual([
      ['document.opened', { engagement: 'e1', document: 'report', kind: 'report' }],
      [
        'answer.refused',
        { engagement: 'e1', what: 'document bid-1', why: expect.stringMatching(/^reasons\.closed\./) },
      ],
    ]);
  });

  it('hands out nothing that could not be put on record', async () => {
    const { send, store, documents } = api();
    await store.commit(aTurn(), {});
    await documents.put('engagement/e1', 'report', 'report', 'text/plain', 'Secret.');
    store.record = () => Promise.reject(new Error('the disk is full'));
    const refused = await send('GET', '/v1/engagements/e1/documents/report');
    expect(refused.status).toBe(500);
    expect(await refused.text()).not.toContain('Secret.');
  });

  it('loses no refusal of a flood', async () => {
    const { send, store } = api();
    const answers = await Promise.all(Array.from({ length: 60 }, () => send('GET', '/v1/keys', { key: 'kpo_wrong' })));
    const refused = answers.filter(({ status }) => status === 401).length;
    const told = (await acts()).length;
    await store.tellDenials(new Date(Date.now() + 120_000).toISOString());
    const counted = (await store.audit({ type: 'denials.counted' })).items;
    const beyond = counted.reduce((sum, { act }) => sum + (act.type === 'denials.counted' ? act.about.count : 0), 0);
    expect(told + beyond).toBe(refused);
    expect(told).toBeLessThan(refused);
  });
});

describe('GET /v1/audit', () => {
  const api = onFreshApi();
  const withActs = async () => {
    const { send } = api();
    for (const name of ['=cmd()', 'b,"c"']) await send('POST', '/v1/keys', { body: { name, roles: ['reader'] } });
    return send;
  };

  it('is a page, the newest first, in words and with what its hash is made of', async () => {
    const send = await withActs();
    const { items, next } = await (await send('GET', '/v1/audit?limit=1')).json();
    expect(items).toMatchObject([
      {
        sequence: 2,
        type: 'key.made',
        actor: 'key:admin',
        says: 'Key “b,"c"” was made, with the roles reader.',
        act: { type: 'key.made', actor: { kind: 'key', key: 'admin' } },
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(await (await send('GET', `/v1/audit?cursor=${next}`)).json()).toMatchObject({
      items: [{ sequence: 1 }],
      next: null,
    });
    expect((await send('GET', '/v1/audit?since=yesterday')).status).toBe(400);
  });

  it('is everything as lines of JSON', async () => {
    const send = await withActs();
    const response = await send('GET', '/v1/audit?order=asc', { headers: { accept: 'application/jsonl' } });
    const lines = (await response.text()).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { sequence: number }).sequence)).toEqual([1, 2]);
  });

  it('is everything as CSV, whose cells no spreadsheet calculates', async () => {
    const { store } = api();
    await store.record([
      {
        type: 'sign-in.ended',
        about: { person: 'ann@client.example' },
        actor: null,
        at: '2026-03-02T09:00:00.000Z',
        from: { address: null, agent: '=HYPERLINK("https://evil.example")' },
      },
    ]);
    const response = await api().send('GET', '/v1/audit', { headers: { accept: 'text/csv' } });
    expect(response.headers.get('content-type')).toContain('text/csv');
    const [head, line] = (await response.text()).split('\r\n');
    expect(head).toBe('sequence,at,type,actor,address,agent,says,hash');
    expect(line).toMatch(
      /^1,2026-03-02T09:00:00\.000Z,sign-in\.ended,,,"'=HYPERLINK\(""https:\/\/evil\.example""\)",ann@client\.example was signed out\.,[0-9a-f]{64}$/,
    );
  });

  it('is for a key of an auditor, which opens nothing else', async () => {
    const { send } = api();
    const { secret } = await (await send('POST', '/v1/keys', { body: { name: 'audit', roles: ['auditor'] } })).json();
    expect((await send('GET', '/v1/audit', { key: secret })).status).toBe(200);
    expect((await send('GET', '/v1/engagements', { key: secret })).status).toBe(403);
  });

  it('is for nobody without a right to it', async () => {
    const { send } = api();
    const { secret } = await (await send('POST', '/v1/keys', { body: { name: 'bi', roles: ['reader'] } })).json();
    expect((await send('GET', '/v1/audit', { key: secret })).status).toBe(403);
    expect((await send('GET', '/v1/audit', { key: null })).status).toBe(401);
  });
});
