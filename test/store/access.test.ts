import type { Session } from '../../store/contract.js';
import type { ApiKey } from '../../store/rows.js';
import { onEachDatabase } from '../support/site/databases.js';

const NOW = '2026-03-02T09:00:00.000Z';
const LATER = '2026-03-02T09:15:00.000Z';
const MUCH_LATER = '2026-03-04T09:00:00.000Z';
const after = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1000).toISOString();

onEachDatabase('access', (database) => {
  it('uses a sign-in link up once, also when it is followed several times at the same moment', async () => {
    const [one, other] = [await database.open(), await database.open()];
    await one.putSignIn('h1', 'olu@client.example', LATER);
    const used = await Promise.all([one, other, one, other].map((store) => store.useSignIn('h1', NOW)));
    expect(used.filter(Boolean)).toEqual(['olu@client.example']);
    await one.putSignIn('h1', 'olu@client.example', LATER);
    expect(await one.useSignIn('h1', NOW)).toBeUndefined();
  });

  it('refuses a sign-in link that is expired or unknown', async () => {
    const store = await database.open();
    await store.putSignIn('h1', 'olu@client.example', LATER);
    expect(await store.useSignIn('h1', LATER)).toBeUndefined();
    expect(await store.useSignIn('h2', NOW)).toBeUndefined();
  });

  it('knows a session until it expires or ends', async () => {
    const store = await database.open();
    const session: Session = {
      id: 'i1',
      email: 'olu@client.example',
      roles: ['operator'],
      begunAt: NOW,
      seenAt: NOW,
      expiresAt: LATER,
      device: '',
    };
    await store.putSession(session, 's1');
    expect(await store.session('s1', NOW)).toEqual(session);
    expect(await store.session('s1', LATER)).toBeUndefined();
    await store.setSessionRoles('olu@client.example', ['auditor']);
    expect(await store.session('s1', NOW)).toEqual({ ...session, roles: ['auditor'] });
    await store.putSession({ ...session, id: 'i2', roles: null }, 's2');
    await store.setSessionRoles('olu@client.example', []);
    expect(await store.session('s1', NOW)).toBeUndefined();
    expect((await store.session('s2', NOW))?.roles).toBeNull();
    await store.endSession('s2');
    expect(await store.session('s2', NOW)).toBeUndefined();
  });

  it('finds an API key by the hash of its secret until it is deleted', async () => {
    const store = await database.open();
    const key: ApiKey = {
      ...{ id: 'k1', name: 'ERP', roles: ['events', 'reader'], answersFor: 'olu@client.example' },
      ...{ kinds: ['expert.verify'], owner: null, expiresAt: LATER, createdAt: NOW, lastUsedAt: null },
    };
    expect(await store.putKey(key, 'hash1')).toBe(true);
    expect(await store.putKey(key, 'hash1')).toBe(true);
    expect(await store.keyByHash('hash2')).toBeUndefined();
    await store.noteKeyUsed('k1', NOW);
    expect(await store.keyByHash('hash1')).toEqual({ ...key, lastUsedAt: NOW });
    expect(await store.putKey({ ...key, id: 'k2', name: ' erp ' }, 'hash2')).toBe(false);
    expect(await store.keys()).toHaveLength(1);
    expect(await store.deleteKey('k1')).toBe(true);
    expect(await store.deleteKey('k1')).toBe(false);
  });

  it('keeps the order of grants and revocations, and takes a retry once', async () => {
    const store = await database.open();
    const entry = { engagement: 'e1', position: 'analyst-1', email: 'ann@vendor.example' };
    await store.recordAccess({ ...entry, action: 'grant', at: NOW });
    await store.recordAccess({ ...entry, action: 'grant', at: LATER });
    await store.recordAccess({ ...entry, action: 'revoke', at: LATER });
    await store.recordAccess({ ...entry, action: 'grant', at: MUCH_LATER });
    expect((await store.accessLedger('e1')).map(({ action, at }) => [action, at])).toEqual([
      ['grant', NOW],
      ['revoke', LATER],
      ['grant', MUCH_LATER],
    ]);
  });
});

onEachDatabase('Idempotency-Key', (database) => {
  it('lets one of several equal requests run, and repeats its response to the others', async () => {
    const [one, other] = [await database.open(), await database.open()];
    const begun = await Promise.all([one, other, one].map((store) => store.beginRequest('key', 'body', NOW)));
    expect(begun.map(({ state }) => state).sort()).toEqual(['new', 'running', 'running']);
    await one.endRequest('key', 201, '{"id":"e1"}');
    expect(await other.beginRequest('key', 'body', NOW)).toEqual({ state: 'done', status: 201, body: '{"id":"e1"}' });
    expect(await other.beginRequest('key', 'another body', NOW)).toEqual({ state: 'other' });
  });

  it('lets a request be taken over once it was cut off a minute ago, and at once when it was abandoned', async () => {
    const store = await database.open();
    await store.beginRequest('key', 'body', NOW);
    expect(await store.beginRequest('key', 'body', after(60))).toEqual({ state: 'running' });
    expect(await store.beginRequest('key', 'body', after(61))).toEqual({ state: 'new' });
    expect(await store.beginRequest('key', 'body', after(62))).toEqual({ state: 'running' });
    await store.abandonRequest('key');
    expect(await store.beginRequest('key', 'body', after(63))).toEqual({ state: 'new' });
  });

  it('never abandons a response, and forgets it after a day', async () => {
    const store = await database.open();
    await store.beginRequest('key', 'body', NOW);
    await store.endRequest('key', 200, '{}');
    await store.abandonRequest('key');
    expect((await store.beginRequest('key', 'body', LATER)).state).toBe('done');
    expect((await store.beginRequest('key', 'body', MUCH_LATER)).state).toBe('new');
  });
});
