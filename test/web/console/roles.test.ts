import type { ConsoleRole } from '../../../domain/directory/console-roles.js';
import { PAGE_RULES } from '../../../web/console/rights/page-rules.js';
import { aContext } from '../../support/samples/contexts.js';
import { anOpening, aTurn, placedAt } from '../../support/samples/turns.js';
import { seedPortfolio } from '../../support/samples/portfolio.js';
import { openPages, type TestPages } from '../../support/site/pages.js';
import { type Visiting, visiting } from '../../support/site/visitor.js';
import { subjectOf } from '../../../domain/kernel/subject.js';

let pages: TestPages;
beforeEach(async () => {
  pages = await openPages();
  await seedPortfolio(pages.store);
});
afterEach(() => pages.close());

/** Signs in somebody with these roles and no part in any engagement. */
async function as(...roles: ConsoleRole[]): Promise<Visiting> {
  const email = 'rob@client.example';
  await pages.store.putPerson({ name: 'Rob Roles', email, console: true, roles, defaultFor: [] });
  return visiting(pages, email);
}

const isPublic = (path: string): boolean =>
  path.startsWith('/sign-in') || path.startsWith('/assets') || path.startsWith('/t/');

it('has a rule for each page and form of the console, and none for what does not exist', () => {
  const mounted = pages.app.routes
    .filter(({ method, path }) => (method === 'GET' || method === 'POST') && !isPublic(path))
    .map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(mounted)].sort()).toEqual(PAGE_RULES.map(({ method, path }) => `${method} ${path}`).sort());
});

const OPEN: Record<ConsoleRole, readonly string[]> = {
  viewer: ['/', '/inbox'],
  operator: ['/', '/inbox', '/overdue', '/incidents', '/vendors', '/people', '/organisations', '/rehearse', '/start'],
  directory: ['/', '/inbox', '/vendors', '/people', '/organisations', '/people/new', '/organisations/new'],
  auditor: ['/', '/inbox', '/overdue', '/incidents', '/vendors', '/people', '/organisations', '/audit'],
  admin: [
    ...['/', '/inbox', '/overdue', '/incidents', '/vendors', '/people', '/organisations', '/rehearse', '/start'],
    ...['/people/new', '/organisations/new', '/audit', '/rights', '/settings', '/keys', '/keys/new', '/event-sources'],
  ],
};
const EVERY = OPEN.admin;

