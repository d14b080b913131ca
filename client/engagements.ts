import type { Client } from '@temporalio/client';
import type { Store } from '../store/contract.js';
import type { Documents } from '../store/documents/documents.js';
import { giveAnswer } from './answer-task.js';
import { engagementSignals } from './engagement-signals.js';
import type { Engagements, Reassigned } from './commands.js';
import { acknowledge, claim, pause, resume, snooze } from './defer-task.js';
import { assignedTo, reassignTo } from './move-task.js';
import { isForbidden, isUnavailable, type Outcome, type OutcomeOf } from './outcome.js';
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
  async function noted<Done>(
    { task, who, what }: { task: string; who: string; what: string },
    outcome: Outcome<Done>,
  ): Promise<Outcome<Done>> {
    if (!isForbidden(outcome)) return outcome;
    const row = await deps.store.task(task);
    if (row)
      await signals.noteDenied({
        engagement: row.engagement,
        who,
        what: `${what} ${row.kind} ${row.id}`,
        why: outcome.detail,
      });
    return outcome;
  }

  const reassign: Engagements['reassign'] = async (command) => {
    const { task, to, by } = command;
    return noted({ task, who: by, what: `hand to ${to}:` }, await reassignTo(deps, command));
  };

  return {
    ...signals,
    start: (command) => startEngagement(deps, command),
    answer: async (command) =>
      noted({ task: command.task, who: command.by.email, what: 'answer' }, await giveAnswer(deps, command)),
    reassign,
    snooze: (command) => snooze(deps, command),
    acknowledge: (command) => acknowledge(deps, command),
    async claim(command) {
      const { task, by, asker } = command;
      const what = asker ? `claim for ${by}:` : 'claim';
      return noted({ task, who: asker ?? by, what }, await claim(deps, command));
    },
    pause: (command) => pause(deps, command),
    resume: (command) => resume(deps, command),
    async reassignAll(command) {
      const { to, reason, by } = command;
      const tasks = 'tasks' in command ? command.tasks : await assignedTo(deps.store, command.from);
      const outcomes: OutcomeOf<Reassigned>[] = [];
      for (const task of tasks) {
        const before = outcomes.at(-1)?.outcome;
        const outcome = before && isUnavailable(before) ? before : await reassign({ task, to, reason, by });
        outcomes.push({ task, outcome });
      }
      return outcomes;
    },
    ready: () => temporalReady(deps.client, deps.taskQueue),
  };
}
