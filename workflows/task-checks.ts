import { ApplicationFailure } from '@temporalio/workflow';
import { addDuration, DURATION_PATTERN } from '../domain/duration.js';
import { FAILURES } from '../domain/failures.js';
import { checkAnswer, fieldsFor } from '../domain/forms.js';
import type { Problem } from '../domain/forms.js';
import type { Answer, Answerer, PlacedRung } from '../domain/task.js';
import { formOfTask } from './desk.js';
import type { OpenTask } from './desk.js';
import { now } from './waiting.js';

type Tasks = ReadonlyMap<string, OpenTask>;

/** A task can be put off by at most this much at a time. */
const LONGEST_SNOOZE = 'P14D';

/** Why an update is refused; travels in the failure's details. */
function refuse(
  why: 'ended' | 'reassigned' | 'forbidden' | 'invalid',
  message: string,
  problems: Problem[] = [],
): ApplicationFailure {
  return ApplicationFailure.nonRetryable(message, FAILURES.taskRefused, { why, message, problems });
}

function openTask(tasks: Tasks, id: string): OpenTask {
  const task = tasks.get(id);
  if (!task) throw refuse('ended', `task ${id} is not open`);
  return task;
}

/** The open task that an answer is for; throws TaskRefused when the answer cannot be taken. */
export function checkedAnswer(
  tasks: Tasks,
  id: string,
  claim: { assignment: number; by: Answerer } | undefined,
  answer: Answer | undefined,
): OpenTask {
  const task = openTask(tasks, id);
  if (claim && claim.assignment !== task.assignment)
    throw refuse('reassigned', `task ${id} has been handed to somebody else`);
  if (claim?.by.via === 'link' && claim.by.email !== task.assignee.email)
    throw refuse('forbidden', `task ${id} is not yours`);
  if (answer) {
    const problems = [...checkAnswer(formOfTask(task), answer, { sealed: true }), ...missingVaults(task, answer)];
    if (problems.length === 0) problems.push(...(task.question.check?.(answer) ?? []));
    if (problems.length > 0) throw refuse('invalid', problems.map(({ message }) => message).join('; '), problems);
  }
  return task;
}

function missingVaults(task: OpenTask, answer: Answer): Problem[] {
  return fieldsFor(formOfTask(task), answer.decision)
    .filter((field) => field.required && field.vault && !answer.documents?.[field.vault])
    .map((field) => ({ pointer: `/${field.name}`, message: `"${field.name}" is missing: ${field.label}` }));
}

/** The open task that changes hands; whether the new holder may hold it is checked at the front door. */
export function checkedHandOver(tasks: Tasks, id: string, to: { email: string }): OpenTask {
  const task = openTask(tasks, id);
  if (to.email === task.assignee.email)
    throw refuse('invalid', `"${to.email}" holds task ${id} already`, [
      { pointer: '/to', message: `"${to.email}" holds this task already` },
    ]);
  return task;
}

/** The open task with its rungs put off; nothing moves past the longest snooze. */
export function checkedSnooze(tasks: Tasks, id: string, duration: string): { task: OpenTask; rungs: PlacedRung[] } {
  const task = openTask(tasks, id);
  const wrong = (message: string): ApplicationFailure => refuse('invalid', message, [{ pointer: '/for', message }]);
  if (!DURATION_PATTERN.test(duration)) throw wrong(`"${duration}" is not an ISO 8601 duration such as "P1D"`);
  if (addDuration(now(), duration) > addDuration(now(), LONGEST_SNOOZE))
    throw wrong(`"${duration}" is longer than ${LONGEST_SNOOZE}`);
  return { task, rungs: task.rungs.map((rung) => ({ ...rung, at: addDuration(rung.at, duration) })) };
}
