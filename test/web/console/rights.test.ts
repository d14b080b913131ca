import type { ConsoleRole } from '../../../domain/directory/console-roles.js';
import { createRightsNews } from '../../../client/rights.js';
import { openPages, type TestPages } from '../../support/site/pages.js';
import { type Visiting, visiting } from '../../support/site/visitor.js';

const [ANN, BEN, EVE] = ['ann@client.example', 'ben@client.example', 'eve@client.example'];

let pages: TestPages;
let ann: Visiting;
beforeEach(async () => {
  pages = await openPages();
  await put(ANN, ['admin']);
  await put(EVE, ['viewer']);
  ann = await visiting(pages, ANN);
});
afterEach(() => pages.close());

const put = (email: string, roles: ConsoleRole[]) =>
  pages.store.putPerson({ name: email, email, console: roles.length > 0, roles, defaultFor: [] });
const rolesOf = async (email: string) => (await pages.store.person(email))?.roles;

/** Asks that Eve be something else. */
async function ask(visitor: Visiting, role: ConsoleRole, email = EVE): Promise<Response> {
  const page = await visitor.get(`/people/${encodeURIComponent(email)}`);
  const madeFrom = /name="madeFrom" value="([^"]+)"/.exec(page)?.[1] ?? '';
  return visitor.post('/people', { madeFrom, name: email, email, rolesAsked: 'yes', roles: role });
}
const waiting = async (): Promise<string> => (await pages.store.rightsChanges())[0]?.id ?? '';
const decide = async (visitor: Visiting, decision: string): Promise<number> =>
  (await visitor.post(`/rights/${await waiting()}/decide`, { decision })).status;

it('a change of roles counts at once while there is one admin', async () => {
  expect((await ask(ann, 'operator')).headers.get('location')).toContain('?saved');
  expect(await rolesOf(EVE)).toEqual(['operator']);
});

it('two spellings of one mailbox are one admin', async () => {
  await put('ann+second@client.example', ['admin']);
  await ask(ann, 'operator');
  expect(await rolesOf(EVE)).toEqual(['operator']);
});

describe('a change of roles, with two admins', () => {
  let ben: Visiting;
  beforeEach(async () => {
    await put(BEN, ['admin']);
    ben = await visiting(pages, BEN);
    expect((await ask(ann, 'admin')).headers.get('location')).toBe('/rights');
  });

  it('waits, and is shown to admins alone', async () => {
    expect(await rolesOf(EVE)).toEqual(['viewer']);
    const shown = await ben.get('/rights');
    for (const words of [EVE, 'viewer', 'admin', ANN, 'Confirm', 'Refuse']) expect(shown).toContain(words);
    expect((await (await visiting(pages, EVE)).ask('/rights')).status).toBe(403);
  });

  it('says what somebody is to approve and sign', async () => {
    const authority = { upTo: { currency: 'GBP', minor: 5_000_000 }, signs: true };
    await pages.store.askForRights({
      ...{ id: 'r1', email: EVE, askedBy: ANN, askedFor: null, askedAt: '2026-03-02T09:00:00.000Z' },
      ...{ before: { roles: ['viewer'], authority: null }, after: { roles: ['viewer'], authority } },
    });
    expect(await ben.get('/rights')).toContain('approves up to £50,000 and signs for the client');
    expect([await decide(ben, 'confirmed'), (await pages.store.person(EVE))?.authority]).toEqual([303, authority]);
  });

  it('counts once the other admin has confirmed it, once', async () => {
    expect([await decide(ben, 'confirmed'), await rolesOf(EVE)]).toEqual([303, ['admin']]);
    expect(await pages.store.rightsChanges()).toEqual([]);
  });

  it('is dropped where the other admin refuses', async () => {
    expect([await decide(ben, 'refused'), await rolesOf(EVE)]).toEqual([303, ['viewer']]);
  });

  it('is not decided by who asked, however they spell their address, nor by who is no admin', async () => {
    expect((await ann.get('/rights')).includes('Confirm')).toBe(false);
    await put('A.N.N+x@client.example'.toLowerCase(), ['admin']);
    await put('ann+x@client.example', ['admin']);
    for (const visitor of [ann, await visiting(pages, 'ann+x@client.example'), await visiting(pages, EVE)])
      expect(await decide(visitor, 'confirmed')).toBe(403);
    expect(await rolesOf(EVE)).toEqual(['viewer']);
  });

  it('is dropped where the rights became others meanwhile, and where another is asked for', async () => {
    await put(EVE, ['auditor']);
    expect([await decide(ben, 'confirmed'), await rolesOf(EVE)]).toEqual([409, ['auditor']]);
    await ask(ann, 'admin');
    const first = await waiting();
    await ask(ben, 'operator');
    expect((await pages.store.rightsChanges()).map(({ id, askedBy }) => [id === first, askedBy])).toEqual([
      [false, BEN],
    ]);
  });

  it('is mailed to the other admins, and what became of it to who asked and whom it concerns, once each', async () => {
    const mails: string[] = [];
    const news = createRightsNews({
      store: pages.store,
      mail: async ({ email }, { state }) => void mails.push(`${state} ${email}`),
    });
    await news.drain();
    await news.drain();
    await decide(ben, 'confirmed');
    await news.drain();
    await news.drain();
    expect(mails).toEqual([`pending ${BEN}`, `confirmed ${ANN}`, `confirmed ${EVE}`]);
  });
});

