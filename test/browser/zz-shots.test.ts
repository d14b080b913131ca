import { mkdirSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { openPages } from '../support/pages.js';
import { seedPortfolio } from '../support/portfolio.js';
import { aContext } from '../support/contexts.js';
import { anOpening, aTurn, anAssignee, placedAt } from '../support/turns.js';
import { openChromium, barriersOn, complaintsOf } from './chromium.js';
const OUT = process.env.SHOTS ?? '/tmp/shots';
it('shots', async () => {
  mkdirSync(OUT, { recursive: true });
  const pages = await openPages();
  await seedPortfolio(pages.store);
  const server = serve({ fetch: pages.app.fetch, port: 0 });
  await new Promise((r) => server.on('listening', r));
  const base = `http://127.0.0.1:${(server.address() as any).port}`;
  await pages.documents.put('e1','confidential','confidential','application/json', JSON.stringify({ summary: 'The target is Project Heron.', codeName: 'Heron' }));
  await pages.documents.put('e1','nda-northwind','nda','text/plain', 'MUTUAL NON-DISCLOSURE AGREEMENT\n\n1. Purpose\nThe parties wish to…\n\n'.repeat(12));
  await pages.documents.put('e1','tech','technical','application/json', JSON.stringify({ approach: 'A staged approach.\n\nFirst we …', experience: 'Three engagements.' }));
  const turn = aTurn({ engagement: 'e1', stream: 'main', turn: 2, facts: [], at: '2026-03-15T09:00:00.000Z', opened: [
    anOpening({ id: 'e1.main.20', kind: 'scope.approve', subject: 'Approve the scope, version 1', context: aContext('scope.approve', {deliverables: ['D0: Management accounts (from the client, due 5 days after the start)','D1: Valuation model (from the vendor, due P30D after the start)']}) }),
    anOpening({ id: 'e1.main.21', kind: 'bid.submit', subject: 'Invitation to bid', context: aContext('bid.submit') }),
    anOpening({ id: 'e1.main.22', kind: 'bid.evaluate', subject: 'Score the bid of Northwind', context: aContext('bid.evaluate'), documents: ['tech'] }),
    anOpening({ id: 'e1.main.23', kind: 'award.approve', subject: 'Award the engagement', context: aContext('award.approve') }),
    anOpening({ id: 'e1.main.24', kind: 'nda.sign', subject: 'Sign the NDA with Northwind', context: aContext('nda.sign'), documents: ['nda-northwind'] }),
    anOpening({ id: 'e1.main.25', kind: 'review.score', subject: 'Review the valuation model', assignee: {...anAssignee('olu@client.example'), name: 'Olu', role: 'reviewer'}, context: aContext('review.score') }),
  ] });
  const placed = Object.fromEntries(Object.entries(placedAt(turn, '2026-03-18T17:00:00.000Z')).map(([k, v]) => [k, { ...v, rungs: [{ at: '2026-03-17T17:00:00.000Z', do: 'remind' as const }, { at: '2026-03-19T17:00:00.000Z', do: 'escalate' as const, to: 'owner' as const }, { at: '2026-03-20T17:00:00.000Z', do: 'reject' as const }] }]));
  await pages.store.commit(turn, placed);
  const cookie = (await pages.signIn()).split('=');
  for (const [mode, scheme] of [['light','light'],['dark','dark']] as const) {
    const desktop = await openChromium({ viewport: { width: 1280, height: 900 }, colorScheme: scheme });
    await desktop.addCookies([{ name: cookie[0]!, value: cookie[1]!, url: base }]);
    const page = await desktop.newPage();
    const complaints = complaintsOf(page);
    for (const [name, path] of [['portfolio','/'],['engagement','/engagements/e1'],['inbox','/inbox'],['start','/start'],['vendors','/vendors'],['people','/people/new'],['signin','/sign-in/x'],['task','/tasks/e1.main.25'],['verify','/engagements/e1/verify'],['journal','/engagements/e1/journal']] as const) {
      await page.goto(base + path);
      await page.screenshot({ path: `${OUT}/c-${name}-${mode}.png`, fullPage: true });
      const b = await barriersOn(page); if (b.length) console.log(mode, name, b.join('\n'));
    }
    if (complaints.length) console.log(mode, complaints);
    await desktop.finish();
    for (const js of [true]) {
      const phone = await openChromium({ viewport: { width: 390, height: 844 }, colorScheme: scheme, javaScriptEnabled: js, deviceScaleFactor: 1 });
      await phone.addCookies([{ name: cookie[0]!, value: cookie[1]!, url: base }]);
      const p = await phone.newPage();
      const cc = complaintsOf(p);
      for (const n of [20,21,22,23,24]) {
        await p.goto(base + await pages.linkTo({ task: `e1.main.${n}`, email: 'sara@client.example', assignment: 1 }));
        if (n !== 20) await p.locator('input[name=decision]').first().check();
        else await p.locator('input[value=change]').check();
        await p.screenshot({ path: `${OUT}/p-${n}-${mode}.png`, fullPage: true });
        const b = await barriersOn(p); if (b.length) console.log(mode, n, b.join('\n'));
      }
      await p.locator('button[type=submit]').click();
      await p.screenshot({ path: `${OUT}/p-24err-${mode}.png`, fullPage: true });
      await p.locator('input[name="sign.signature"]').fill('Ada'); await p.locator('input[name="sign.authority"]').check();
      await p.locator('button[type=submit]').click();
      await p.screenshot({ path: `${OUT}/p-24done-${mode}.png`, fullPage: true });
      await p.goto(base + await pages.linkTo({ task: `e1.main.24`, email: 'other@client.example', assignment: 1 }));
      await p.screenshot({ path: `${OUT}/p-closed-${mode}.png`, fullPage: true });
      await p.goto(base + '/'); await p.screenshot({ path: `${OUT}/pc-portfolio-${mode}.png`, fullPage: true });
      await p.goto(base + '/engagements/e1'); await p.screenshot({ path: `${OUT}/pc-engagement-${mode}.png`, fullPage: true });
      if (cc.length) console.log(mode, 'phone', cc);
      await phone.finish();
    }
  }
  server.close(); await pages.close();
}, 240000);
