import { type Actor, person } from '../domain/kernel/index.js';
import { engagementOf } from '../domain/engagement/index.js';
import { giveAnswer, type TaskDeps } from './answer-task.js';
import { engagementSignals } from './engagement-signals.js';
import type { Engagements } from './commands.js';
import { acknowledge, claim, pause, resume, snooze } from './defer-task.js';
import { assignedTo, reassignTo } from './move-task.js';
import { mailAgain } from './mail/send-again.js';
import { isForbidden, type Outcome } from './outcome.js';
import { reassignEach } from './reassign-all.js';
import { orReceipt } from './receipts.js';
import { startEngagement } from './start-engagement.js';
import { temporalReady } from './temporal-ready.js';

export interface EngagementsDeps extends TaskDeps {
  taskQueue: string;
  log: { warn(context: object, message: string): void };
}

/** Everything that changes engagements, over a Temporal client; no call takes longer than about four seconds. */
export function createEngagements(deps: EngagementsDeps): Engagements {
  const signals = engagementSignals(deps);
  /** Journals what was forbidden, whichever way it came in. */
  async function noted<Done>(
    { task, who, what }: { task: string; who: Actor; what: string },
    outcome: Outcome<Done>,
  ): Promise<Outcome<Done>> {
    if (!isForbidden(outcome)) return outcome;
    const row = await deps.store.task(task);
    if (row)
      await signals.noteDenied({
        engagement: engagementOf(row.subject),
        who,
        what: `${what} ${row.kind} ${row.id}`,
        why: outcome.detail,
      });
    return outcome;
  }

  const reassign: Engagements['reassign'] = async (command) => {
    const { task, to, by } = command;
    return noted({ task, who: by, what: `hand to ${to}:` }, await orReceipt(deps, command, reassignTo(deps, command)));
  };

  return {
    ...signals,
    start: (command) => startEngagement(deps, command),
    answer: async (command) =>
      noted({ task: command.task, who: command.by, what: 'answer' }, await giveAnswer(deps, command)),
    reassign,
    snooze: (command) => orReceipt(deps, command, snooze(deps, command)),
    acknowledge: (command) => orReceipt(deps, command, acknowledge(deps, command)),
    async claim(command) {
      const { task, by, asker } = command;
      const what = asker ? `claim for ${by}:` : 'claim';
      return noted({ task, who: asker ?? person(by), what }, await orReceipt(deps, command, claim(deps, command)));
    },
    pause: (command) => orReceipt(deps, command, pause(deps, command)),
    resume: (command) => orReceipt(deps, command, resume(deps, command)),
    async sendAgain(command) {
      const { task, to, by } = command;
      const what = to ? `send to ${to} again:` : 'send again';
      return noted({ task, who: by, what }, await orReceipt(deps, command, mailAgain(deps, command)));
    },
    async reassignAll(command) {
      const { to, reason, by, confirm } = command;
      const tasks = 'tasks' in command ? command.tasks : await assignedTo(deps.store, command.from);
      return reassignEach(deps.store, tasks, (task) => reassign({ task, to, reason, by, confirm }));
    },
    ready: () => temporalReady(deps.client, deps.taskQueue),
  };
}
