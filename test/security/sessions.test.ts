import { formTokenOn, openPages, type TestPages } from '../support/site/pages.js';

const OLU = 'olu@client.example';

let pages: TestPages;
let clock: { now: string };
beforeEach(async () => {
  clock = { now: '2026-03-16T09:00:00.000Z' };
  pages = await openPages({}, undefined, { now: () => clock.now });
});
afterEach(() => pages.close());

const status = async (cookie: string): Promise<number> =>
  (await pages.app.request('/', { headers: { cookie } })).status;

/** Asks for a link by mail, as somebody who may be signed in already. */
async function mailed(email: string): Promise<string> {
  const mail = pages.nextMail();
  await pages.app.request('/sign-in', { method: 'POST', body: new URLSearchParams({ email }) });
  return new URL((await mail).url).pathname;
}

const press = (path: string, cookie = ''): Promise<Response> =>
  Promise.resolve(pages.app.request(path, { method: 'POST', headers: { cookie } }));

describe('a link to sign in', () => {
  it('counts ten minutes', async () => {
    await pages.signIn(OLU);
    const [early, late] = [await mailed(OLU), await mailed(OLU)];
    clock.now = '2026-03-16T09:09:59.000Z';
    expect((await press(early)).status).toBe(303);
    clock.now = '2026-03-16T09:10:00.000Z';
    expect((await press(late)).status).toBe(410);
  });
});

describe('signing in', () => {
  it('is on record, and so is a link that was used before', async () => {
    await pages.signIn(OLU);
    const before = (await pages.store.audit({ order: 'asc' })).items.length;
    const link = await mailed(OLU);
    await press(link);
    await press(link);
    const acts = (await pages.store.audit({ order: 'asc' })).items.slice(before).map(({ act }) => act);
    expect(acts.map(({ type }) => type)).toEqual(['sign-in.asked', 'sign-in.done', 'sign-in.failed']);
    expect(acts[1]?.actor).toMatchObject({ kind: 'person', via: 'console' });
    expect(acts[2]).toMatchObject({ actor: null, about: { why: 'link' } });
  });
});

describe('a session', () => {
  it('of a browser takes the place of the one before', async () => {
    const before = await pages.signIn(OLU);
    const after = (await press(await mailed(OLU), before)).headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(after).not.toBe(before);
    expect([await status(before), await status(after)]).toEqual([303, 200]);
  });

  it('is over after twelve hours, however much it is used', async () => {
    const cookie = await pages.signIn(OLU);
    const begun = Date.parse(clock.now);
    for (let minute = 30; minute < 720; minute += 30) {
      clock.now = new Date(begun + minute * 60_000).toISOString();
      expect([minute, await status(cookie)]).toEqual([minute, 200]);
    }
    clock.now = '2026-03-16T21:00:00.000Z';
    expect(await status(cookie)).toBe(303);
  });

  it('that somebody ends leaves nothing of its pages with the browser', async () => {
    const cookie = await pages.signIn(OLU);
    const page = await (await pages.app.request('/', { headers: { cookie } })).text();
    const body = new URLSearchParams({ formToken: formTokenOn(page) });
    const response = await pages.app.request('/sign-out', { method: 'POST', headers: { cookie }, body });
    expect(response.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(await status(cookie)).toBe(303);
  });

  it('of somebody who lost their rights stays over when they get them again, and so do links', async () => {
    const [cookie, link] = [await pages.signIn(OLU), await mailed(OLU)];
    const olu = await pages.store.person(OLU);
    if (!olu) throw new Error('signing in writes the person');
    await pages.store.putPerson({ ...olu, console: false, roles: [] });
    await pages.store.putPerson(olu);
    expect([await status(cookie), (await press(link)).status]).toEqual([303, 410]);
  });

  it('ends in the same way where a second admin took the rights', async () => {
    const cookie = await pages.signIn(OLU);
    const admin = { roles: ['admin' as const], authority: null };
    const change = { id: 'c1', email: OLU, askedBy: 'ann@client.example', askedFor: null, askedAt: clock.now };
    await pages.store.askForRights({ ...change, before: admin, after: { roles: [], authority: null } });
    await pages.store.decideRights({ id: 'c1', decision: 'confirmed', by: 'ben@client.example', at: clock.now });
    const olu = await pages.store.person(OLU);
    if (olu) await pages.store.putPerson({ ...olu, console: true, roles: ['admin'] });
    expect(await status(cookie)).toBe(303);
  });
});
