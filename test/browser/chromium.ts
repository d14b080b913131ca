import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const chromiumExists = existsSync(EXECUTABLE);

/** One a test file. */
let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

/** A window that shares nothing with the others, no cookie and no cache. */
export async function openChromium(options: BrowserContextOptions): Promise<BrowserContext> {
  browser ??= chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
  // A colour on its way to another one has any contrast.
  return (await browser).newContext({ reducedMotion: 'reduce', ...options });
}

/** A window's one page, for what begins by going somewhere: another window takes as long as a page's whole test. */
export const pageOf = async (window: BrowserContext): Promise<Page> => window.pages()[0] ?? window.newPage();

/** What the browser complained about while pages were shown, such as a violated content security policy. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/** Barriers that axe finds on the page, in words: all that it looks for, or what depends on colours alone. */
export async function barriersOn(page: Page, looked: 'all' | 'colours' = 'all'): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(
    async (only) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            options: object,
          ): Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[] }>;
        };
      };
      return (await axe.run({ preload: false, ...only })).violations;
    },
    looked === 'colours' ? { runOnly: ['cat.color'] } : {},
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
  );
}

export const isWiderThanItsWindow = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
