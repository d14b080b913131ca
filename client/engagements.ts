import type { Client } from '@temporalio/client';
import type { Store } from '../store/contract.js';
import type { Documents } from '../store/documents/documents.js';
import { giveAnswer } from './answer-task.js';
import { engagementSignals } from './engagement-signals.js';
import { acknowledge, claim, pause, putOff, resume } from './defer-task.js';
import { handOver, heldBy } from './move-task.js';
import { type Engagements, isUnavailable, type Refusal } from './services.js';
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
  const signals = engagementSignals(deps);
  /** Journals what was forbidden, whichever way it came in. */
  async function noted<R>(task: string, who: string, what: string, outcome: R | Refusal): Promise<R | Refusal> {
    if (!isForbidden(outcome)) return outcome;
    const row = await deps.store.task(task);
    if (row)
      await signals.noteDenied(row.engagement, { who, what: `${what} ${row.kind} ${row.id}`, why: outcome.detail });
    return outcome;
  }

  const reassign: Engagements['reassign'] = async (task, to, reason, by) =>
    noted(task, by, `hand to ${to}:`, await handOver(deps, task, to, reason, by));

  return {
    ...signals,
    start: (brief, by, idempotencyKey) => startEngagement(deps, brief, by, idempotencyKey),
    answer: async (task, answer, by, assignment) =>
      noted(task, by.email, 'answer', await giveAnswer(deps, task, answer, by, assignment)),
    reassign,
    snooze: (...asked) => putOff(deps, ...asked),
    acknowledge: (...asked) => acknowledge(deps, ...asked),
    claim: async (task, by, asker) =>
      noted(task, asker ?? by, asker ? `claim for ${by}:` : 'claim', await claim(deps, task, by, asker)),
    pause: (...asked) => pause(deps, ...asked),
    resume: (...asked) => resume(deps, ...asked),
    async reassignAll(which, to, reason, by) {
      const ids = 'tasks' in which ? which.tasks : await heldBy(deps.store, which.from);
      const outcomes: Awaited<ReturnType<Engagements['reassignAll']>> = [];
      for (const task of ids) {
        const before = outcomes.at(-1)?.outcome;
        const outcome = before && isUnavailable(before) ? before : await reassign(task, to, reason, by);
        outcomes.push({ task, outcome });
      }
      return outcomes;
    },
    ready: () => temporalReady(deps.client, deps.taskQueue),
  };
}

const isForbidden = (outcome: unknown): outcome is Extract<Refusal, { why: 'forbidden' }> =>
  (outcome as Partial<Refusal>).ok === false && (outcome as Refusal).why === 'forbidden';
