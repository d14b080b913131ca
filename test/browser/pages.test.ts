import type { BrowserContext } from 'playwright-core';
import { aContext } from '../support/samples/contexts.js';
import { openPages } from '../support/site/pages.js';
import type { TestPages } from '../support/site/pages.js';
import { seedPortfolio } from '../support/samples/portfolio.js';
import { anOpening, aTurn, placedAt } from '../support/samples/turns.js';
import { GROUP, HELD, PAUSED, seedWaits } from '../support/workflows/waits.js';
import { barriersOn, chromiumExists, complaintsOf, isWiderThanItsWindow, openChromium, pageOf } from './chromium.js';
import { servePages } from './served.js';
import type { Served } from './served.js';
import { TASK_KINDS, type TaskKind } from '../../domain/tasks/kinds/index.js';
import { said, someone } from '../support/site/said.js';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };
const taskOf = (kind: TaskKind): string => `e1.main.${TASK_KINDS.indexOf(kind) + 20}`;

const inChromium = chromiumExists ? describe : describe.skip;
if (!chromiumExists) {
  console.warn('Chromium is not installed: the pages are not tried in a browser. Set CHROMIUM_PATH to one.');
  it('has a browser where CI asks for it', () => expect(process.env.CI).not.toBe('true'));
}

const GRETA = {
  name: 'Greta Gebhardt',
  email: 'greta@client.example',
  language: 'de',
  timeZone: 'Europe/Berlin',
  console: true,
  defaultFor: [],
};

let pages: TestPages;
let server: Served;
let base: string;

beforeAll(async () => {
  pages = await openPages();
  await seedPortfolio(pages.store);
  await seedWaits(pages.store);
  await pages.store.putPerson(GRETA);
  const opened = TASK_KINDS.map((kind) =>
    anOpening({ id: taskOf(kind), kind, context: aContext(kind), documents: ['nda-northwind'] }),
  );
  const turn = aTurn({ turn: 2, facts: [], opened });
  await pages.store.commit(turn, placedAt(turn, '2026-03-18T17:00:00.000Z'));
  await pages.documents.put(
    'engagement/e1',
    'nda-northwind',
    'nda',
    'text/plain',
    'The parties keep confidential what they learn.\n'.repeat(60),
  );
  server = await servePages(pages);
  base = server.base;
});
afterAll(async () => {
  server.close();
  await pages.close();
});

const linkTo = async (kind: TaskKind): Promise<string> =>
  base + (await pages.linkTo({ task: taskOf(kind), email: 'sara@client.example', assignment: 1 }));

inChromium('the portal on a phone without JavaScript', () => {
  let phone: BrowserContext;
  beforeAll(async () => {
    phone = await openChromium({ viewport: PHONE, javaScriptEnabled: false });
  });
  afterAll(() => phone.close());

  it('takes an answer, after showing what was wrong with the first try', async () => {
    const page = await phone.newPage();
    const complaints = complaintsOf(page);
    await page.goto(await linkTo('nda.sign'));
    await page.getByRole('radio', { name: 'Sign', exact: true }).check();
    await page.getByLabel('Your full name, as your signature').fill('Sara Sponsor');
    await page.getByRole('button', { name: 'Send your answer' }).click();
    await page.getByRole('alert').getByRole('link').waitFor();
    expect(await page.getByLabel('Your full name, as your signature').inputValue()).toBe('Sara Sponsor');
    await page.getByLabel('I am authorised to sign').check();
    await page.getByRole('button', { name: 'Send your answer' }).click();
    await page.getByRole('heading', { name: 'Thank you, your answer is recorded' }).waitFor();
    expect(pages.engagements.asked.at(-1)).toMatchObject([
      'answer',
      {
        task: taskOf('nda.sign'),
        answer: { decision: 'sign', signature: 'Sara Sponsor', authority: true },
        by: {},
        assignment: 1,
      },
    ]);
    expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
    await page.close();
  });

  it('opens the fields of the chosen answer only', async () => {
    const page = await phone.newPage();
    await page.goto(await linkTo('scope.approve'));
    expect(await page.getByLabel('What should change').isVisible()).toBe(false);
    await page.getByRole('radio', { name: 'Ask for changes' }).check();
    expect(await page.getByLabel('What should change').isVisible()).toBe(true);
    await page.close();
  });
});

/** What is not about colours is the same in both. */
const SEEN = { light: 'all', dark: 'colours' } as const;

/** Between them they have every type of field. */
const EVERY_FIELD: readonly TaskKind[] = [
  'scope.approve',
  'bid.submit',
  'award.approve',
  'review.score',
  'overdue.decide',
];

