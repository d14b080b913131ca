import { openPages } from '../../support/site/pages.js';
import type { TestPages } from '../../support/site/pages.js';
import { seedPortfolio } from '../../support/samples/portfolio.js';

const OLU = 'olu@client.example';

let pages: TestPages;
beforeEach(async () => {
  pages = await openPages();
  await seedPortfolio(pages.store);
});
afterEach(() => pages.close());

const ask = async (email: string): Promise<Response> =>
  pages.app.request('/sign-in', { method: 'POST', body: new URLSearchParams({ email }) });

/** The path of a link asked for by mail. */
async function mailedPath(): Promise<string> {
  const mail = pages.nextMail();
  await ask(OLU);
  return new URL((await mail).url).pathname;
}

describe('asking for a link', () => {
  it('mails one to people who may use the console, and answers the same to everybody', async () => {
    const mail = pages.nextMail();
    const answers: Response[] = [];
    for (const email of ['nobody@client.example', 'sara@client.example', OLU]) answers.push(await ask(email));
    expect((await mail).email).toBe(OLU);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(pages.mailed.map(({ email }) => email)).toEqual([OLU]);
  });

  it('says when the address is none', async () => expect((await ask('olu')).status).toBe(422));
});

describe('GET /sign-in/:token', () => {
  it('shows a button and uses nothing up, however often it is opened', async () => {
    const path = await mailedPath();
    for (let look = 0; look < 5; look++) expect((await pages.app.request(path)).headers.get('set-cookie')).toBeNull();
    expect((await pages.app.request(path, { method: 'POST' })).status).toBe(303);
  });
});

describe('POST /sign-in/:token', () => {
  it('begins a session that scripts and other sites cannot use, once', async () => {
    const path = await mailedPath();
    const first = await pages.app.request(path, { method: 'POST' });
    expect(first.headers.get('set-cookie')).toMatch(
      /^kpo_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const second = await pages.app.request(path, { method: 'POST' });
    expect([second.status, second.headers.get('set-cookie')]).toEqual([410, null]);
  });

  it('keeps the cookie to https where the console is reached by https', async () => {
    const secure = await openPages({}, 'https://kpo.client.example');
    expect(await secure.signIn()).toMatch(/^__Host-kpo_session=/);
    await secure.close();
  });

  it('refuses a press of the button from another site', async () => {
    const response = await pages.app.request('/sign-in/any', {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(response.status).toBe(403);
  });
});

describe('a session', () => {
  it('is needed for every page', async () => {
    for (const path of [
      '/',
      '/inbox',
      '/start',
      '/engagements/e1',
      '/engagements/e1/live',
      '/tasks/e1.D1.1',
      '/vendors',
      '/people',
      '/people/new',
      '/organisations',
      '/organisations/new',
    ])
      expect([path, (await pages.app.request(path)).headers.get('location')]).toEqual([path, '/sign-in']);
  });

  it('ends when the person may not use the console any more', async () => {
    const cookie = await pages.signIn();
    const olu = await pages.store.person('olu@client.example');
    if (olu) await pages.store.putPerson({ ...olu, console: false, roles: [] });
    expect((await pages.app.request('/', { headers: { cookie } })).status).toBe(303);
  });

  it('ends with the button', async () => {
    const cookie = await pages.signIn();
    const page = await (await pages.app.request('/', { headers: { cookie } })).text();
    const formToken = /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const out = await pages.app.request('/sign-out', {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ formToken }),
    });
    expect(out.headers.get('location')).toBe('/sign-in');
    expect((await pages.app.request('/', { headers: { cookie } })).status).toBe(303);
  });
});
