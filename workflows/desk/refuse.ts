import { ApplicationFailure } from '@temporalio/workflow';
import { FAILURES } from '../../domain/kernel/failures.js';
import type { Problem } from '../../domain/kernel/problem.js';
import { type Asked, type MachineRefusal, refusalOf } from '../../domain/tasks/machine.js';
import { now } from '../runtime/waiting.js';
import type { HeldTask, Shell } from './held-task.js';

/** What a refusal comes to for whoever asked. */
type Why = 'ended' | 'reassigned' | 'forbidden' | 'conflict' | 'invalid';

/** The task that somebody wants to do something to; throws a refusal where it does not take that. */
export function taking({ tasks, lookups }: Shell, id: string, asked: Asked): HeldTask {
  const each = tasks.get(id);
  const refusal = refusalOf(id, each?.task, asked, now(), lookups);
  if (refusal) throw refused(refusal);
  if (!each) throw refused({ task: id, code: 'not-open' });
  const problems = asked.do === 'answer' ? (each.question.check?.(asked.answer) ?? []) : [];
  if (problems.length > 0) throw refused({ task: id, code: 'unfit', problems });
  return each;
}

/** The open task of a message that was looked at before. */
export function taken({ tasks }: Shell, id: string): HeldTask {
  const each = tasks.get(id);
  if (!each) throw refused({ task: id, code: 'not-open' });
  return each;
}

/** The failure of an update; the refusal travels in its details. */
function refused(refusal: MachineRefusal): ApplicationFailure {
  const { why, message, problems = [] } = inWords(refusal);
  return ApplicationFailure.nonRetryable(message, FAILURES.taskRefused, { why, message, problems });
}

function inWords(refusal: MachineRefusal): { why: Why; message: string; problems?: Problem[] } {
  const { task } = refusal;
  switch (refusal.code) {
    case 'not-open':
      return { why: 'ended', message: `task ${task} is not open` };
    case 'handed-on':
      return { why: 'reassigned', message: `task ${task} has been handed to somebody else` };
    case 'not-yours':
      return { why: 'forbidden', message: `task ${task} is not yours` };
    case 'unfit': {
      const { problems } = refusal;
      return {
        why: 'invalid',
        message: problems.map(({ pointer, code }) => `${pointer} ${code}`).join(', '),
        problems,
      };
    }
    case 'not-of-group':
      return { why: 'forbidden', message: `"${refusal.who}" is not of the group that task ${task} is asked of` };
    case 'nothing-to-claim':
      return {
        why: 'conflict',
        message: `there is nothing to claim: task ${task} lies with "${refusal.holder}"`,
      };
  }
}
