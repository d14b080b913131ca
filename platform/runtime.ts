import { DefaultLogger, type LogEntry, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** Below this, Temporal's core speaks of its own workings. */
const QUIETEST = 'WARN';

/** What Temporal's core says when a worker of this process could not go on with a run. */
const FAILING = 'Failing workflow task';

let installed = false;
const listeners = new Set<(runId: string) => void>();

/** Calls back with each run whose workflow task a worker of this process fails; returns what ends it. */
export function onFailedTask(listener: (runId: string) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Gives this process's Temporal runtime our log and, when asked, a Prometheus endpoint. Once per process; a runtime that
 * somebody else made is left as it is. Signals stay ours: the order in which parts stop matters.
 */
export function installRuntime(log: Logger, metricsAddress?: string): void {
  if (installed || Runtime._instance) return;
  installed = true;
  Runtime.install({
    logger: new DefaultLogger(QUIETEST, ({ level, message, meta }: LogEntry) => {
      log[LEVELS[level]](meta ?? {}, message);
      const runId: unknown = meta?.runId;
      if (message === FAILING && typeof runId === 'string') for (const listener of listeners) listener(runId);
    }),
    shutdownSignals: [],
    telemetryOptions: {
      logging: { filter: { core: QUIETEST, other: 'ERROR' }, forward: {} },
      ...(metricsAddress && { metrics: { prometheus: { bindAddress: metricsAddress } } }),
    },
  });
}
