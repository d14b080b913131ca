import type { ClientAuthMethod } from 'oidc-provider';
import { everyItem } from '../../../store/index.js';
import { formTokenOn, openPages, PUBLIC_URL, type TestPages } from '../../support/site/pages.js';
import { type SignInProvider, startProvider } from '../../support/site/sign-in-provider.js';
import { isOwnPage } from '../../../web/console/sign-in/return-to.js';
import type { OidcSettings } from '../../../web/console/sign-in/openid.js';

const OLU = 'olu@client.example';
const GROUPS: OidcSettings['groups'] = [
  { role: 'admin', group: 'KPO admins' },
  { role: 'operator', group: 'Purchasing' },
];

let provider: SignInProvider;
let pages: TestPages;

interface HowOpen {
  signInLinks?: boolean;
  /** How the provider has clients show who they are. */
  by?: ClientAuthMethod[];
}

const open = async (given: Partial<OidcSettings> = {}, { signInLinks = true, by }: HowOpen = {}): Promise<void> => {
  provider = await startProvider(PUBLIC_URL, given, by);
  pages = await openPages({}, PUBLIC_URL, { oidc: provider.settings, signInLinks });
  await pages.store.putPerson({ name: 'Olu', email: OLU, console: true, roles: ['directory'], defaultFor: [] });
  provider.people.olu = { email: 'Olu@Client.example', email_verified: true, groups: ['Purchasing', 'Everybody'] };
};
afterEach(async () => {
  await pages.close();
  await provider.close();
});

const cookiesOf = (response: Response): string[] =>
  response.headers.getSetCookie().flatMap((set) => {
    const [pair = ''] = set.split(';');
    return pair.endsWith('=') ? [] : [pair];
  });

/** Presses the button. */
const begin = (): Promise<Response> => Promise.resolve(pages.app.request('/sign-in/oidc', { method: 'POST' }));

/** Comes back to the console with what the provider gave, and whatever cookies the browser has. */
const comeBack = async (url: URL, ...cookies: string[]): Promise<Response> =>
  pages.app.request(url.pathname + url.search, { headers: { cookie: cookies.join('; ') } });

/** Where the page after the button goes on to. */
const onward = (begun: Response): string => begun.headers.get('refresh')?.replace(/^0; url=/, '') ?? '';

async function signIn(name = 'olu', ...cookies: string[]): Promise<Response> {
  const begun = await begin();
  const back = await provider.visit(onward(begun), name);
  return comeBack(back, ...cookiesOf(begun), ...cookies);
}

const sessionOf = (response: Response): string | undefined =>
  cookiesOf(response).find((cookie) => cookie.startsWith('kpo_session='));
const see = async (path: string, cookie = ''): Promise<Response> => pages.app.request(path, { headers: { cookie } });

const acts = async (): Promise<unknown[]> =>
  (await everyItem((page) => pages.store.audit({ ...page })))
    .filter(({ act }) => act.type.startsWith('sign-in'))
    .map(({ act: { type, about } }) => [type, about]);

