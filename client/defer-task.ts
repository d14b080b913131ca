import { TIME_PATTERN } from '../domain/kernel/duration.js';
import { LONGEST_ACKNOWLEDGEMENT } from '../domain/tasks/task.js';
import { whyNotHold } from '../store/directory/eligibility.js';
import type { TaskRow } from '../store/contract.js';
import { acknowledgeTask, claimTask, pauseTask, resumeTask, snoozeTask } from '../workflows/messages.js';
import { reassigned, refusable } from './answer-task.js';
import type { TaskDeps } from './answer-task.js';
import { sha256 } from './sha256.js';
import { invalid, openTask } from './move-task.js';
import type {
  AcknowledgeCommand,
  ClaimCommand,
  Engagements,
  PauseCommand,
  ResumeCommand,
  SnoozeCommand,
} from './commands.js';
import type { Outcome } from './outcome.js';
import { actorNamed } from '../domain/kernel/actor.js';
import { said } from './said.js';

/** Puts the rest of a task's ladder off. */
export async function snooze(
  deps: TaskDeps,
  { task, for: duration, reason, by, assignment }: SnoozeCommand,
): ReturnType<Engagements['snooze']> {
  return withOpenTask(deps, { task, duration, assignment }, (row) => {
    // The next rung's instant tells a second snooze from a repeated request.
    const updateId = sha256('snooze', row.id, row.rungs[0]?.at, duration, reason, by);
    return handleOf(deps, row).executeUpdate(snoozeTask, {
      updateId,
      args: [{ task: row.id, for: duration, ...said(reason, by), assignment }],
    });
  });
}

/** Says that the holder has seen a task and is on it. */
export async function acknowledge(
  deps: TaskDeps,
  { task, for: duration, reason, by, assignment }: AcknowledgeCommand,
): ReturnType<Engagements['acknowledge']> {
  return withOpenTask(deps, { task, duration, assignment }, (row) => {
    const length = duration ?? row.terms.policy.acknowledge ?? LONGEST_ACKNOWLEDGEMENT;
    const updateId = sha256('acknowledge', row.id, row.assignment, length, reason, by);
    return handleOf(deps, row).executeUpdate(acknowledgeTask, {
      updateId,
      args: [{ task: row.id, for: length, ...said(reason, by), assignment }],
    });
  });
}

/** One of a group takes a task; somebody who must not hold it cannot. */
export async function claim(deps: TaskDeps, { task, by, asker }: ClaimCommand): ReturnType<Engagements['claim']> {
  const found = await openTask(deps, task);
  if (!found.ok) return found;
  const { row } = found;
  const why = await whyNotHold(deps.store, row, by);
  if (why) return { ok: false, why: 'forbidden', detail: why };
  const updateId = sha256('claim', row.id, row.assignment, by);
  return refusable(deps, row, () =>
    handleOf(deps, row).executeUpdate(claimTask, {
      updateId,
      args: [{ task: row.id, by, ...(asker !== undefined && { asker: actorNamed(asker) }) }],
    }),
  );
}

/** Stops a task's clock for at most a duration. */
export async function pause(
  deps: TaskDeps,
  { task, for: duration, reason, by }: PauseCommand,
): ReturnType<Engagements['pause']> {
  return withOpenTask(deps, { task, duration }, (row) => {
    const updateId = sha256('pause', row.id, row.terms.course.pauses.length, duration, reason, by);
    return handleOf(deps, row).executeUpdate(pauseTask, {
      updateId,
      args: [{ task: row.id, for: duration, ...said(reason, by) }],
    });
  });
}

/** Starts it again. */
export async function resume(deps: TaskDeps, { task, reason, by }: ResumeCommand): ReturnType<Engagements['resume']> {
  return withOpenTask(deps, { task }, (row) => {
    const updateId = sha256('resume', row.id, row.pause?.from, reason, by);
    return handleOf(deps, row).executeUpdate(resumeTask, { updateId, args: [{ task: row.id, ...said(reason, by) }] });
  });
}

async function withOpenTask<T>(
  deps: TaskDeps,
  { task, duration, assignment }: { task: string; duration?: string; assignment?: number },
  update: (row: TaskRow) => Promise<T>,
): Promise<Outcome<T>> {
  if (duration !== undefined && !TIME_PATTERN.test(duration)) return invalid('/for', duration, 'problems.duration');
  const found = await openTask(deps, task);
  if (!found.ok) return found;
  const { row } = found;
  if (assignment !== undefined && assignment !== row.assignment) return reassigned(row);
  return refusable(deps, row, () => update(row));
}

const handleOf = ({ client }: TaskDeps, { workflowId }: TaskRow) => client.workflow.getHandle(workflowId);
