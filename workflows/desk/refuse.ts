import { ApplicationFailure } from '@temporalio/workflow';
import { FAILURES, type Problem, reasonFor } from '../../domain/kernel/index.js';
import { type Answer, type Asked, type MachineRefusal, refusalOf } from '../../domain/tasks/index.js';
import type { TaskRefusal } from '../messages.js';
import { now } from '../runtime/waiting.js';
import type { HeldTask, Shell } from './held-task.js';

/** What whoever asked complains of in an answer. */
export type CheckAnswer = (task: string, answer: Answer) => Problem[];

/** The task that somebody wants to do something to; throws a refusal where it does not take that. */
export function taking(
  { tasks, lookups, isClosed }: Shell,
  id: string,
  asked: Asked,
  checkAnswer: CheckAnswer,
): HeldTask {
  const each = isClosed ? undefined : tasks.get(id);
  const refusal = refusalOf(id, each?.task, asked, now(), lookups);
  if (refusal) throw refused(refusal);
  if (!each) throw refused({ task: id, code: 'not-open' });
  const problems = asked.do === 'answer' ? checkAnswer(id, asked.answer) : [];
  if (problems.length > 0) throw refused({ task: id, code: 'unfit', problems });
  return each;
}

/** The open task of a message that was looked at before. */
export function taken({ tasks }: Shell, id: string): HeldTask {
  const each = tasks.get(id);
  if (!each) throw refused({ task: id, code: 'not-open' });
  return each;
}

/** The failure of an update: what it says is for operators, and the refusal travels in its details. */
const refused = (refusal: MachineRefusal): ApplicationFailure =>
  ApplicationFailure.nonRetryable(`task ${refusal.task}: ${refusal.code}`, FAILURES.taskRefused, forAsker(refusal));

/** What a refusal comes to for whoever asked. */
function forAsker(refusal: MachineRefusal): TaskRefusal {
  const { task } = refusal;
  switch (refusal.code) {
    case 'not-open':
      return { why: 'ended', reason: reasonFor('reasons.refused.notOpen', { task }) };
    case 'handed-on':
      return { why: 'reassigned', reason: reasonFor('reasons.ended.reassigned', { task }) };
    case 'unfit':
      return { why: 'invalid', problems: refusal.problems };
    case 'not-yours':
      return { why: 'forbidden', reason: reasonFor('reasons.refused.notYours', { task }) };
    case 'not-of-group':
      return { why: 'forbidden', reason: reasonFor('reasons.rule.notGroup', { who: refusal.who, task }) };
    case 'nothing-to-claim':
      return { why: 'conflict', reason: reasonFor('reasons.rule.noGroup', { who: refusal.holder, task }) };
  }
}
