import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Fact, FactOf, FactType } from '../../domain/journal/facts.js';
import { countedEntries } from '../../domain/journal/counted.js';
import { claimPorts } from '../../platform/stack/ports.js';
import { isRunning, parseMark } from '../../platform/stack/processes.js';
import { aPostedBrief } from '../support/samples/briefs.js';
import { eventually } from '../support/eventually.js';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const HOST = '127.0.0.1';
const PORTS = ['KPO_PORT', 'KPO_SMTP_PORT', 'KPO_MAILBOX_PORT', 'KPO_TEMPORAL_PORT', 'KPO_TEMPORAL_UI_PORT'];
const ADMIN_KEY = 'an-admin-key-of-the-test';

/** How often everything is killed, and what decides when; both are in the test's name, so that a failure can be played again. */
const KILLS = Number(process.env.KPO_TEST_KILLS ?? 2);
const SEED = Number(process.env.KPO_TEST_SEED ?? Date.now() % 1_000_000);
const PATIENCE_MS = 60_000 + KILLS * 30_000;

/** What is counted as an outage here, and how long everything stays down: long enough to be one. */
const OUTAGE_AFTER = 'PT2S';
const DOWN_MS = 2_500;
/** Between two starts and kills. */
const UP_MS = { shortest: 300, longest: 2_500 };
/** Between two rungs. */
const STEP_SECONDS = 3;
/** By how much a busy machine may have a timer go off late. */
const LATE_MS = 1_000;

/** A small generator (mulberry32), so that a seed gives the same points everywhere. */
function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface ListedTask {
  id: string;
  kind: string;
}

interface Stretch {
  from: number;
  to: number;
}

/** The product as an operator starts it, killed as by a power cut. */
interface Product {
  start(): Promise<void>;
  kill(): Promise<void>;
  call(method: string, path: string, body?: unknown): Promise<Response>;
}

async function productIn(home: string): Promise<Product> {
  const ports = await claimPorts(PORTS.map((variable) => ({ variable, host: HOST, port: 0 })));
  const given = Object.fromEntries(PORTS.map((variable, index) => [variable, String(ports[index])]));
  const env = {
    ...{ PATH: process.env.PATH, KPO_TEMPORAL_EXECUTABLE: process.env.KPO_TEMPORAL_EXECUTABLE },
    ...{ ...given, KPO_HOME: home, KPO_ADMIN_KEY: ADMIN_KEY, KPO_OUTAGE_AFTER: OUTAGE_AFTER, KPO_MAIL_WINDOW: 'PT0S' },
  };
  const url = `http://${HOST}:${given.KPO_PORT}`;
  let child: ChildProcess | undefined;
  return {
    async start() {
      child = spawn(process.execPath, [MAIN, 'up'], { env, detached: true, stdio: 'ignore' });
      await eventually(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200), PATIENCE_MS);
    },
    async kill() {
      if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const server = parseMark(await readFile(join(home, 'temporal.pid'), 'utf8').catch(() => ''));
      const gone = once(child, 'exit');
      process.kill(-child.pid, 'SIGKILL');
      if (server && (await isRunning(server))) process.kill(server.pid, 'SIGKILL');
      await gone;
    },
    call: (method, path, body) =>
      fetch(`${url}${path}`, {
        method,
        headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  };
}

const read = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;

async function started({ call }: Product, tasks: object): Promise<string> {
  const policy = { bidding: undefined, tasks };
  const { id } = await read<{ id: string }>(call('POST', '/v1/engagements', { ...aPostedBrief(), policy }));
  return id;
}

async function tasksOf({ call }: Product, engagement: string, kind: string): Promise<ListedTask[]> {
  const found = await read<{ items: ListedTask[] }>(call('GET', `/v1/tasks?engagement=${engagement}&limit=200`));
  return found.items.filter((task) => task.kind === kind);
}

const approved = ({ call }: Product, { id }: ListedTask): Promise<void> =>
  eventually(async () =>
    expect((await call('POST', `/v1/tasks/${id}/answer`, { decision: 'approve' })).status).toBe(200),
  );

async function factsOf({ call }: Product, engagement: string): Promise<Fact[]> {
  const entries: { sequence: number; fact: Fact }[] = [];
  for (let cursor = ''; ; ) {
    const path = `/v1/engagements/${engagement}/journal?limit=200${cursor && `&cursor=${cursor}`}`;
    const page = await read<{ items: { sequence: number; fact: Fact }[]; next: string | null }>(call('GET', path));
    entries.push(...page.items);
    // What a worker had written that died before Temporal knew of it was taken back.
    if (!page.next) return countedEntries(entries).map(({ fact }) => fact);
    cursor = page.next;
  }
}

const told = <T extends FactType>(facts: readonly Fact[], type: T): { at: number; about: FactOf[T] }[] =>
  facts.flatMap((fact) => (fact.type === type ? [{ at: Date.parse(fact.at), about: fact.about as FactOf[T] }] : []));

/** How long everything ran between two instants, at most. */
const upBetween = (from: number, to: number, downs: readonly Stretch[]): number =>
  downs.reduce((left, down) => left - Math.max(0, Math.min(to, down.to) - Math.max(from, down.from)), to - from);

const sumOf = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0);

