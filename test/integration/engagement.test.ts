import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signatureOf } from '../../cli/event.js';
import { subjectOf } from '../../domain/kernel/subject.js';
import { FREE_PORTS } from '../../platform/processes/ports.js';
import { type Stack, startStack } from '../../platform/processes/stack.js';
import { claimPorts } from '../../platform/stack/ports.js';
import { isEnd } from '../../domain/engagement/phases.js';
import type { EngagementRow, JournalEntry } from '../../store/contract.js';
import { openStore } from '../../store/open.js';
import { aPostedBrief } from '../support/samples/briefs.js';
import { call, correspond, get, lettersAbout, submit } from '../support/samples/correspondence.js';
import { eventually } from '../support/eventually.js';
import { releaseErrors } from '../support/samples/release-schema.js';
import { workflowBundle } from '../support/workflows/workflow-bundle.js';

const LOOKS = 50;

let home = '';
let env: NodeJS.ProcessEnv = {};
let stack: Stack;
let id = '';

const start = async (): Promise<Stack> => startStack({ env, workflowBundle: await workflowBundle() });
const journal = async (): Promise<JournalEntry[]> =>
  (await get<{ items: JournalEntry[] }>(stack, `/v1/engagements/${id}/journal?limit=200`)).items;
const told = async (type: string): Promise<number> => (await journal()).filter(({ fact }) => fact.type === type).length;
const engagement = (): Promise<EngagementRow> => get(stack, `/v1/engagements/${id}`);
const confidential = (): Promise<Response> => call(stack, `/v1/engagements/${id}/documents/confidential`);

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'kpo-engagement-'));
  // The same ports at every start, since links in mails name one.
  const variables = Object.keys(FREE_PORTS);
  const ports = await claimPorts(variables.map((variable) => ({ variable, host: '127.0.0.1', port: 0 })));
  env = {
    PATH: process.env.PATH,
    KPO_TEMPORAL_EXECUTABLE: process.env.KPO_TEMPORAL_EXECUTABLE,
    KPO_HOME: home,
    ...Object.fromEntries(variables.map((variable, index) => [variable, String(ports[index])])),
  };
  stack = await start();
}, 60_000);
afterAll(async () => {
  await stack?.stop();
  await rm(home, { recursive: true, force: true });
}, 60_000);

describe('one engagement, from the brief to close-out, on the real thing', () => {
  it('starts with a posted brief, and mails a link to who is asked', async () => {
    const posted = await call(stack, '/v1/engagements', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(aPostedBrief()),
    });
    expect(posted.status).toBe(201);
    ({ id } = (await posted.json()) as { id: string });
    await lettersAbout(stack, id, 'scope.approve');
  });

  it('shows a link as often as it is opened, and changes nothing', async () => {
    const [{ task, link }] = await lettersAbout(stack, id, 'scope.approve');
    const before = [await journal(), await get(stack, `/v1/tasks/${task.id}`)];
    const shown = await Promise.all(Array.from({ length: LOOKS }, () => fetch(link)));
    expect(new Set(shown.map(({ status }) => status))).toEqual(new Set([200]));
    expect([await journal(), await get(stack, `/v1/tasks/${task.id}`)]).toEqual(before);
  });

  it('takes an answer by its link once', async () => {
    const [letter] = await lettersAbout(stack, id, 'scope.approve');
    expect((await submit(letter)).status).toBe(200);
    expect((await submit(letter)).status).toBe(410);
    expect((await fetch(letter.link)).status).toBe(410);
    await lettersAbout(stack, id, 'bid.submit');
    expect(await told('scope.approved')).toBe(1);
    expect((await fetch(`${letter.link.slice(0, -2)}xx`)).status).toBe(403);
  });

  it('keeps the confidential part closed until the last signature, also when everything is restarted in between', async () => {
    expect((await confidential()).status).toBe(403);
    await correspond(stack, id, async () => (await engagement()).phase === 'nda', ['nda.sign']);
    const [first, last] = await lettersAbout(stack, id, 'nda.sign');
    expect((await submit(first)).status).toBe(200);
    expect((await confidential()).status).toBe(403);

    await stack.stop();
    stack = await start();
    expect((await confidential()).status).toBe(403);
    const second = last ?? (await lettersAbout(stack, id, 'nda.sign'))[0];
    await eventually(async () => expect((await submit(second)).status).toBe(200));
    await eventually(async () => expect((await confidential()).status).toBe(200));
    expect(await (await confidential()).json()).toMatchObject({ codeName: 'Heron' });
    expect(await told('access.denied')).toBeGreaterThan(0);
  }, 90_000);

  it('lets the same event take effect once', async () => {
    await correspond(stack, id, async () => (await engagement()).phase === 'delivery', ['deliverable.submit']);
    const event = { version: 2, amount: { currency: 'GBP', minor: 6_050_000 } };
    expect((await send('budget-2', event)).status).toBe(202);
    expect((await send('budget-2', event)).status).toBe(202);
    expect((await send('budget-1', { ...event, version: 1 })).status).toBe(202);
    await eventually(async () => expect(await told('budget.changed')).toBe(1));
    expect((await send('budget-2-again', event)).status).toBe(202);
    expect(await told('budget.changed')).toBe(1);
  }, 60_000);

  it('ends closed, with a journal that verifies and a release that the standard accepts', async () => {
    await correspond(stack, id, async () => isEnd((await engagement()).phase));
    expect(await engagement()).toMatchObject({ phase: 'closed', openTasks: 0 });
    expect(releaseErrors(await get(stack, `/v1/engagements/${id}/ocds`))).toBeNull();
    const store = await openStore(`file:${join(home, 'kpo.sqlite')}`);
    expect(await store.verify(subjectOf('engagement', id))).toMatchObject({ ok: true });
    await store.close();
  }, 90_000);
});

function send(event: string, data: object): Promise<Response> {
  const body = JSON.stringify({
    specversion: '1.0',
    type: 'kpo.budget.changed.v1',
    source: 'erp',
    id: event,
    engagement: id,
    data,
  });
  return fetch(`${stack.url}/v1/events`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/cloudevents+json', ...signatureOf(stack.eventSecret, event, body) },
  });
}
