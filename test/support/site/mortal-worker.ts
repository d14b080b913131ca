// node --import tsx mortal-worker.ts <bundle> [<point> <nth>]: a worker of the home in the environment. It says so once it
// polls, and kills itself when it has passed the point for the nth time.
import { once } from 'node:events';
import { Client } from '@temporalio/client';
import { temporalServerOf } from '../../../platform/addresses.js';
import { type Adapters, openAdapters } from '../../../platform/adapters.js';
import { readSettings } from '../../../platform/environment.js';
import { createLogger } from '../../../platform/logger.js';
import { startIncidentWatch } from '../../../platform/processes/incidents.js';
import { runWorker } from '../../../worker/run.js';
import { installRuntime } from '../../../platform/runtime.js';
import { beCurrentIfNoneIs } from '../../../platform/releases.js';
import { openSecrets } from '../../../platform/secrets.js';
import { connectTemporal } from '../../../platform/connect.js';
import type { DeathPoint } from './workers.js';

const [codePath = '', point, nth] = process.argv.slice(2);

/** Makes a call end the process, as a power cut would, right after it did its work for the nth time. */
function mortal<A extends unknown[], R>(at: DeathPoint, call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  let left = at === point ? Number(nth) : Number.POSITIVE_INFINITY;
  return async (...args) => {
    const done = await call(...args);
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    return done;
  };
}

function arm({ store, mailer, capabilities }: Adapters): void {
  store.commit = mortal('written', store.commit);
  mailer.send = mortal('mailed', mailer.send);
  capabilities.commit = mortal('committed', capabilities.commit);
}

const read = readSettings(process.env);
if (!read.ok) throw new Error(read.problems.join('\n'));
const { settings } = read;
const log = createLogger(settings.logLevel);
installRuntime(log);
const adapters = await openAdapters(settings, await openSecrets(settings.home, settings.given), log);
arm(adapters);
// What takes long is done: from here on it takes up work as soon as it is told to.
if (process.argv.includes('held')) await once(process, 'message');
const { namespace, taskQueue, release } = settings;
const connection = await connectTemporal(temporalServerOf(settings), namespace, { patienceMs: 20_000 });
const worker = await runWorker({
  connection,
  namespace,
  taskQueue,
  release,
  capabilities: adapters.capabilities,
  workflowBundle: { codePath },
});
if (release) await beCurrentIfNoneIs(connection, namespace, release);
adapters.startOutbound();
startIncidentWatch({ client: new Client({ connection, namespace }), store: adapters.store, taskQueue, log });
process.send?.('polling');
throw new Error(await worker.failed);
