import type { BrowserContext } from 'playwright-core';
import { READERS } from '../support/samples/asked.js';
import { aContext } from '../support/samples/contexts.js';
import { openPages } from '../support/site/pages.js';
import type { TestPages } from '../support/site/pages.js';
import { anOpening, aTurn, placedAt } from '../support/samples/turns.js';
import { barriersOn, chromiumExists, complaintsOf, isWiderThanItsWindow, openChromium, pageOf } from './chromium.js';
import { servePages } from './served.js';
import { someone } from '../support/site/said.js';
import type { Served } from './served.js';
import type { TaskKind } from '../../domain/tasks/kinds/index.js';

const PHONE = { width: 390, height: 844 };
/** Between them they have every type of field, and the longest words. */
const KINDS = ['scope.approve', 'bid.submit', 'award.approve', 'review.score', 'overdue.decide', 'nda.sign'] as const;
const CASES = Object.keys(READERS).flatMap((name) =>
  KINDS.map((kind) => [name as keyof typeof READERS, kind] as const),
);
const taskOf = (name: keyof typeof READERS, kind: TaskKind): string =>
  `e1.main.${CASES.findIndex(([each, other]) => each === name && other === kind) + 1}`;

let pages: TestPages;
let server: Served;

beforeAll(async () => {
  pages = await openPages();
  const opened = CASES.map(([name, kind]) =>
    anOpening({ id: taskOf(name, kind), kind, assignee: READERS[name], context: aContext(kind) }),
  );
  const turn = aTurn({ opened });
  await pages.store.commit(turn, placedAt(turn, '2026-03-18T17:00:00.000Z'));
  server = await servePages(pages);
});
afterAll(async () => {
  server.close();
  await pages.close();
});

const linkTo = async (name: keyof typeof READERS, kind: TaskKind): Promise<string> =>
  server.base + (await pages.linkTo({ task: taskOf(name, kind), email: READERS[name].email, assignment: 1 }));

(chromiumExists ? describe : describe.skip)('the portal in other languages, on a phone without JavaScript', () => {
  let phone: BrowserContext;
  let looking: BrowserContext;
  beforeAll(async () => {
    phone = await openChromium({ viewport: PHONE, javaScriptEnabled: false });
    looking = await openChromium({ viewport: PHONE });
  });
  afterAll(() => Promise.all([phone.close(), looking.close()]));

  it.each(CASES)('for %s, %s fits also unfolded, and has no barriers', async (name, kind) => {
    const page = await pageOf(looking);
    const complaints = complaintsOf(page);
    await page.goto(await linkTo(name, kind));
    for (const fold of await page.locator('details > summary').all()) await fold.click();
    for (const choice of await page.locator('.choice > input').all()) {
      await choice.check();
      expect(await isWiderThanItsWindow(page)).toBe(false);
    }
    expect(await barriersOn(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('lets Greta say that she is on it, after asking her why', async () => {
    const page = await phone.newPage();
    await page.goto(await linkTo('greta', 'scope.approve'));
    await page.getByText('Mitteilen, dass Sie sich darum kümmern').click();
    await page.getByRole('button', { name: 'Ich kümmere mich darum' }).click();
    await page.getByText('Diese Angabe ist nötig.').waitFor();
    await page.locator('#acknowledge-reason').fill('Wir prüfen noch.');
    await page.getByRole('button', { name: 'Ich kümmere mich darum' }).click();
    await page.getByRole('heading', { name: 'Vermerkt: Sie kümmern sich darum' }).waitFor();
    expect(pages.engagements.asked.at(-1)).toEqual([
      'acknowledge',
      {
        task: taskOf('greta', 'scope.approve'),
        reason: 'Wir prüfen noch.',
        by: someone(READERS.greta.email),
        assignment: 1,
      },
    ]);
    await page.getByRole('link', { name: 'Zurück zur Frage' }).click();
    await page.getByRole('button', { name: 'Antwort absenden' }).waitFor();
    await page.close();
  });
});
