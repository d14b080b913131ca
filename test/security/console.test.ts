import { formTokenOn, openPages } from '../support/site/pages.js';
import type { TestPages } from '../support/site/pages.js';
import { seedPortfolio } from '../support/samples/portfolio.js';

let pages: TestPages;
beforeEach(async () => {
  pages = await openPages();
  await seedPortfolio(pages.store);
});
afterEach(() => pages.close());

const post = async (
  path: string,
  body: string | URLSearchParams,
  headers: Record<string, string> = {},
): Promise<number> => (await pages.app.request(path, { method: 'POST', headers, body })).status;

describe('forms of the console', () => {
  it('with a forged token of the right length, but of longer letters, are refused like any other', async () => {
    const cookie = await pages.signIn();
    for (const formToken of ['', 'x'.repeat(43), 'é'.repeat(43)])
      expect(await post('/engagements/e1/cancel', new URLSearchParams({ formToken, reason: 'x' }), { cookie })).toBe(
        403,
      );
    expect(pages.engagements.asked).toEqual([]);
  });

  it('that are no forms are refused, also by people who are not signed in', async () => {
    expect(await post('/sign-in', '{}', { 'content-type': 'application/json' })).toBe(422);
    expect(await post('/sign-in', 'broken', { 'content-type': 'multipart/form-data; boundary=x' })).toBe(422);
  });

  it('from another site change nothing', async () => {
    const { pathname } = new URL('http://localhost/sign-in/anything');
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }] as Record<
      string,
      string
    >[])
      for (const path of ['/sign-in', pathname]) expect(await post(path, new URLSearchParams(), headers)).toBe(403);
  });
});

describe('a NUL, which PostgreSQL takes nowhere', () => {
  it.each([
    '/people/%00',
    '/organisations/%00',
    '/tasks/a%00b',
    '/vendors/%00',
    '/overdue?practice=%00',
    '/inbox?assignee=%00',
  ])('names nothing in %s', async (path) => {
    const cookie = await pages.signIn();
    const response = await pages.app.request(path, { headers: { cookie } });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('Nothing has this name')]);
  });

  it('is not taken from a form', async () => {
    const cookie = await pages.signIn();
    const formToken = formTokenOn(await (await pages.app.request('/start', { headers: { cookie } })).text());
    const typed = new URLSearchParams({ formToken, name: 'Nil', email: 'nil\0@client.example', language: 'en' });
    expect(await post('/people', typed, { cookie })).toBe(400);
  });
});

describe('the journal’s place in a link', () => {
  it.each(['1e400', '-1', 'NaN', '0x10', "1' or 1=1"])('may be %s without harm', async (before) => {
    const cookie = await pages.signIn();
    const path = `/engagements/e1/journal?before=${encodeURIComponent(before)}`;
    expect((await pages.app.request(path, { headers: { cookie } })).status).toBe(200);
  });
});
