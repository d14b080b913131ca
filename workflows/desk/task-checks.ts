import { ApplicationFailure } from '@temporalio/workflow';
import { addDuration, DURATION_PATTERN } from '../../domain/kernel/duration.js';
import { FAILURES } from '../../domain/kernel/failures.js';
import { checkAnswer, fieldsFor, missing } from '../../domain/tasks/forms.js';
import type { Problem } from '../../domain/tasks/forms.js';
import type { Person } from '../../domain/kernel/person.js';
import { LONGEST_ACKNOWLEDGEMENT, LONGEST_PAUSE, LONGEST_SNOOZE } from '../../domain/tasks/task.js';
import type { Answer, Answerer } from '../../domain/tasks/task.js';
import { addressees, formOfTask } from './desk.js';
import type { OpenTask, Waiting } from './desk.js';
import { now } from '../runtime/waiting.js';

type Tasks = ReadonlyMap<string, OpenTask>;

/** Why an update is refused; travels in the failure's details. */
function refuse(
  why: 'ended' | 'reassigned' | 'forbidden' | 'conflict' | 'invalid',
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

/** The open task of the assignment that somebody acts on; of any where none is given. */
function assignedTask(tasks: Tasks, id: string, assignment: number | undefined): OpenTask {
  const task = openTask(tasks, id);
  if (assignment !== undefined && assignment !== task.assignment)
    throw refuse('reassigned', `task ${id} has been handed to somebody else`);
  return task;
}

/** The open task that an answer is for; throws TaskRefused when the answer cannot be taken. */
export function checkedAnswer(
  tasks: Tasks,
  id: string,
  claim: { assignment: number; by: Answerer } | undefined,
  answer: Answer | undefined,
): OpenTask {
  const task = assignedTask(tasks, id, claim?.assignment);
  if (claim?.by.via === 'link' && addressees(task).every(({ email }) => email !== claim.by.email))
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
    .map(missing);
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

/** The group task that one of its candidates takes, and who that is. */
export function checkedClaim(tasks: Tasks, id: string, by: string): { task: OpenTask; candidate: Person } {
  const task = openTask(tasks, id);
  const candidate = task.candidates.find(({ email }) => email === by);
  if (candidate) return { task, candidate };
  if (task.candidates.length > 0) throw refuse('forbidden', `"${by}" is not of the group that task ${id} is asked of`);
  throw refuse('conflict', `there is nothing to claim: task ${id} lies with "${task.assignee.email}"`);
}

/** The open task with its ladder put off; all its snoozes together stay within the policy's bound. */
export function checkedSnooze(
  { tasks, desk }: Waiting,
  id: string,
  duration: string,
  assignment: number | undefined,
): OpenTask {
  const task = assignedTask(tasks, id, assignment);
  const longest = desk.policy.tasks[task.question.kind].snooze ?? LONGEST_SNOOZE;
  assertDuration(duration);
  const total = [...task.course.snoozed, duration].reduce((at, each) => addDuration(at, each), now());
  if (total > addDuration(now(), longest)) {
    const before = task.course.snoozed.length > 0 ? `, with ${task.course.snoozed.join(' and ')} before,` : '';
    throw wrong('/for', `"${duration}"${before} is longer than ${longest}`);
  }
  return task;
}

/** The open task that its holder is on, and until when that holds; once for each holder. */
export function checkedAcknowledgement(
  { tasks, desk }: Waiting,
  id: string,
  duration: string,
  assignment: number | undefined,
): { task: OpenTask; until: string } {
  const task = assignedTask(tasks, id, assignment);
  const longest = desk.policy.tasks[task.question.kind].acknowledge ?? LONGEST_ACKNOWLEDGEMENT;
  assertDuration(duration);
  const until = addDuration(now(), duration);
  if (until > addDuration(now(), longest)) throw wrong('/for', `"${duration}" is longer than ${longest}`);
  if (task.course.heldUntil !== undefined)
    throw wrong('', `task ${id} was acknowledged already, until ${task.course.heldUntil}`);
  return { task, until };
}

/** The open task whose clock is to stop; it starts again by itself. */
export function checkedPause(tasks: Tasks, id: string, duration: string): OpenTask {
  const task = openTask(tasks, id);
  assertDuration(duration);
  if (addDuration(now(), duration) > addDuration(now(), LONGEST_PAUSE))
    throw wrong('/for', `"${duration}" is longer than ${LONGEST_PAUSE}`);
  if (task.pause) throw wrong('', `the clock of task ${id} stands still already, until ${task.pause.until}`);
  return task;
}

/** The open task whose clock is to start again. */
export function checkedResume(tasks: Tasks, id: string): OpenTask {
  const task = openTask(tasks, id);
  if (!task.pause) throw wrong('', `the clock of task ${id} is running`);
  return task;
}

const wrong = (pointer: string, message: string): ApplicationFailure =>
  refuse('invalid', message, [{ pointer, message }]);

function assertDuration(duration: string): void {
  if (!DURATION_PATTERN.test(duration)) throw wrong('/for', `"${duration}" is not an ISO 8601 duration such as "P1D"`);
}
