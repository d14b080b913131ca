import { openPages } from '../../support/site/pages.js';
import type { TestPages } from '../../support/site/pages.js';
import { seedPortfolio } from '../../support/samples/portfolio.js';
import { aTurn } from '../../support/samples/turns.js';

let pages: TestPages;
let cookie: string;
beforeAll(async () => {
  pages = await openPages();
  await seedPortfolio(pages.store);
  cookie = await pages.signIn();
});
afterAll(() => pages.close());

const ask = async (path: string): Promise<Response> => pages.app.request(path, { headers: { cookie } });
const get = async (path: string): Promise<string> => (await ask(path)).text();
/** What is said, without how it is marked up. */
const read = async (path: string): Promise<string> =>
  (await get(path)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the overdue board', () => {
  it('says for each holder who has what since when, how late, in which engagement, and what happens next', async () => {
    const page = await read('/overdue');
    expect(page).toContain(
      'Reviewer 1 task Review the impairment model (D1) Impairment test for the logistics division ' +
        'Rae Reviewer since 14 Mar 2026, 09:00 16 hours due 15 Mar 2026, 17:00 A reminder is sent. (in 24 hours)',
    );
    const order = ['Pause 1 task', 'Reviewer 1 task', 'Signatory 1 task', 'Sponsor 1 task', 'Vendor 1 task'];
    expect(order.map((holder) => page.indexOf(holder))).toEqual(
      order.map((holder) => page.indexOf(holder)).toSorted((a, b) => a - b),
    );
  });

  it('tells what one holder let pass apart from what others did before', async () => {
    expect(await read('/overdue?holder=sponsor')).toContain('1 day 2 days 16 hours since the due date, all holders');
    expect(await read('/overdue?holder=pause')).toContain('The clock stands still. 19 hours since the due date');
  });

  it('filters by holder, practice and owner', async () => {
    const vendors = await get('/overdue?holder=vendor');
    expect(vendors).toContain('/tasks/e1.D1.1');
    expect(vendors).not.toContain('/tasks/e7.D1.4');
    expect(await get('/overdue?practice=technical-analysis')).not.toContain('/tasks/e1.D1.1');
    expect(await read('/overdue?owner=nobody%40client.example')).toContain('Nothing overdue matches. Show all');
    expect((await ask('/overdue?cursor=made-up')).status).toBe(400);
  });

  it('draws who has held what for how long, and says the same as a table', async () => {
    const page = await get('/overdue');
    expect(page).toMatch(/<svg[^>]*role="img" aria-labelledby="held-title held-desc"/);
    expect(page).toContain('<title id="held-title">Who has held what, for how long</title>');
    expect(page).toMatch(/<desc id="held-desc">Late: Vendor \d/);
    expect(page).toContain('The same as a table');
    expect(page).not.toMatch(/ style="/);
  });

  it('is for those who are signed in, and speaks their language', async () => {
    expect((await pages.app.request('/overdue')).status).toBe(303);
    const olu = await pages.store.person('olu@client.example');
    if (!olu) throw new Error('no Olu');
    await pages.store.putPerson({ ...olu, language: 'de' });
    expect(await read('/overdue')).toContain('Prüfende Person 1 Aufgabe');
    await pages.store.putPerson(olu);
  });
});

describe('the portfolio', () => {
  it('shows whose lateness it is, and leads to what they have overdue now', async () => {
    const page = await get('/?practice=financial-expertise');
    expect(page).toContain('Whose lateness');
    expect(page).toContain('href="/overdue?holder=reviewer"');
    expect(page).not.toContain('href="/overdue?holder=client"');
    const text = await read('/');
    expect(text).toContain('Client: 2 days');
    expect(text).toContain('no data');
  });
});

describe('an engagement', () => {
  it('shows who held its deliverables', async () => {
    const page = await get('/engagements/e7');
    expect(page).toContain('Who held it');
    expect(page).toContain('D1 · Impairment model');
    expect(page).toContain('fill="url(#picture-pause)"');
    expect(page).toContain('/engagements/e7/ledger');
  });

  it('lists every deadline with the journal entries that tell of it', async () => {
    const page = await get('/engagements/e7/ledger');
    expect(page).toContain('Request for more time');
    expect(page).toMatch(/href="\/engagements\/e7\/journal\?before=\d+"/);
    expect((await ask('/engagements/e99/ledger')).status).toBe(404);
  });

  it('has no deadline to show where nobody was asked anything', async () => {
    await pages.store.commit(aTurn({ subject: 'engagement/e20' }), {});
    expect(await read('/engagements/e20')).toContain('No deadline yet. Lateness no data');
  });
});

describe('a vendor', () => {
  it('has a scorecard of its own lateness, and where each figure comes from', async () => {
    const page = await read('/vendors/northwind');
    expect(page).toContain(
      'On time 50% Quality 81 of 100 First time right 100% Delivered 2 Dropped 0 Own lateness 1 day',
    );
    expect(await get('/vendors/northwind')).toContain('/engagements/e8/journal?before=');
  });

  it('has no data where nothing tells, never a full mark', async () => {
    expect(await read('/vendors/southwind')).toContain('On time no data Quality no data First time right no data');
  });
});
