import { setHandler } from '@temporalio/workflow';
import type { Asked } from '../../domain/tasks/machine.js';
import {
  acknowledgeTask,
  answerTask,
  claimTask,
  directoryChanged,
  openTasks,
  pauseTask,
  reassignTask,
  resumeTask,
  snoozeTask,
} from '../messages.js';
import type {
  AnswerTask,
  ReassignTask,
  ClaimTask,
  AcknowledgeTask,
  SnoozeTask,
  PauseTask,
  ResumeTask,
} from '../messages.js';
import { now } from '../runtime/waiting.js';
import { type HeldTask, receive, type Shell } from './held-task.js';
import { taken, taking } from './refuse.js';

/** Lets people answer a task, hand it on, take it, put its ladder off, stop and start its clock; and the directory move it. */
export function receiveMessages(shell: Shell, onAnswer: (each: HeldTask, email: string) => void): void {
  const check = (id: string, asked: Asked): void => void taking(shell, id, asked);

  setHandler(
    answerTask,
    ({ task: id, answer, by }) => {
      const each = taken(shell, id);
      const at = now();
      onAnswer(each, by.email);
      receive(shell, each, { is: 'answered', at, answer, by });
      return { task: id, decision: answer.decision, at };
    },
    {
      validator: ({ task, assignment, answer, by }: AnswerTask) =>
        check(task, { do: 'answer', assignment, answer, by }),
    },
  );

  setHandler(
    reassignTask,
    ({ task: id, to, reason, by }) => {
      const each = taken(shell, id);
      receive(shell, each, { is: 'reassigned', at: now(), to, reason, by });
      return { task: id, assignment: each.task.assignment };
    },
    { validator: ({ task, to }: ReassignTask) => check(task, { do: 'reassign', to: to.email }) },
  );

  setHandler(
    claimTask,
    ({ task: id, by, asker }) => {
      const each = taken(shell, id);
      receive(shell, each, { is: 'claimed', at: now(), by, asker });
      return { task: id, assignment: each.task.assignment };
    },
    { validator: ({ task, by }: ClaimTask) => check(task, { do: 'claim', by }) },
  );

  setHandler(
    acknowledgeTask,
    ({ task: id, for: duration, reason, by }) => {
      const each = taken(shell, id);
      receive(shell, each, { is: 'acknowledged', at: now(), for: duration, reason, by });
      return { task: id, until: each.task.course.heldUntil ?? '' };
    },
    {
      validator: ({ task, for: duration, assignment }: AcknowledgeTask) =>
        check(task, { do: 'acknowledge', for: duration, assignment }),
    },
  );

  setHandler(
    snoozeTask,
    ({ task: id, for: duration, reason, by }) => {
      const each = taken(shell, id);
      receive(shell, each, { is: 'snoozed', at: now(), for: duration, reason, by });
      return { task: id, next: each.task.deferrals.at(-1)?.until ?? '' };
    },
    {
      validator: ({ task, for: duration, assignment }: SnoozeTask) =>
        check(task, { do: 'snooze', for: duration, assignment }),
    },
  );

  receiveClocks(shell, check);
  receiveDirectoryChanges(shell);
  setHandler(openTasks, () => [...shell.tasks.keys()]);
}

function receiveClocks(shell: Shell, check: (id: string, asked: Asked) => void): void {
  setHandler(
    pauseTask,
    ({ task: id, for: duration, reason, by }) => {
      const each = taken(shell, id);
      receive(shell, each, { is: 'paused', at: now(), for: duration, reason, by });
      return { task: id, until: each.task.pause?.until ?? '' };
    },
    { validator: ({ task, for: duration }: PauseTask) => check(task, { do: 'pause', for: duration }) },
  );

  setHandler(
    resumeTask,
    ({ task: id, reason, by }) => {
      receive(shell, taken(shell, id), { is: 'resumed', at: now(), reason, by });
      return { task: id };
    },
    { validator: ({ task }: ResumeTask) => check(task, { do: 'resume' }) },
  );
}

/** The same change takes effect once. */
function receiveDirectoryChanges(shell: Shell): void {
  const seen = new Set<string>();
  setHandler(directoryChanged, ({ key, who, why }) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const each of [...shell.tasks.values()])
      receive(shell, each, { is: 'directory-changed', at: now(), who, why });
  });
}
