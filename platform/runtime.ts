import { DefaultLogger, type LogEntry, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** Below this, Temporal's core speaks of its own workings. */
const QUIETEST = 'WARN';

let installed = false;

/**
 * Gives this process's Temporal runtime our log and, when asked, a Prometheus endpoint. Once per process; a runtime that
 * somebody else made is left as it is. Signals stay ours: the order in which parts stop matters.
 */
export function installRuntime(log: Logger, metricsAddress?: string): void {
  if (installed || Runtime._instance) return;
  installed = true;
  Runtime.install({
    logger: new DefaultLogger(QUIETEST, ({ level, message, meta }: LogEntry) =>
      log[LEVELS[level]](meta ?? {}, message),
    ),
    shutdownSignals: [],
    telemetryOptions: {
      logging: { filter: { core: QUIETEST, other: 'ERROR' }, forward: {} },
      ...(metricsAddress && { metrics: { prometheus: { bindAddress: metricsAddress } } }),
    },
  });
}