const enough = (seconds: number): number => seconds * 1_000 - LATE_MS;

describe('everything, killed at points of a seed', () => {
  const random = randomBy(SEED);
  const points = Array.from(
    { length: KILLS },
    () => UP_MS.shortest + Math.floor(random() * (UP_MS.longest - UP_MS.shortest)),
  );
  const upSeconds = sumOf(points) / 1_000;
  const steps = Math.ceil(upSeconds / STEP_SECONDS) + 1;
  const remind = (step: number) => ({ after: `PT${step * STEP_SECONDS}S`, working: false, do: 'remind' });
  const approval = {
    due: `PT${STEP_SECONDS}S`,
    ladder: [
      ...Array.from({ length: steps }, (_, index) => remind(index + 1)),
      { after: `PT${(steps + 1) * STEP_SECONDS}S`, working: false, do: 'reject' },
    ],
  };
  const bidSeconds = (steps + 1) * STEP_SECONDS;
  let home = '';
  let product: Product | undefined;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'kpo-killed-'));
  });
  afterAll(async () => {
    await product?.kill();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  });

  it(
    `brings no rung nearer to the one before, and makes nobody silent (${KILLS} kills, seed ${SEED})`,
    async () => {
      product = await productIn(home);
      await product.start();
      const silent = await started(product, { 'scope.approve': approval });
      const bidding = await started(product, {
        'scope.approve': { due: 'P1D' },
        'bid.submit': { due: `PT${bidSeconds}S`, working: false, ladder: [] },
      });
      const approve = await eventually(async () => {
        const [task] = await tasksOf(product as Product, bidding, 'scope.approve');
        if (!task) throw new Error('nobody is asked to approve');
        return task;
      });
      await approved(product, approve);

      const downs: Stretch[] = [];
      for (const up of points) {
        await setTimeout(up);
        await product.kill();
        const from = Date.now();
        await setTimeout(DOWN_MS);
        downs.push({ from, to: Date.now() });
        await product.start();
      }
      await eventually(async () => {
        expect(told(await factsOf(product as Product, silent), 'engagement.cancelled')).toHaveLength(1);
        expect(told(await factsOf(product as Product, bidding), 'bidding.extended')).toHaveLength(1);
      }, PATIENCE_MS / 2);

      const facts = await factsOf(product, silent);
      const [opened] = told(facts, 'task.opened').filter(({ about }) => about.kind === 'scope.approve');
      const rungs = [...told(facts, 'task.reminded'), ...told(facts, 'task.lapsed')]
        .map(({ at }) => at)
        .sort((a, b) => a - b);
      expect(rungs).toHaveLength(steps + 1);
      const [asked = 0, ...climbed] = [opened?.at ?? 0, ...rungs];
      expect(upBetween(asked, climbed[0] ?? 0, downs)).toBeGreaterThanOrEqual(enough(2 * STEP_SECONDS));
      for (const [index, at] of climbed.slice(1).entries())
        expect(upBetween(climbed[index] ?? 0, at, downs)).toBeGreaterThanOrEqual(enough(STEP_SECONDS));
      const given = told(facts, 'clock.given-back').map(({ about }) => Date.parse(about.to) - Date.parse(about.from));
      expect(sumOf(given)).toBeGreaterThanOrEqual(sumOf(downs.map(({ from, to }) => to - from)));

      const round = await factsOf(product, bidding);
      const invited = told(round, 'vendors.listed').flatMap(({ at, about }) => about.invited.map(() => at));
      const lapsed = told(round, 'bid.lapsed');
      expect(lapsed).toHaveLength(invited.length);
      for (const { at } of lapsed)
        expect(upBetween(invited[0] ?? 0, at, downs)).toBeGreaterThanOrEqual(enough(bidSeconds));
      expect(Math.max(...lapsed.map(({ at }) => at)) - Math.min(...lapsed.map(({ at }) => at))).toBeLessThan(LATE_MS);
    },
    PATIENCE_MS,
  );
});
