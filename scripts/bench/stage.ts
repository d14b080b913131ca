import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { createLogger, openAdapters, type Stack, startStack } from '../../platform/processes/index.js';
import { createEngagements, type Engagements } from '../../client/index.js';
import { claimPorts, createTeardown, openSecrets, readSettings } from '../../platform/index.js';
import type { Store } from '../../store/index.js';

/** An embedded stack on a home of its own, and what drives engagements on it. */
export interface BenchStage {
  home: string;
  /** The environment with which another process joins this home. */
  env: NodeJS.ProcessEnv;
  stack: Stack;
  client: Client;
  store: Store;
  /** The code behind the API and the portal, with engagements for the workers of a task queue. */
  engagementsOn(taskQueue: string): Engagements;
  /** Stops everything; the home stays. */
  close(): Promise<void>;
}

const PORTS = ['KPO_PORT', 'KPO_SMTP_PORT', 'KPO_MAILBOX_PORT', 'KPO_TEMPORAL_PORT', 'KPO_TEMPORAL_UI_PORT'];
/** Variables that would move a part of the stack elsewhere, or make it differ from the one that is compared. */
const ELSEWHERE = /^(TEMPORAL_.*|KPO_(?!TEMPORAL_EXECUTABLE$).*|DATABASE_URL|SMTP_URL)$/;
const STOP_MS = 12_000;

export const newHome = (): Promise<string> => mkdtemp(join(tmpdir(), 'kpo-bench-'));
export const removeHome = (home: string): Promise<void> => rm(home, { recursive: true, force: true });

/** The environment of a stack on a home: free ports, nothing of somebody else's server, database or mail. */
export async function environmentOf(home: string): Promise<NodeJS.ProcessEnv> {
  const ports = await claimPorts(PORTS.map((variable) => ({ variable, host: '127.0.0.1', port: 0 })));
  const own = Object.entries(process.env).filter(([name]) => !ELSEWHERE.test(name));
  return {
    ...Object.fromEntries(own),
    KPO_HOME: home,
    KPO_LOG_LEVEL: 'error',
    ...Object.fromEntries(PORTS.map((variable, index) => [variable, String(ports[index])])),
  };
}

export async function openStage(home: string, log: (line: string) => void): Promise<BenchStage> {
  const env = await environmentOf(home);
  const teardown = createTeardown();
  const close = async (): Promise<void> => (await teardown.run()).forEach(log);
  try {
    const stack = await startStack({ env, log });
    teardown.add('the stack', () => stack.stop(), STOP_MS);
    const read = readSettings(env);
    if (!read.ok) throw new Error(read.problems.join('\n'));
    const { settings } = read;
    const logger = createLogger(settings.logLevel);
    const adapters = await openAdapters(settings, await openSecrets(home, settings.given), logger);
    teardown.add('the database', () => adapters.close());
    const connection = await Connection.connect({ address: stack.temporalAddress });
    teardown.add('the connection', () => connection.close());
    const client = new Client({ connection, namespace: stack.namespace });
    const { store, documents } = adapters;
    return {
      home,
      env: { ...env, TEMPORAL_ADDRESS: stack.temporalAddress },
      stack,
      client,
      store,
      engagementsOn: (taskQueue) => createEngagements({ client, store, documents, taskQueue, log: logger }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
