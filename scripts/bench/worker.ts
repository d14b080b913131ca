// Forked by worker-process.ts: one worker process, so that its CPU time is the workers' alone.
import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { openAdapters } from '../../platform/adapters.js';
import { readSettings } from '../../platform/environment.js';
import { createWorker } from '../../worker/index.js';
import { createLogger } from '../../platform/logger.js';
import { installRuntime } from '../../platform/runtime.js';
import { openSecrets } from '../../platform/secrets.js';
import { QUEUES, type WorkerSays } from './queues.js';

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function run(): Promise<void> {
  const read = readSettings(process.env);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const { settings } = read;
  const log = createLogger(settings.logLevel);
  installRuntime(log);
  const adapters = await openAdapters(settings, await openSecrets(settings.home, settings.given), log);
  const connection = await NativeConnection.connect({ address: settings.temporal?.address });
  const shared = { connection, namespace: settings.namespace };
  const { capabilities } = adapters;
  const workers = [
    await createWorker({ ...shared, taskQueue: QUEUES.engagements, capabilities }),
    await Worker.create({
      ...shared,
      taskQueue: QUEUES.bare,
      workflowsPath: fileURLToPath(new URL('./bare-workflow.js', import.meta.url)),
      activities: { nothing: async () => undefined },
    }),
  ];
  const say = (message: WorkerSays): unknown => process.send?.(message);
  process.on('message', () => say({ cpuSeconds: cpuSeconds() }));
  process.on('disconnect', () => workers.forEach((worker) => worker.shutdown()));
  const running = workers.map((worker) => worker.run());
  say({ ready: true });
  await Promise.all(running);
  await connection.close();
  await adapters.close();
}

await run();