inChromium.each([
  ['light', TASK_KINDS],
  ['dark', EVERY_FIELD],
] as const)('forms in %s colours', (colorScheme, kinds) => {
  let browser: BrowserContext;
  beforeAll(async () => {
    browser = await openChromium({ viewport: PHONE, colorScheme });
  });
  afterAll(() => browser.close());

  it.each(kinds)('%s fits a phone, has no barriers and keeps to its policy', async (kind) => {
    const page = await pageOf(browser);
    const complaints = complaintsOf(page);
    await page.goto(await linkTo(kind));
    for (const choice of await page.locator('.choice > input').all()) {
      await choice.check();
      expect(await isWiderThanItsWindow(page)).toBe(false);
    }
    expect(await barriersOn(page, SEEN[colorScheme])).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

inChromium.each([
  ['light', DESKTOP],
  ['dark', DESKTOP],
  ['light', PHONE],
] as const)('the console in %s colours, %j', (colorScheme, viewport) => {
  let browser: BrowserContext;
  beforeAll(async () => {
    browser = await openChromium({ viewport, colorScheme });
    const [name = '', value = ''] = (await pages.signIn()).split('=');
    await browser.addCookies([{ name, value, url: base }]);
  });
  afterAll(() => browser.close());

  it.each([
    '/',
    '/inbox',
    '/start',
    '/vendors',
    '/vendors/northwind',
    '/people',
    '/people/new',
    '/people/olu%40client.example',
    '/organisations',
    '/organisations/new',
    '/overdue',
    '/incidents',
    '/engagements/e1',
    '/engagements/e7',
    '/engagements/e7/ledger',
    '/engagements/e8',
    '/engagements/e1/journal',
    '/engagements/e1/verify',
    '/engagements/e1/documents/nda-northwind',
    '/tasks/e1.D1.1',
    `/tasks/${GROUP}`,
    `/tasks/${HELD}`,
    `/tasks/${PAUSED}`,
  ])('%s has no barriers, fits its window and keeps to its policy', async (path) => {
    const page = await pageOf(browser);
    const complaints = complaintsOf(page);
    await page.goto(base + path);
    await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
    expect(await barriersOn(page, SEEN[colorScheme])).toEqual([]);
    expect(await isWiderThanItsWindow(page)).toBe(false);
    expect(complaints).toEqual([]);
  });
});

inChromium('the console in German on a phone', () => {
  let browser: BrowserContext;
  beforeAll(async () => {
    browser = await openChromium({ viewport: PHONE, locale: 'de-DE' });
    const [name = '', value = ''] = (await pages.signIn(GRETA.email)).split('=');
    await browser.addCookies([{ name, value, url: base }]);
  });
  afterAll(() => browser.close());

  it.each(['/inbox', '/start', '/engagements/e1', `/tasks/${HELD}`, `/tasks/${PAUSED}`])(
    '%s fits its window, also unfolded, and has no barriers',
    async (path) => {
      const page = await pageOf(browser);
      await page.goto(base + path);
      for (const part of await page.locator('details').all()) await part.evaluate('element => { element.open = true }');
      expect(await isWiderThanItsWindow(page)).toBe(false);
      expect(await barriersOn(page)).toEqual([]);
    },
  );

  it('hands the chosen tasks on without JavaScript of ours', async () => {
    const page = await browser.newPage();
    await page.goto(`${base}/inbox`);
    await page.getByLabel('„More time for D2?“ auswählen').check();
    await page.getByText('Ausgewählte Aufgaben an jemand anderen übergeben').click();
    await page.getByLabel('E-Mail', { exact: true }).fill('fay@client.example');
    await page.getByLabel('Begründung').fill('Urlaub.');
    await page.getByRole('button', { name: 'Ausgewählte Aufgaben übergeben' }).click();
    await page.getByRole('heading', { name: '1 Aufgabe wurde an fay@client.example übergeben' }).waitFor();
    expect(pages.engagements.asked.at(-1)).toEqual([
      'reassignAll',
      { tasks: [HELD], to: 'fay@client.example', reason: 'Urlaub.', by: someone(GRETA.email) },
    ]);
    expect(await barriersOn(page)).toEqual([]);
    await page.close();
  });
});

inChromium('an engagement’s page with JavaScript', () => {
  it('shows by itself what was recorded since', async () => {
    const browser = await openChromium({ viewport: DESKTOP });
    const [name = '', value = ''] = (await pages.signIn()).split('=');
    await browser.addCookies([{ name, value, url: base }]);
    const page = await browser.newPage();
    await page.goto(`${base}/engagements/e2`);
    await pages.store.commit(
      aTurn({
        subject: 'engagement/e2',
        turn: 2,
        facts: [
          { type: 'selection.failed', at: '2026-03-16T09:00:00.000Z', about: { why: said('nobody bid'), vendors: [] } },
        ],
      }),
      {},
    );
    await page.getByText('No vendor could be chosen: nobody bid.').waitFor();
    await browser.close();
  });
});
