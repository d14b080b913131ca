import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findExecutable } from '#executables';
import type { WorkflowHandle } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  bundleWorkflowCode,
  DefaultLogger,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import type { PublicBrief } from '../../domain/brief.js';
import type { EngagementInput } from '../../domain/engagement.js';
import { workflowIdOf } from '../../domain/engagement.js';
import { resolvePolicy } from '../../domain/policy.js';
import { builtInPractice } from '../../domain/practices/index.js';
import type { Store } from '../../store/contract.js';
import { openStore } from '../../store/index.js';
import type { FactType } from '../../domain/facts.js';
import { SEARCH_ATTRIBUTES } from '../../worker/search-attributes.js';
import { aBrief } from './briefs.js';
import { edgeOf, type Edge } from './edge.js';
import { play, type Script } from './play.js';

Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } },
});

/** `IndexedValueType` of Temporal's API. */
const VALUE_TYPES = { Keyword: 2, Bool: 5, Datetime: 6 } as const;

let bundle: Promise<WorkflowBundleWithSourceMap> | undefined;

/** The workflows, bundled once for all tests of a file; TypeScript is found behind the `.js` of its imports. */
export const workflowBundle = (): Promise<WorkflowBundleWithSourceMap> =>
  (bundle ??= bundleWorkflowCode({
    workflowsPath: new URL('../../workflows/index.ts', import.meta.url).pathname,
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, extensionAlias: { '.js': ['.ts', '.js'] } },
    }),
  }));

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
  /** Starts an engagement; ids count up. */
  start(different?: Partial<PublicBrief>): Promise<Played>;
}

/** A time-skipping Temporal server, a worker and a real database for the tests of one file. */
export function withEngagements(): TestEnvironment {
  const home = mkdtempSync(join(tmpdir(), 'kpo-workflows-'));
  let env: TestWorkflowEnvironment;
  let worker: Worker;
  let running: Promise<void>;
  let store: Store;
  let edge: Edge;
  let count = 0;

  beforeAll(async () => {
    const executable = await findExecutable('test');
    env = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path: executable } },
    });
    // The test server cannot list what it has, so everything is added.
    await env.connection.operatorService.addSearchAttributes({
      namespace: 'default',
      searchAttributes: Object.fromEntries(
        Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => [name, VALUE_TYPES[type]]),
      ),
    });
    store = await openStore(`file:${join(home, 'kpo.sqlite')}`);
    edge = edgeOf(store);
    worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: 'kpo',
      workflowBundle: await workflowBundle(),
      activities: edge.capabilities as unknown as Record<string, (...args: never[]) => Promise<unknown>>,
    });
    running = worker.run();
  }, 120_000);

  afterAll(async () => {
    worker?.shutdown();
    await running;
    await env?.teardown();
    await store?.close();
    rmSync(home, { recursive: true, force: true });
  }, 60_000);

  return {
    async start(different = {}) {
      count += 1;
      const id = `e${count}`;
      const handle = await env.client.workflow.start('engagement', {
        workflowId: workflowIdOf(id),
        taskQueue: 'kpo',
        args: [inputFor(id, aBrief(different))],
      });
      return {
        id,
        handle,
        store,
        edge,
        env,
        play: (script = {}, meanwhile) => play(env, handle, store, id, script, { seal: edge.seal, meanwhile }),
        facts: async () => {
          const types: FactType[] = [];
          for (let cursor: string | undefined; ; ) {
            const page = await store.journal(id, { limit: 200, cursor });
            types.push(...page.items.map(({ fact }) => fact.type));
            if (!page.next) return types;
            cursor = page.next;
          }
        },
      };
    },
  };
}

/** What the front door would start the workflow with. */
export function inputFor(id: string, brief: PublicBrief): EngagementInput {
  const practice = builtInPractice(brief.practice);
  if (!practice) throw new Error(`no practice ${brief.practice}`);
  const { policy, nda: _nda, cpv: _cpv, summary: _summary, ...resolved } = practice;
  return {
    id,
    brief,
    practice: resolved,
    policy: resolvePolicy(policy, brief.policy),
    confidential: true,
    startedBy: 'key:test',
  };
}
