import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { createIncidentWatch } from '../../client/index.js';
import type { Store } from '../../store/index.js';
import { keepDraining } from '../outbound-loop.js';
import { onFailedTask } from '../runtime.js';

/** Looks for workflows that stand still until it is stopped; what is suspected is looked at at once. */
export function startIncidentWatch(deps: { client: Client; store: Store; taskQueue: string; log: Logger }): {
  suspect(this: void, workflowId: string): void;
  stop(): Promise<void>;
} {
  const watch = createIncidentWatch(deps);
  const loop = keepDraining('the state of workflows', () => watch.drain(), deps.log);
  const deaf = onFailedTask((runId) => {
    watch.suspectRun(runId);
    loop.poke();
  });
  return {
    suspect(workflowId) {
      watch.suspect(workflowId);
      loop.poke();
    },
    async stop() {
      deaf();
      await loop.stop();
    },
  };
}