describe('what somebody may approve and sign', () => {
  const FIFTY = {
    authority: 'some',
    'authority.amount': '50,000',
    'authority.currency': 'gbp',
    'authority.signs': 'yes',
  };
  const authorityOf = async () => (await pages.store.person(EVE))?.authority ?? null;
  /** Sends Eve's form with what is said of her authority. */
  async function give(visitor: Visiting, fields: Record<string, string>): Promise<Response> {
    const page = await visitor.get(`/people/${encodeURIComponent(EVE)}`);
    const madeFrom = /name="madeFrom" value="([^"]+)"/.exec(page)?.[1] ?? '';
    return visitor.post('/people', {
      ...{ madeFrom, name: EVE, email: EVE, rolesAsked: 'yes', roles: 'viewer', authority: 'none' },
      ...fields,
    });
  }

  it('is given, shown again and taken by an admin', async () => {
    await give(ann, FIFTY);
    expect(await authorityOf()).toEqual({ upTo: { currency: 'GBP', minor: 5_000_000 }, signs: true });
    const page = await ann.get(`/people/${encodeURIComponent(EVE)}`);
    for (const held of ['<option value="some" selected', 'value="50000.00"', 'value="GBP"'])
      expect(page).toContain(held);
    await give(ann, { authority: 'any' });
    expect(await authorityOf()).toEqual({ upTo: null, signs: false });
    await give(ann, {});
    expect(await authorityOf()).toBeNull();
  });

  it('waits for another admin, who is shown it with the person and in the list', async () => {
    await put(BEN, ['admin']);
    const ben = await visiting(pages, BEN);
    expect((await give(ann, FIFTY)).headers.get('location')).toBe('/rights');
    expect(await authorityOf()).toBeNull();
    const at = `/people/${encodeURIComponent(EVE)}`;
    const [own, others, list] = [await ann.get(at), await ben.get(at), await ben.get('/people')];
    expect([own.includes('You asked for this'), own.includes('/decide"')]).toEqual([true, false]);
    for (const words of ['approves up to £50,000 and signs for the client', ANN, '/decide"'])
      expect(others).toContain(words);
    expect(list).toContain('A change of rights waits');
    expect([await decide(ben, 'confirmed'), await authorityOf()]).toMatchObject([303, { signs: true }]);
    expect(await ben.get('/people')).not.toContain('A change of rights waits');
  });

  it.each([
    [{ authority: 'some', 'authority.amount': 'plenty', 'authority.currency': 'GBP' }, 'authority-amount', '“plenty”'],
    [{ authority: 'some', 'authority.amount': '5', 'authority.currency': 'POUNDS' }, 'authority-currency', '“POUNDS”'],
    [{ authority: 'some', 'authority.currency': 'GBP' }, 'authority-amount', 'needed'],
    [{ 'authority.signs': 'yes' }, 'authority', 'Whoever signs needs an authority'],
  ])('is not taken where it is no authority, and its field says why: %j', async (fields, input, words) => {
    const refused = await give(ann, fields);
    const complaint = new RegExp(`id="f-${input}-problem">([^<]*)<`).exec(await refused.text())?.[1];
    expect([refused.status, await authorityOf()]).toEqual([422, null]);
    expect(complaint).toContain(words);
  });

  it('is read, and not changed, by whoever keeps the directory', async () => {
    await give(ann, FIFTY);
    await put(BEN, ['directory']);
    const ben = await visiting(pages, BEN);
    expect(await ben.get(`/people/${encodeURIComponent(EVE)}`)).toContain('approves up to £50,000');
    expect((await give(ben, { authority: 'any' })).status).toBe(403);
    expect(await authorityOf()).toMatchObject({ upTo: { minor: 5_000_000 } });
  });
});
