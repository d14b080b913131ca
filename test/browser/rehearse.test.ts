import type { BrowserContext } from 'playwright-core';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { openPages } from '../support/site/pages.js';
import type { TestPages } from '../support/site/pages.js';
import { aQuestion, commitPlaced, PEOPLE } from '../support/workflows/rehearsals.js';
import { aStart, aTurn } from '../support/samples/turns.js';
import { barriersOn, chromiumExists, complaintsOf, openChromium } from './chromium.js';

const OPENED = '2026-03-14T10:00:00.000Z';
const CHANGE = `tasks:
  scope.answer:
    due: P1D
    ladder:
      - { before: PT6H, do: remind }
      - { after: P1D, do: transfer, to: finance }
      - { after: P2D, do: accept }
people:
  sara@client.example:
    absences: [{ from: 2026-03-14, to: 2026-03-31, delegate: dana@client.example }]
    quietHours: { from: "08:00", to: "11:00" }
  olu@client.example:
    absences: [{ from: 2026-03-14, to: 2026-03-31, delegate: nora@northwind.example }]
`;

const inChromium = chromiumExists ? describe : describe.skip;
if (!chromiumExists) it('has a browser where CI asks for it', () => expect(process.env.CI).not.toBe('true'));

let pages: TestPages;
let server: Server;
let base: string;

beforeAll(async () => {
  pages = await openPages();
  const { owner, sponsor, finance } = PEOPLE;
  const people = Object.fromEntries(
    Object.entries({ owner, sponsor, finance }).map(([part, { role: _, ...who }]) => [part, who]),
  );
  const kinds = ['scope.answer', 'scope.approve', 'expert.verify', 'deliverable.submit'] as const;
  const opened = kinds.map((kind) => {
    const { due, ...question } = aQuestion(kind);
    return { ...question, due: { ...due, from: OPENED } };
  });
  await commitPlaced(pages.store, aTurn({ at: OPENED, facts: [aStart({ people })], opened }));
  server = serve({ fetch: pages.app.fetch, hostname: '127.0.0.1', port: 0 }) as Server;
  if (!server.listening) await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await pages.close();
});

inChromium.each([
  ['light', { width: 1280, height: 900 }, 'en'],
  ['dark', { width: 1280, height: 900 }, 'fr'],
  ['light', { width: 390, height: 844 }, 'de'],
] as const)('a rehearsal in %s colours, %j, in %s', (colorScheme, viewport, language) => {
  let browser: BrowserContext;
  beforeAll(async () => {
    const email = 'olu@client.example';
    const zone = { timeZone: 'Europe/Berlin', console: true, defaultFor: [] };
    await pages.store.putPerson({ name: 'Olu Operations', email, language, ...zone });
    browser = await openChromium({ viewport, colorScheme });
    const [name = '', value = ''] = (await pages.signIn(email)).split('=');
    await browser.addCookies([{ name, value, url: base }]);
  });
  afterAll(() => browser.close());

  it('is written and read without barriers, and fits its window', async () => {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    const isSound = async (): Promise<void> => {
      expect(await barriersOn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')).toBe(
        false,
      );
    };
    await page.goto(`${base}/rehearse`);
    await isSound();
    await page.getByRole('textbox').fill('tasks: { scope.answer: { due: soon } }');
    await page.locator('main button[type=submit]').click();
    await page.getByRole('alert').getByRole('link').waitFor();
    await isSound();
    await page.getByRole('textbox').fill(CHANGE);
    await page.locator('input[name=all]').check();
    await page.locator('main button[type=submit]').click();
    await page.locator('[id="task-e1.main.1"]').waitFor();
    await isSound();
    expect(await page.getByRole('textbox').inputValue()).toContain('quietHours');
    expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
    await page.close();
  });
});
