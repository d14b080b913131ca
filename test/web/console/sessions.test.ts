import { seedPortfolio } from '../../support/samples/portfolio.js';
import { formTokenOn, openPages, type TestPages } from '../../support/site/pages.js';

const [ANN, BEN] = ['ann@client.example', 'ben@client.example'];

let pages: TestPages;
let clock: { now: string };
beforeEach(async () => {
  clock = { now: '2026-03-16T09:00:00.000Z' };
  pages = await openPages({}, undefined, { now: () => clock.now });
  await seedPortfolio(pages.store);
  const person = { console: true, defaultFor: [] };
  await pages.store.putPerson({ ...person, name: 'Ann', email: ANN, roles: ['admin'] });
  await pages.store.putPerson({ ...person, name: 'Ben', email: BEN, roles: ['operator'] });
});
afterEach(() => pages.close());

const ask = (cookie: string, path = '/', headers = {}) => pages.app.request(path, { headers: { cookie, ...headers } });
const isIn = async (cookie: string): Promise<boolean> => (await ask(cookie)).status === 200;
async function post(cookie: string, path: string, fields: Record<string, string> = {}): Promise<Response> {
  const formToken = formTokenOn(await (await ask(cookie, '/sessions')).text());
  return pages.app.request(path, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ ...fields, formToken }),
  });
}
const idOf = async (email: string, place = 0): Promise<string> => {
  const all = await pages.store.sessions({ email, now: clock.now, seenAfter: '' });
  return all[place]?.id ?? '';
};

describe('sessions', () => {
  it('are listed to whom they belong, and all of them to admins', async () => {
    const [ann, ben] = [await pages.signIn(ANN), await pages.signIn(BEN)];
    const [anns, bens] = await Promise.all([ann, ben].map(async (cookie) => (await ask(cookie, '/sessions')).text()));
    expect([anns?.includes(ANN), anns?.includes(BEN)]).toEqual([true, true]);
    expect([bens?.includes(ANN), bens?.includes(BEN)]).toEqual([false, true]);
  });

  it('are ended one by one, and stop working at once', async () => {
    const [ann, ben] = [await pages.signIn(ANN), await pages.signIn(BEN)];
    await post(ann, '/sessions/end', { session: await idOf(BEN) });
    const [told] = (await pages.store.audit()).items;
    expect(told?.act).toEqual({
      type: 'sign-in.ended',
      actor: { kind: 'person', person: ANN, via: 'console' },
      about: { person: BEN },
    });
    expect([await isIn(ann), await isIn(ben)]).toEqual([true, false]);
  });

  it('of others are not ended by whoever is no admin', async () => {
    const [ann, ben] = [await pages.signIn(ANN), await pages.signIn(BEN)];
    await post(ben, '/sessions/end', { session: await idOf(ANN) });
    expect([await isIn(ann), await isIn(ben)]).toEqual([true, true]);
  });

  it('are ended all but this one', async () => {
    const [first, second, ben] = [await pages.signIn(ANN), await pages.signIn(ANN), await pages.signIn(BEN)];
    expect((await post(second, '/sessions/end-others')).headers.get('location')).toBe('/sessions');
    expect([await isIn(first), await isIn(second), await isIn(ben)]).toEqual([false, true, true]);
  });

  it('are over when they lie unused, which pages that refresh themselves do not prevent', async () => {
    const ann = await pages.signIn(ANN);
    const live = { 'x-kpo-live': 'yes' };
    clock.now = '2026-03-16T09:40:00.000Z';
    expect((await ask(ann, '/', live)).status).toBe(200);
    clock.now = '2026-03-16T09:59:00.000Z';
    expect(await isIn(ann)).toBe(true);
    clock.now = '2026-03-16T10:58:00.000Z';
    expect((await ask(ann, '/', live)).status).toBe(200);
    clock.now = '2026-03-16T10:59:00.000Z';
    expect((await ask(ann, '/', live)).status).toBe(303);
  });

  it('that end take what is streamed with them', async () => {
    const [ann, ben] = [await pages.signIn(ANN), await pages.signIn(BEN)];
    const stream = await ask(ben, '/engagements/e1/live');
    await post(ann, '/sessions/end', { session: await idOf(BEN) });
    // Reads to the end, which comes with the next look and never while the session lasts.
    expect([stream.status, (await stream.text()).includes('changed')]).toEqual([200, true]);
  });
});
