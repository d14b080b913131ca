import type { UpdateDefinition } from '@temporalio/common';
import { condition, currentUpdateInfo, setHandler } from '@temporalio/workflow';
import { nameOf } from '../../domain/kernel/index.js';
import { type Asked, isGivenTime } from '../../domain/tasks/index.js';
import {
  acknowledgeTask,
  answerTask,
  claimTask,
  type CorrectedAddress,
  directoryChanged,
  mailDelayed,
  mailRefused,
  openTasks,
  pauseTask,
  reassignTask,
  resumeTask,
  sendAgain,
  snoozeTask,
  systemAway,
} from '../messages.js';
import { now } from '../runtime/waiting.js';
import { type HeldTask, receive, type Shell } from './held-task.js';
import { type CheckAnswer, taken, taking } from './refuse.js';
import { takeDelayedMails, takeRefusedMail } from './untaken-mail.js';

/** How many receipts and keys of the latest messages go along to the next run; whoever repeats one does so soon. */
const REMEMBERED = 200;

/** What was heard before, so that a message that comes again takes effect once. */
export interface Heard {
  receipts: [updateId: string, receipt: unknown][];
  directory: string[];
  mails: string[];
}

export interface Messages {
  /** Begins to take them. */
  open(): void;
  heard(): Heard;
}

interface Listening {
  check: CheckAnswer;
  onAnswer(each: HeldTask, email: string): void;
  /** Somebody's address was put right, with the question that is mailed again. */
  onCorrected(corrected: CorrectedAddress): void;
}

/** Lets people answer a task, hand it on, take it, put its ladder off, stop and start its clock; and the directory move it. */
export function receiveMessages(shell: Shell, { check, onAnswer, onCorrected }: Listening, before?: Heard): Messages {
  const receipts = new Map(before?.receipts);
  const directory = new Set(before?.directory);
  const mails = new Set(before?.mails);

  /** Takes a message about a task; the same one again gets its first receipt. */
  function take<R, A extends { task: string }>(
    definition: UpdateDefinition<R, [A]>,
    asked: (message: A) => Asked,
    act: (each: HeldTask, message: A) => R,
  ): void {
    setHandler(
      definition,
      (message) => {
        const id = currentUpdateInfo()?.id ?? '';
        const handle = (each: HeldTask): R => {
          if (receipts.has(id)) return receipts.get(id) as R;
          const receipt = act(each, message);
          receipts.set(id, receipt);
          forgetOldest(receipts);
          return receipt;
        };
        if (receipts.has(id)) return receipts.get(id) as R;
        const each = taken(shell, message.task);
        if (!isGivenTime(each.task)) return handle(each);
        return condition(() => !isGivenTime(each.task)).then(() =>
          handle(taking(shell, message.task, asked(message), check)),
        );
      },
      {
        validator(message: A) {
          if (!receipts.has(currentUpdateInfo()?.id ?? '')) taking(shell, message.task, asked(message), check);
        },
      },
    );
  }

  const isNews = (key: string): boolean => {
    if (shell.isClosed || mails.has(key)) return false;
    mails.add(key);
    forgetOldest(mails);
    return true;
  };

  function open(): void {
    take(
      answerTask,
      ({ assignment, answer, by }) => ({ do: 'answer', assignment, answer, by }),
      (each, { task, answer, by, above }) => {
        const at = now();
        onAnswer(each, nameOf(by));
        receive(shell, each, { is: 'answered', at, answer, by, above });
        return { task, decision: answer.decision, at };
      },
    );
    take(
      reassignTask,
      ({ to }) => ({ do: 'reassign', to: to.email }),
      (each, { task, to, reason, by, awayUntil }) => {
        receive(shell, each, { is: 'reassigned', at: now(), to, reason, by, awayUntil });
        return { task, assignment: each.task.assignment };
      },
    );
    take(
      claimTask,
      ({ by }) => ({ do: 'claim', by }),
      (each, { task, by, asker }) => {
        receive(shell, each, { is: 'claimed', at: now(), by, asker });
        return { task, assignment: each.task.assignment };
      },
    );
    take(
      acknowledgeTask,
      ({ for: duration, assignment }) => ({ do: 'acknowledge', for: duration, assignment }),
      (each, { task, for: duration, reason, by }) => {
        receive(shell, each, { is: 'acknowledged', at: now(), for: duration, reason, by });
        return { task, until: each.task.course.heldUntil ?? '' };
      },
    );
    take(
      snoozeTask,
      ({ for: duration, assignment }) => ({ do: 'snooze', for: duration, assignment }),
      (each, { task, for: duration, reason, by }) => {
        receive(shell, each, { is: 'snoozed', at: now(), for: duration, reason, by });
        return { task, next: each.task.deferrals.at(-1)?.until ?? '' };
      },
    );
    take(
      pauseTask,
      ({ for: duration }) => ({ do: 'pause', for: duration }),
      (each, { task, for: duration, reason, by }) => {
        receive(shell, each, { is: 'paused', at: now(), for: duration, reason, by });
        return { task, until: each.task.pause?.until ?? '' };
      },
    );
    take(
      resumeTask,
      () => ({ do: 'resume' }),
      (each, { task, reason, by }) => {
        receive(shell, each, { is: 'resumed', at: now(), reason, by });
        return { task };
      },
    );
    take(
      sendAgain,
      ({ correction }) => ({ do: 'send-again', correction }),
      (each, { task, reason, by, correction }) => {
        receive(shell, each, { is: 'sent-again', at: now(), reason, by, correction });
        if (correction) onCorrected({ ...correction, reason, by });
        return { task, assignment: each.task.assignment };
      },
    );
    setHandler(mailRefused, (refused) => {
      if (!isNews(refused.mail)) return;
      takeRefusedMail(shell, refused);
    });
    setHandler(mailDelayed, ({ mails }) =>
      takeDelayedMails(
        shell,
        mails.filter(({ mail }) => isNews(`${mail} delayed`)),
      ),
    );
    setHandler(directoryChanged, ({ key, who, why }) => {
      if (directory.has(key)) return;
      directory.add(key);
      forgetOldest(directory);
      for (const each of [...shell.tasks.values()])
        receive(shell, each, { is: 'directory-changed', at: now(), who, why });
    });
    setHandler(systemAway, ({ outages }) => shell.fairTime.hear(outages));
    setHandler(openTasks, () => [...shell.tasks.keys()]);
  }

  return { open, heard: () => ({ receipts: [...receipts], directory: [...directory], mails: [...mails] }) };
}

/** Keeps the latest; what is that old does not come again. */
function forgetOldest(kept: Map<string, unknown> | Set<string>): void {
  if (kept.size <= REMEMBERED) return;
  const [oldest] = kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
}
