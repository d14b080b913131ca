// Forked by worker-process.ts: one worker process, so that its CPU time is the worker's alone.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import {
  type Adapters,
  createLogger,
  installRuntime,
  keepHeapSmall,
  openAdapters,
} from '../../platform/processes/index.js';
import { openSecrets, readSettings } from '../../platform/index.js';
import { createWorker } from '../../worker/index.js';
import { partsOf } from './parts.js';
import { startProfile, type ThreadProfiles } from './profile.js';
import { type Played, QUEUES, type Usage, type WorkerAsked, type WorkerSays } from './queues.js';

const MB = 1024 * 1024;
const [, , played, folder] = process.argv;

const usage = (): Usage => {
  const { user, system } = process.cpuUsage();
  // `maxRSS` is in kilobytes.
  return { cpuSeconds: (user + system) / 1e6, peakMb: (process.resourceUsage().maxRSS * 1024) / MB };
};

/** Answers one question after the other. */
function answering(say: (message: WorkerSays) => unknown): (asked: WorkerAsked) => Promise<void> {
  let stop: (() => Promise<ThreadProfiles>) | undefined;
  return async (asked) => {
    if (asked === 'usage') say({ usage: usage() });
    if (asked === 'profile') {
      stop = await startProfile();
      say({ profiling: true });
    }
    if (asked === 'parts' && stop) say({ parts: await partsBetween(stop) });
  };
}

async function partsBetween(stop: () => Promise<ThreadProfiles>) {
  const { main, others } = await stop();
  if (folder)
    for (const [index, profile] of [main, ...others].entries())
      await writeFile(join(folder, `thread-${index}.cpuprofile`), JSON.stringify(profile));
  const workflows = others.map(partsOf).find((parts) => Object.keys(parts).length > 0) ?? {};
  return { main: partsOf(main), workflows };
}

async function run(): Promise<void> {
  keepHeapSmall();
  const read = readSettings(process.env);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const { settings } = read;
  const log = createLogger(settings.logLevel);
  keepHeapSmall();
  installRuntime(log);
  const adapters = await openAdapters(settings, await openSecrets(settings.home, settings.given), log);
  const connection = await NativeConnection.connect({ address: settings.temporal?.address });
  const worker = await workerOf({ connection, namespace: settings.namespace }, adapters);
  const say = (message: WorkerSays): unknown => process.send?.(message);
  const answer = answering(say);
  process.on('message', (asked: WorkerAsked) => void answer(asked));
  process.on('disconnect', () => worker.shutdown());
  const running = worker.run();
  say({ ready: true });
  await running;
  await connection.close();
  await adapters.close();
}

const workerOf = (
  shared: { connection: NativeConnection; namespace: string },
  { capabilities }: Adapters,
): Promise<Worker> =>
  played === ('engagements' satisfies Played)
    ? createWorker({ ...shared, taskQueue: QUEUES.engagements, capabilities })
    : Worker.create({
        ...shared,
        taskQueue: QUEUES.bare,
        workflowsPath: fileURLToPath(new URL('./bare-workflow.js', import.meta.url)),
        activities: { nothing: async () => undefined },
      });

await run();
