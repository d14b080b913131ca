import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findExecutable } from '#executables';
import type { WorkflowHandle } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { subjectOf } from '../../../domain/kernel/subject.js';
import type { Calendars } from '../../../activities/calendars/calendars.js';
import type { PublicBrief } from '../../../domain/engagement/brief.js';
import type { ImportedNotice } from '../../../domain/engagement/notice.js';
import { type EngagementInput, workflowIdOf } from '../../../domain/engagement/engagement.js';
import { resolvePolicy } from '../../../domain/tasks/policy.js';
import { builtInPractice, PRACTICES } from '../samples/practices.js';
import type { DirectoryPerson, Store } from '../../../store/contract.js';
import { openStore } from '../../../store/open.js';
import type { FactType } from '../../../domain/journal/facts.js';
import { INDEXED_VALUE_TYPE } from '../../../platform/search-attributes.js';
import { SEARCH_ATTRIBUTES } from '../../../workflows/search-attributes.js';
import { aBrief } from '../samples/briefs.js';
import { edgeOf, type Edge } from '../samples/edge.js';
import { play, type Script } from './play.js';
import { workflowBundle } from './workflow-bundle.js';
import { someone } from '../site/said.js';

/** From when on an engagement of a test begins: the first such weekday from a date on, at twenty past ten in UTC. */
export interface Beginning {
  month: number;
  day: number;
  weekday: number;
}

/** A Thursday in February: no public holiday and no change of clocks for five weeks. */
export const IN_WINTER: Beginning = { month: 1, day: 8, weekday: 4 };
/** A Monday in April: no change of clocks in Europe for six months. */
export const IN_SPRING: Beginning = { month: 3, day: 8, weekday: 1 };

/** An engagement that is running on the time-skipping server. */
export interface Played {
  id: string;
  handle: WorkflowHandle;
  store: Store;
  edge: Edge;
  env: TestWorkflowEnvironment;
  /** Lets the people answer by the script until the workflow has ended. */
  play(script?: Script, meanwhile?: () => Promise<void>): Promise<void>;
  /** The types of the facts so far, in order. */
  facts(): Promise<FactType[]>;
}

export interface TestEnvironment {
  /** Starts an engagement, of a notice where one is given; ids count up. People are in the directory before anybody is asked. */
  start(
    different?: Partial<PublicBrief>,
    people?: readonly DirectoryPerson[],
    notice?: ImportedNotice,
  ): Promise<Played>;
}

/** How a test's environment differs from one where everybody always works. */
export interface EnvironmentOptions {
  calendars?(store: Store): Calendars;
  /** When engagements begin, so that what a test says does not depend on when it is run. */
  begins?: Beginning;
  /** Workflows go on in another run after some dozens of events. */
  continuing?: boolean;
  /** What listens to the workflows from within. */
  listening?: readonly URL[];
}

/** A time-skipping Temporal server, a worker and a real database for the tests of one file. */
export function withEngagements(how: EnvironmentOptions = {}): TestEnvironment {
  let opened: OpenEnvironment;
  beforeAll(async () => {
    opened = await openEngagements(how);
  }, 120_000);
  afterAll(() => opened?.close(), 60_000);
  return { start: (...asked) => opened.start(...asked) };
}

/** A test environment that whoever opened it closes. */
export type OpenEnvironment = TestEnvironment & { close(): Promise<void> };

/** The same outside of Jest, for programs that record what the workflows do. */
export async function openEngagements({
  calendars,
  begins,
  continuing = false,
  listening = [],
}: EnvironmentOptions = {}): Promise<OpenEnvironment> {
  const undo: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const home = mkdtempSync(join(inMemory(), 'kpo-workflows-'));
    undo.push(() => rmSync(home, { recursive: true, force: true }));
    const env = await startTestServer();
    undo.push(() => env.teardown());
    const store = await openStore(`file:${join(home, 'kpo.sqlite')}`, PRACTICES, true);
    undo.push(() => store.close());
    const edge = edgeOf(store, calendars?.(store));
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: 'kpo',
      workflowBundle: await workflowBundle({ continuing }, ...listening),
      activities: edge.capabilities,
    });
    const running = worker.run();
    undo.push(() => {
      worker.shutdown();
      return running;
    });
    const start = starter(env, store, edge);
    return {
      async start(...asked) {
        if (begins) await untilBeginning(env, begins);
        return start(...asked);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function untilBeginning(env: TestWorkflowEnvironment, { month, day, weekday }: Beginning): Promise<void> {
  const now = await env.currentTimeMs();
  const inYear = (year: number): number => {
    const first = new Date(Date.UTC(year, month, day, 10, 20));
    return first.setUTCDate(day + ((weekday + 7 - first.getUTCDay()) % 7));
  };
  const year = new Date(now).getUTCFullYear();
  await env.sleep((inYear(year) > now ? inYear(year) : inYear(year + 1)) - now);
}

async function startTestServer(): Promise<TestWorkflowEnvironment> {
  const executable = await findExecutable('test');
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: executable } },
  });
  // The test server cannot list what it has, so everything is added.
  await env.connection.operatorService.addSearchAttributes({
    namespace: 'default',
    searchAttributes: Object.fromEntries(
      Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => [name, INDEXED_VALUE_TYPE[type]]),
    ),
  });
  return env;
}

function starter(env: TestWorkflowEnvironment, store: Store, edge: Edge): TestEnvironment['start'] {
  let count = 0;
  return async (different = {}, people = [], notice) => {
    for (const person of people) await store.putPerson(person);
    count += 1;
    const id = `e${count}`;
    const handle = await env.client.workflow.start('engagement', {
      workflowId: workflowIdOf(id),
      taskQueue: 'kpo',
      args: [{ ...inputFor(id, aBrief(different)), ...(notice && { notice }) }],
    });
    return {
      id,
      handle,
      store,
      edge,
      env,
      play: (script = {}, meanwhile) => play(env, handle, store, id, script, { seal: edge.seal, meanwhile }),
      facts: () => factsOf(store, id),
    };
  };
}

async function factsOf(store: Store, id: string): Promise<FactType[]> {
  const types: FactType[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await store.journal(subjectOf('engagement', id), { limit: 200, cursor });
    types.push(...page.items.map(({ fact }) => fact.type));
    if (!page.next) return types;
    cursor = page.next;
  }
}

/** What a use case would start the workflow with. */
export function inputFor(id: string, brief: PublicBrief): EngagementInput {
  const practice = builtInPractice(brief.practice);
  if (!practice) throw new Error(`no practice ${brief.practice}`);
  const { policy, nda, cpv: _cpv, summary: _summary, ...resolved } = practice;
  return {
    id,
    brief,
    practice: { ...resolved, nda: { survivalYears: nda.survivalYears } },
    policy: resolvePolicy(policy, brief.policy),
    confidential: true,
    startedBy: someone('key:test'),
  };
}

/**
 * Where files are not waited for, on Linux. A workflow task that waits for a disk which other suites keep busy is lost by the test
 * server when a timer of its workflow fires meanwhile; what reaches the disk is for the tests that kill processes.
 */
function inMemory(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}
