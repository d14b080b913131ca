import { createLimits, type LimitSettings } from '../../web/limits/limits.js';
import { perMinute, sustained } from '../../web/limits/limit.js';
import { onFreshApi } from '../support/site/api.js';
import { deliverEvent } from '../support/site/signed-event.js';
import { openPages, type TestPages } from '../support/site/pages.js';
import { seedPortfolio } from '../support/samples/portfolio.js';

const MINUTE = 60_000;

describe('perMinute', () => {
  it('takes so many in each minute, and says after how many seconds the next one begins', () => {
    let time = 0;
    const limit = perMinute(3, () => time);
    expect([limit('a'), limit('a'), limit('a'), limit('a'), limit('b')]).toEqual([0, 0, 0, 60, 0]);
    time = 45_000;
    expect(limit('a')).toBe(15);
    time = MINUTE;
    expect(limit('a')).toBe(0);
  });

  it('keeps no more names than it has room for, and forgets those whose minute is over', () => {
    let time = 0;
    const limit = perMinute(1, () => time);
    for (let name = 0; name < 10_000; name += 1) limit(`n${name}`);
    expect([limit('late'), limit('later')]).toEqual([0, 60]);
    time = MINUTE;
    expect([limit('late'), limit('later')]).toEqual([0, 0]);
  });
});

describe('sustained', () => {
  it('takes a burst whole, and then as many as flow in', () => {
    let time = 0;
    const limit = sustained({ perMinute: 60, burst: 3 }, () => time);
    expect([limit('a'), limit('a'), limit('a'), limit('a')]).toEqual([0, 0, 0, 1]);
    time = 1_000;
    expect([limit('a'), limit('a')]).toEqual([0, 1]);
    time = MINUTE;
    expect([limit('a'), limit('a'), limit('a'), limit('a')]).toEqual([0, 0, 0, 1]);
  });
});

const settings: LimitSettings = { key: 5, source: { perMinute: 60, burst: 8 }, address: 4, proxies: ['loopback'] };

describe('a flood', () => {
  let time = 0;
  const api = onFreshApi(() => ({ limits: createLimits(settings, () => time) }));
  beforeEach(() => {
    time = 0;
  });

  const times = async <T>(count: number, ask: (index: number) => Promise<T>): Promise<T[]> => {
    const answers: T[] = [];
    for (let index = 0; index < count; index += 1) answers.push(await ask(index));
    return answers;
  };
  const statuses = async (count: number, ask: (index: number) => Promise<Response>): Promise<number[]> =>
    (await times(count, ask)).map(({ status }) => status);

  it('with one key is answered 429 with Retry-After, and keeps out no other key', async () => {
    const { secret } = await (
      await api().send('POST', '/v1/keys', { body: { name: 'erp', roles: ['reader'] } })
    ).json();
    const answers = await times(6, () => api().send('GET', '/v1/tasks', { key: secret }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers.at(-1)?.headers.get('retry-after')).toBe('60');
    expect(await answers.at(-1)?.json()).toMatchObject({ status: 429, title: 'There were too many requests' });
    expect((await api().send('GET', '/v1/tasks')).status).toBe(200);
    time = MINUTE;
    expect((await api().send('GET', '/v1/tasks', { key: secret })).status).toBe(200);
  });

  it('of wrong keys is refused and logged with its address, never with the key; a right one is let through', async () => {
    const wrong = 'kpo_guessed-key-of-a-stranger';
    const answers = await statuses(32, () => api().send('GET', '/v1/tasks', { key: wrong }));
    expect([new Set(answers.slice(0, 30)), answers.slice(30)]).toEqual([new Set([401]), [429, 429]]);
    const told = api()
      .logged()
      .split('\n')
      .filter((line) => line.includes('a key was not known'));
    expect(told).toHaveLength(30);
    expect(api().logged()).not.toContain(wrong);
    expect((await api().send('GET', '/v1/tasks')).status).toBe(200);
  });

  it('of events is taken as a burst, and then as many as the source may send', async () => {
    const send = (id: string, secret?: string) => deliverEvent(api(), { id }, { id, ...(secret && { secret }) });
    const answered = await statuses(10, (index) => send(`e${index}`));
    expect(answered).toEqual([202, 202, 202, 202, 202, 202, 202, 202, 429, 429]);
    const hr = await (await api().send('POST', '/v1/event-sources', { body: { name: 'HR' } })).json();
    expect((await send('of-hr', hr.secret)).status).toBe(202);
    time = 1_000;
    expect((await send('later')).status).toBe(202);
  });

  it('of unsigned events is refused, and a signed one is taken all the same', async () => {
    const headers = { 'content-type': 'application/cloudevents+json' };
    const answers = await statuses(31, () => api().send('POST', '/v1/events', { body: '{}', headers, key: null }));
    expect([answers[0], answers.at(-1)]).toEqual([401, 429]);
  });

  it('from one address is refused, in the way of whoever asks, but never what asks whether the process lives', async () => {
    const ask = (path: string, headers = {}) => api().send('GET', path, { key: null, headers });
    await statuses(4, () => ask('/docs'));
    const refused = await ask('/docs', { accept: 'text/html', 'accept-language': 'de' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await refused.text()).toContain('<html lang="de"');
    expect((await (await ask('/openapi.json')).json()).status).toBe(429);
    expect((await ask('/healthz')).status).toBe(200);
  });
});

describe('a stranger who asks for sign-in links of somebody again and again', () => {
  let pages: TestPages;
  let now = Date.parse('2026-03-10T12:00:00.000Z');
  beforeEach(async () => {
    pages = await openPages({}, undefined, { now: () => new Date(now).toISOString() });
    await seedPortfolio(pages.store);
  });
  afterEach(() => pages.close());
  const ask = async (): Promise<number> =>
    (
      await pages.app.request('/sign-in', {
        method: 'POST',
        body: new URLSearchParams({ email: 'olu@client.example' }),
      })
    ).status;

  it('has a few mailed, and keeps nobody from the next one, a minute later at the latest', async () => {
    const five = [];
    for (let index = 0; index < 5; index += 1) {
      const mail = pages.nextMail();
      expect(await ask()).toBe(200);
      five.push(await mail);
    }
    for (let index = 0; index < 50; index += 1) await ask();
    expect(pages.mailed).toHaveLength(5);
    now += MINUTE;
    const mail = pages.nextMail();
    await ask();
    const { pathname } = new URL((await mail).url);
    expect((await pages.app.request(pathname, { method: 'POST' })).headers.get('set-cookie')).toContain('kpo_session');
  });
});
