import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { subjectOf } from '../domain/kernel/index.js';
import { entryLine, phaseStrip, signatureOf } from '../cli/index.js';
import { FREE_PORTS, type Stack, startStack } from '../platform/processes/index.js';
import { isEnd } from '../domain/engagement/index.js';
import type { ChainedEntry, EngagementRow } from '../store/index.js';
import { openStore } from '../store/open.js';
import { demoBrief } from './demo/brief.js';
import { answerByLink, casts, deliverableOf, reaction, type ShownTask, type Story } from './demo/people.js';
import { type CaughtLetter, readPost } from './demo/post.js';

const started = Date.now();
const say = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);

/** Plays one whole engagement with simulated people; true when it closed and its journal verifies. */
async function demo(): Promise<boolean> {
  const home = await mkdtemp(path.join(tmpdir(), 'kpo-demo-'));
  const stack = await startStack({
    env: { ...process.env, ...FREE_PORTS, KPO_HOME: home, KPO_LOG_LEVEL: 'error', KPO_MAIL_WINDOW: 'PT1S' },
    log: say,
  });
  try {
    say(`everything runs; console at ${stack.url}, mailbox at ${String(stack.mailboxUrl)}`);
    const brief = await demoBrief(new URL('../../docs/examples/brief.example.json', import.meta.url));
    const { id } = await post<{ id: string }>(stack, '/v1/engagements', brief);
    say(`operations posted the brief; the engagement is ${id}`);
    const engagement = await play(stack, id);
    await tell(stack, engagement);
    return await verified(home, id, engagement);
  } finally {
    await stack.stop();
    await rm(home, { recursive: true, force: true });
  }
}

/** Follows the journal and lets the people read their mail until the engagement has ended. */
async function play(stack: Stack, id: string): Promise<EngagementRow> {
  let completed = 0;
  let phase = '';
  let budgetVersion = 1;
  let engagement = await get<EngagementRow>(stack, `/v1/engagements/${id}`);
  const story: Story = { asked: new Map(), teamSettled: () => completed >= 2 };
  const budget = async (minor: number, what: string): Promise<void> => {
    budgetVersion += 1;
    say(`the ERP system says: the budget ${what} to GBP ${minor / 100}`);
    await event(stack, id, budgetVersion, minor);
  };
  const look = async (): Promise<boolean> => {
    engagement = await get<EngagementRow>(stack, `/v1/engagements/${id}`);
    if (engagement.phase !== phase) say(phaseStrip(engagement.phase));
    if (engagement.phase === 'delivery' && phase !== 'delivery') await budget(9_000_000, 'rises');
    phase = engagement.phase;
    const plans = (await journal(stack, id)).filter(({ fact }) => fact.type === 'scaling.completed').length;
    if (plans === 1 && completed === 0) await budget(3_000_000, 'is cut');
    completed = plans;
    return isEnd(engagement.phase);
  };
  let over = false;
  const watching = (async () => {
    while (!over) {
      over = await look();
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })();
  await readPost(
    stack.mailboxUrl ?? '',
    (letter) => read(stack, letter, story),
    () => over,
  );
  await watching;
  return engagement;
}

/** One person reads one letter, and answers through its link when it asks something. */
async function read(stack: Stack, letter: CaughtLetter, story: Story): Promise<'done' | 'later'> {
  if (letter.kind === 'task.escalated') say(`${letter.to} is told: ${letter.subject}`);
  if (!letter.task || !letter.link || letter.kind !== 'task.asked') return 'done';
  const task = await get<ShownTask>(stack, `/v1/tasks/${letter.task}`);
  if (task.state !== 'open') return 'done';
  casts(task);
  if (task.kind === 'deliverable.submit') {
    const deliverable = deliverableOf(task.context);
    if (!heard.has(letter.id)) story.asked.set(deliverable, (story.asked.get(deliverable) ?? 0) + 1);
    heard.add(letter.id);
  }
  const answer = reaction(task, letter, story);
  if (answer === 'later') return 'later';
  if (answer === 'silence') {
    say(`${letter.to} leaves this lying: ${task.subject}`);
    return 'done';
  }
  await answerByLink(letter.link, task, answer);
  say(`${letter.to} answers "${answer.decision}": ${task.subject}`);
  return 'done';
}

const heard = new Set<string>();

async function tell(stack: Stack, engagement: EngagementRow): Promise<void> {
  console.log(`\n${engagement.title}\n${phaseStrip(engagement.phase)}\n\nTimeline`);
  for (const entry of await journal(stack, engagement.id)) console.log(entryLine(entry));
}

async function verified(home: string, id: string, engagement: EngagementRow): Promise<boolean> {
  const store = await openStore(`file:${path.join(home, 'kpo.sqlite')}`);
  try {
    const proof = await store.verify(subjectOf('engagement', id));
    console.log(
      `\nThe journal ${proof.ok ? `verifies: ${proof.entries} entries, head ${proof.head}` : `does not verify: ${proof.why}`}.`,
    );
    console.log(`The engagement is ${engagement.phase}, after ${((Date.now() - started) / 1000).toFixed(0)} seconds.`);
    return proof.ok && engagement.phase === 'closed';
  } finally {
    await store.close();
  }
}

async function journal(stack: Stack, id: string): Promise<ChainedEntry[]> {
  const entries: ChainedEntry[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const page: { items: ChainedEntry[]; next: string | null } = await get(
      stack,
      `/v1/engagements/${id}/journal?limit=200${next && `&cursor=${next}`}`,
    );
    entries.push(...page.items);
    next = page.next;
  }
  return entries;
}

async function event(stack: Stack, engagement: string, version: number, minor: number): Promise<void> {
  const id = `budget-${version}`;
  const body = JSON.stringify({
    specversion: '1.0',
    type: 'kpo.budget.changed.v1',
    source: 'erp',
    id,
    engagement,
    datacontenttype: 'application/json',
    data: { version, amount: { currency: 'GBP', minor } },
  });
  const response = await fetch(`${stack.url}/v1/events`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/cloudevents+json', ...signatureOf(stack.eventSecret, id, body) },
  });
  if (response.status !== 202)
    throw new Error(`the event was answered with ${response.status}: ${await response.text()}`);
}

async function get<T>(stack: Stack, route: string): Promise<T> {
  const response = await fetch(stack.url + route, { headers: { authorization: `Bearer ${stack.adminKey}` } });
  if (!response.ok) throw new Error(`${route} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

async function post<T>(stack: Stack, route: string, body: unknown): Promise<T> {
  const response = await fetch(stack.url + route, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { authorization: `Bearer ${stack.adminKey}`, 'content-type': 'application/json' },
  });
  if (!response.ok) throw new Error(`${route} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

process.exitCode = (await demo()) ? 0 : 1;