describe('signing in with the organisation’s provider', () => {
  it('asks with code, PKCE, state and nonce, begins a session once, and keeps the secrets of it to this browser', async () => {
    await open();
    expect(await (await see('/sign-in')).text()).toContain('action="/sign-in/oidc"');
    const begun = await begin();
    const asked = new URL(onward(begun));
    expect([begun.status, asked.origin]).toEqual([200, provider.settings.issuer]);
    expect(await begun.text()).toContain(`to ${asked.host}.`);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: 'http://localhost/sign-in/oidc/callback',
      state: expect.stringMatching(/.{20}/),
      nonce: expect.stringMatching(/.{20}/),
    });
    expect(begun.headers.get('set-cookie')).toMatch(/^kpo_oidc=[^;]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax/);
    const back = await provider.visit(asked.href, 'olu');
    const first = await comeBack(back, ...cookiesOf(begun));
    expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
    expect((await see('/people', sessionOf(first))).status).toBe(200);
    const again = await comeBack(back, ...cookiesOf(begun));
    expect([again.status, sessionOf(again)]).toEqual([403, undefined]);
    expect(await acts()).toEqual(
      expect.arrayContaining([
        ['sign-in.done', { by: 'provider', roles: 'directory' }],
        ['sign-in.failed', { why: 'provider' }],
      ]),
    );
  });

  it('takes no answer to what this browser has not asked: another state, another nonce, no cookie, an error', async () => {
    await open();
    const [mine, other] = [await begin(), await begin()];
    const back = await provider.visit(onward(mine), 'olu');
    const kept = (response: Response, changed: object): string => {
      const value = /kpo_oidc=([^;]+)/.exec(cookiesOf(response).join())?.[1] ?? '';
      const begun = JSON.parse(Buffer.from(value, 'base64url').toString()) as object;
      return `kpo_oidc=${Buffer.from(JSON.stringify({ ...begun, ...changed })).toString('base64url')}`;
    };
    const failed = new URL(back);
    failed.search = '?error=access_denied';
    for (const [url, cookie] of [
      [back, ''],
      [back, 'kpo_oidc=none'],
      [back, cookiesOf(other).join('; ')],
      [failed, cookiesOf(other).join('; ')],
      [back, kept(mine, { nonce: 'another' })],
    ] as const) {
      const answer = await comeBack(url, cookie);
      expect([answer.status, sessionOf(answer)]).toEqual([403, undefined]);
    }
    const foreign = await pages.app.request('/sign-in/oidc', {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(foreign.status).toBe(403);
    expect((await see('/sign-in/oidc')).headers.get('location')).toBeNull();
  });

  it('takes no ID token whose signature is not by a key that the provider shows', async () => {
    await open();
    provider.hideKeys();
    expect((await signIn()).status).toBe(403);
  });

  it.each(['client_secret_basic', 'client_secret_post'] as const)(
    'shows the provider who asks by %s',
    async (method) => {
      await open({}, { by: [method] });
      expect((await signIn()).status).toBe(303);
    },
  );

  it('lets in nobody who is not in the directory, whose address is not verified, or who has no role', async () => {
    await open();
    provider.people.eve = { email: 'eve@client.example', email_verified: true };
    provider.people.mallory = { email: OLU, email_verified: false };
    provider.people.nameless = {};
    await pages.store.putPerson({ name: 'Sara', email: 'sara@client.example', console: false, defaultFor: [] });
    provider.people.sara = { email: 'sara@client.example', email_verified: true };
    for (const name of ['eve', 'mallory', 'nameless', 'sara']) {
      const answer = await signIn(name);
      expect([name, answer.status, sessionOf(answer)]).toEqual([name, 403, undefined]);
    }
    expect(await acts()).toEqual(
      expect.arrayContaining([
        ['sign-in.failed', { why: 'address' }],
        ['sign-in.failed', { why: 'roles' }],
      ]),
    );
  });

  it('gives the roles of groups, and takes them from every session that had them once groups are gone', async () => {
    await open({ groups: GROUPS });
    provider.people.olu = { ...provider.people.olu, groups: ['KPO admins'] };
    const admin = sessionOf(await signIn());
    expect((await see('/rights', admin)).status).toBe(200);
    provider.people.olu = { ...provider.people.olu, groups: ['Purchasing'] };
    const operator = sessionOf(await signIn());
    for (const cookie of [admin, operator])
      expect([(await see('/overdue', cookie)).status, (await see('/rights', cookie)).status]).toEqual([200, 403]);
    provider.people.olu = { ...provider.people.olu, groups: [] };
    expect((await signIn()).status).toBe(403);
    provider.people.olu = { ...provider.people.olu, groups: ['Purchasing'] };
    expect((await signIn()).status).toBe(303);
    for (const cookie of [admin, operator]) expect((await see('/', cookie)).status).toBe(303);
  });

  it('goes on to the page that was wanted, and to no other site', async () => {
    await open();
    const [kept = ''] = cookiesOf(await see('/people?limit=5'));
    expect((await signIn('olu', kept)).headers.get('location')).toBe('/people?limit=5');
    expect((await signIn('olu', 'kpo_return=//evil.example')).headers.get('location')).toBe('/');
  });

  it('signs out here, and says where to sign out there', async () => {
    await open();
    const cookie = sessionOf(await signIn()) ?? '';
    const formToken = formTokenOn(await (await see('/', cookie)).text());
    const out = await pages.app.request('/sign-out', {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ formToken }),
    });
    expect(out.headers.get('location')).toBe('/sign-in/out');
    expect((await see('/', cookie)).status).toBe(303);
    expect(await (await see('/sign-in/out')).text()).toContain(
      `${provider.settings.issuer}/session/end?post_logout_redirect_uri=`,
    );
  });

  it('stands besides mailed links, or instead of them', async () => {
    await open({}, { signInLinks: false });
    expect(await (await see('/sign-in')).text()).not.toContain('name="email"');
    const asked = await pages.app.request('/sign-in', { method: 'POST', body: new URLSearchParams({ email: OLU }) });
    expect([asked.status, pages.mailed]).toEqual([404, []]);
    await pages.close();
    pages = await openPages({}, PUBLIC_URL, { oidc: provider.settings });
    const page = await (await see('/sign-in')).text();
    expect(page).toContain('name="email"');
    expect(page).toContain('action="/sign-in/oidc"');
  });

  it('says so while the provider cannot be reached', async () => {
    await open();
    await provider.close();
    expect((await begin()).status).toBe(503);
    provider = await startProvider(PUBLIC_URL);
  });

  it('uses no provider that calls itself otherwise than it is set', async () => {
    await open();
    await pages.close();
    const issuer = provider.settings.issuer.replace('127.0.0.1', 'localhost');
    pages = await openPages({}, PUBLIC_URL, { oidc: { ...provider.settings, issuer } });
    expect((await begin()).status).toBe(503);
  });
});

describe('isOwnPage', () => {
  it.each(['/', '/people', '/engagements/e1?x=1'])('takes %s', (path) =>
    expect(isOwnPage(path, PUBLIC_URL)).toBe(true),
  );
  it.each(['//evil.example', '/\\evil.example', 'https://evil.example/', '/sign-out', '/nowhere', '', '/\tpeople'])(
    'refuses %j',
    (path) => expect(isOwnPage(path, PUBLIC_URL)).toBe(false),
  );
});