it.each(Object.entries(OPEN))('opens to a %s their pages alone, and links no other', async (role, open) => {
  const visitor = await as(role as ConsoleRole);
  const statuses = await Promise.all(EVERY.map(async (path) => [path, (await visitor.ask(path)).status] as const));
  expect(statuses.filter(([, status]) => status === 200).map(([path]) => path)).toEqual(
    EVERY.filter((path) => open.includes(path)),
  );
  expect(new Set(statuses.map(([, status]) => status))).toEqual(new Set(role === 'admin' ? [200] : [200, 403]));
  const bar = /<nav class="nav"[\s\S]*?<\/nav>/.exec(await visitor.get('/'))?.[0] ?? '';
  const linked = [...bar.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  expect(linked.filter((href) => !open.includes(href ?? ''))).toEqual([]);
});

it('says which roles a page takes, and which ones the reader has', async () => {
  const viewer = await as('viewer');
  const page = await viewer.get('/start');
  expect(page).toContain('It takes one of the roles operator, admin. You have: viewer.');
});

describe('a form that the role does not allow', () => {
  it.each<[ConsoleRole, string]>([
    ['auditor', '/start/brief'],
    ['auditor', '/rehearse'],
    ['auditor', '/engagements/e1/cancel'],
    ['auditor', '/tasks/e1.D1.1/reassign'],
    ['auditor', '/tasks/e1.D1.1/pause'],
    ['auditor', '/inbox/hand-on'],
    ['operator', '/people'],
    ['operator', '/organisations'],
    ['operator', '/vendors/import'],
    ['viewer', '/engagements/e1/cancel'],
    ['directory', '/tasks/e1.D1.1/send-again'],
    ['operator', '/keys'],
    ['operator', '/event-sources/s1/rotate'],
    ['directory', '/keys/k1/withdraw'],
  ])('is not taken from %s: %s', async (role, path) => {
    const visitor = await as(role);
    const reason = {
      reason: 'Because.',
      to: 'sara@client.example',
      for: 'P1D',
      email: 'eve@client.example',
      name: 'Eve',
    };
    expect((await visitor.post(path, reason)).status).toBe(403);
    expect(pages.engagements.asked.filter(([method]) => method !== 'noteDenied')).toEqual([]);
    expect(await pages.store.person('eve@client.example')).toBeUndefined();
  });
});

describe('an engagement', () => {
  it('is known to exist by whoever has no part in it, and nothing more', async () => {
    for (const role of ['viewer', 'directory'] as const) {
      const visitor = await as(role);
      const page = await visitor.ask('/engagements/e1');
      const text = await page.text();
      expect([page.status, text.includes('Valuation model for the acquisition'), text.includes('Olu')]).toEqual([
        403,
        true,
        true,
      ]);
      expect(text).not.toMatch(/discounted-cash-flow|Northwind|£/);
      for (const path of ['journal', 'ledger', 'verify', 'live', 'documents/confidential'])
        expect([path, (await visitor.ask(`/engagements/e1/${path}`)).status]).toEqual([path, 403]);
      expect((await visitor.ask('/tasks/e1.D1.1')).status).toBe(403);
    }
  });

  it('is open to whoever has a part in it, with any role', async () => {
    const sara = await pages.store.person('sara@client.example');
    if (sara) await pages.store.putPerson({ ...sara, roles: ['viewer'], console: true });
    const visitor = await visiting(pages, 'sara@client.example');
    for (const path of ['/engagements/e1', '/engagements/e1/journal', '/tasks/e1.D1.1'])
      expect([path, (await visitor.ask(path)).status]).toEqual([path, 200]);
  });

  it('is its owner’s, and its tasks their holder’s, however their address is spelled', async () => {
    const [olu, sara] = ['O.lu+console@client.example', 'Sara+desk@client.example'];
    for (const email of [olu, sara])
      await pages.store.putPerson({ name: email, email, console: true, roles: ['viewer'], defaultFor: [] });
    const owner = await visiting(pages, olu.toLowerCase());
    expect(await owner.get('/engagements/e1')).toContain('action="/engagements/e1/cancel"');
    expect(await owner.get('/tasks/e1.D1.1')).toContain('/tasks/e1.D1.1/pause');
    const opened = aTurn({ turn: 90, opened: [anOpening({ id: 'e1.main.90', context: aContext('scope.approve') })] });
    await pages.store.commit(opened, placedAt(opened, '2026-03-20T09:00:00.000Z'));
    const holder = await visiting(pages, sara.toLowerCase());
    expect(await holder.get('/tasks/e1.main.90')).toContain('/tasks/e1.main.90/snooze');
    expect(
      (await holder.post('/tasks/e1.main.90/snooze', { for: '2', 'for.unit': 'days', reason: 'Waiting.' })).status,
    ).toBe(303);
  });

  it('keeps its confidential part from operators who have no part in it, and its journal hears of them', async () => {
    await pages.documents.put(
      subjectOf('engagement', 'e1'),
      'confidential',
      'confidential',
      'application/json',
      '{"codeName":"Kingfisher"}',
    );
    const theirs = await (await as('operator', 'auditor')).ask('/engagements/e1/documents/confidential');
    expect([theirs.status, (await theirs.text()).includes('Kingfisher')]).toEqual([403, false]);
    expect(pages.engagements.asked).toMatchObject([
      [
        'noteDenied',
        { engagement: 'e1', who: { person: 'rob@client.example' }, why: { code: 'reasons.closed.noPart' } },
      ],
    ]);
    const owners = await (await visiting(pages)).ask('/engagements/e1/documents/confidential');
    expect([owners.status, (await owners.text()).includes('Kingfisher')]).toEqual([200, true]);
  });
});

describe('the lists of a viewer', () => {
  it('hold what they have a part in', async () => {
    await pages.store.putPerson({
      ...{ name: 'Finn Finance', email: 'finn@client.example', defaultFor: [] },
      ...{ console: true, roles: ['viewer'] },
    });
    const finn = await visiting(pages, 'finn@client.example');
    const portfolio = await finn.get('/');
    expect(portfolio).toContain('Valuation model for the acquisition');
    expect(portfolio).not.toMatch(/Nordic supply|rotor housing|paediatric|Churn|Iberian/);
    const inbox = await finn.get('/inbox');
    expect([inbox.includes('Approve a larger team'), inbox.includes('Valuation model (D1)')]).toEqual([true, false]);
  });
});

describe('roles of people', () => {
  const robs = async () => (await pages.store.person('rob@client.example'))?.roles;
  const typed = { name: 'Rob Roles', email: 'rob@client.example', rolesAsked: 'yes', roles: 'admin' };

  it('are not changed by whoever keeps the directory', async () => {
    const rob = await as('directory');
    const page = await rob.get('/people/rob%40client.example');
    expect([page.includes('name="roles"'), page.includes('Only an admin changes them.')]).toEqual([false, true]);
    expect((await rob.post('/people', typed)).status).toBe(403);
    expect(await robs()).toEqual(['directory']);
  });

  it('stay as they are when somebody else’s form is saved', async () => {
    const rob = await as('directory');
    const { rolesAsked: _, roles: __, ...rest } = typed;
    const madeFrom = /name="madeFrom" value="([^"]+)"/.exec(await rob.get('/people/rob%40client.example'))?.[1] ?? '';
    expect((await rob.post('/people', { ...rest, madeFrom, name: 'Rob R.' })).status).toBe(303);
    expect([await robs(), (await pages.store.person('rob@client.example'))?.name]).toEqual([['directory'], 'Rob R.']);
  });
});
