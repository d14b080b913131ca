import type { Client } from '@temporalio/client';
import type { Store } from '../store/contract.js';
import type { Documents } from '../store/documents.js';
import { giveAnswer } from './answer-task.js';
import { engagementSignals } from './engagement-signals.js';
import { handOver, putOff } from './move-task.js';
import type { Engagements } from './services.js';
import { startEngagement } from './start-engagement.js';
import { temporalReady } from './temporal-ready.js';

export interface EngagementsDeps {
  client: Client;
  store: Store;
  documents: Documents;
  taskQueue: string;
  log: { warn(context: object, message: string): void };
}

/** Everything that changes engagements, over a Temporal client; no call takes longer than about four seconds. */
export function createEngagements(deps: EngagementsDeps): Engagements {
  return {
    ...engagementSignals(deps),
    start: (brief, by, idempotencyKey) => startEngagement(deps, brief, by, idempotencyKey),
    answer: (...asked) => giveAnswer(deps, ...asked),
    reassign: (...asked) => handOver(deps, ...asked),
    snooze: (...asked) => putOff(deps, ...asked),
    ready: () => temporalReady(deps.client, deps.taskQueue),
  };
}
