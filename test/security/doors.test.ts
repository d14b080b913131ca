import { onFreshApi } from '../support/site/api.js';
import { openPages, type TestPages } from '../support/site/pages.js';

const HSTS = 'strict-transport-security';

describe('behind https', () => {
  const api = onFreshApi(() => ({ publicUrl: 'https://kpo.example' }));
  it('browsers are told to come by TLS alone', async () => {
    for (const path of ['/healthz', '/v1/tasks', '/nothing'])
      expect((await api().send('GET', path)).headers.get(HSTS)).toBe('max-age=31536000; includeSubDomains');
  });
});

describe('without https', () => {
  const api = onFreshApi(() => ({ publicUrl: 'http://kpo.example' }));
  it('they are not', async () => {
    expect((await api().send('GET', '/healthz')).headers.get(HSTS)).toBeNull();
  });
});

describe('figures and description', () => {
  const open = onFreshApi();
  const byKey = onFreshApi(() => ({ metrics: 'key' }));
  const off = onFreshApi(() => ({ metrics: 'off', docs: false }));
  const status = async (api: ReturnType<typeof open>, path: string, key: string | null = null): Promise<number> =>
    (await api.send('GET', path, { key })).status;

  it('are open where nothing is said', async () => {
    for (const path of ['/metrics', '/docs', '/openapi.json']) expect(await status(open(), path)).toBe(200);
  });

  it('may ask for a key', async () => {
    expect(await status(byKey(), '/metrics')).toBe(401);
    const { secret } = await (
      await byKey().send('POST', '/v1/keys', { body: { name: 'prometheus', roles: ['reader'] } })
    ).json();
    expect(await status(byKey(), '/metrics', secret)).toBe(200);
  });

  it('may be switched off', async () => {
    for (const path of ['/metrics', '/docs', '/docs/start.js', '/openapi.json'])
      expect(await status(off(), path)).toBe(404);
  });
});

describe('a form from a page that hides where it is', () => {
  let pages: TestPages;
  beforeEach(async () => {
    pages = await openPages();
  });
  afterEach(() => pages.close());

  it('is refused, by portal and console', async () => {
    const link = await pages.linkTo({ task: 'e1.main.1', email: 'sara@client.example', assignment: 1 });
    for (const path of [link, '/sign-in', '/sign-in/anything']) {
      const request = { method: 'POST', body: new URLSearchParams(), headers: { origin: 'null' } };
      expect((await pages.app.request(path, request)).status).toBe(403);
    }
  });
});
