import type { WorkflowHandle } from '@temporalio/client';
import { nameOf, TIME_PATTERN } from '../domain/kernel/index.js';
import { boundsOf, NO_GRANT, whyNotByKey } from '../domain/tasks/index.js';
import { type TaskRow, whyNotHold } from '../store/index.js';
import { acknowledgeTask, claimTask, pauseTask, resumeTask, snoozeTask } from '../workflows/messages.js';
import { keyed, reassigned, refusable } from './answer-task.js';
import type { TaskDeps } from './answer-task.js';
import { updateIdOf } from './receipts.js';
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
import { said } from './said.js';

/** Puts the rest of a task's ladder off. */
export async function snooze(
  deps: TaskDeps,
  { task, for: duration, reason, by, assignment, key }: SnoozeCommand,
): ReturnType<Engagements['snooze']> {
  return withOpenTask(deps, { task, duration, assignment }, (row, handle) => {
    // The next rung's instant tells a second snooze from a repeated request.
    const updateId = updateIdOf(key, 'snooze', row.id, row.rungs[0]?.at, duration, reason, nameOf(by));
    return handle.executeUpdate(snoozeTask, {
      updateId,
      args: [{ task: row.id, for: duration, ...said(reason, by), assignment }],
    });
  });
}

/** Says that the holder has seen a task and is on it. */
export async function acknowledge(
  deps: TaskDeps,
  { task, for: duration, reason, by, assignment, key }: AcknowledgeCommand,
): ReturnType<Engagements['acknowledge']> {
  return withOpenTask(deps, { task, duration, assignment }, (row, handle) => {
    const length = duration ?? boundsOf(row.terms.policy).acknowledge;
    // A word that is given again once the one before has run out is another one; the same request repeated is not.
    const { acknowledged = [], heldUntil = '' } = row.terms.course;
    const before = heldUntil > new Date().toISOString() ? acknowledged.length - 1 : acknowledged.length;
    const updateId = updateIdOf(key, 'acknowledge', row.id, row.assignment, before, length, reason, nameOf(by));
    return handle.executeUpdate(acknowledgeTask, {
      updateId,
      args: [{ task: row.id, for: length, ...said(reason, by), assignment }],
    });
  });
}

/** One of a group takes a task; somebody who must not hold it cannot. */
export async function claim(
  deps: TaskDeps,
  { task, by, asker, issued = NO_GRANT, key }: ClaimCommand,
): ReturnType<Engagements['claim']> {
  const found = await openTask(deps, task);
  if (!found.ok) return found;
  const { row } = found;
  const why =
    (asker?.kind === 'key' ? whyNotByKey(row.kind, by, issued, deps.sandbox ?? false) : undefined) ??
    (await whyNotHold(deps.store, row, by));
  if (why) return { ok: false, why: 'forbidden', detail: why };
  const updateId = updateIdOf(key, 'claim', row.id, row.assignment, by);
  return refusable(deps, row, (handle) =>
    handle.executeUpdate(claimTask, {
      updateId,
      args: [{ task: row.id, by, ...(asker && { asker: keyed(asker, deps) }) }],
    }),
  );
}

/** Stops a task's clock for at most a duration. */
export async function pause(
  deps: TaskDeps,
  { task, for: duration, reason, by, key }: PauseCommand,
): ReturnType<Engagements['pause']> {
  return withOpenTask(deps, { task, duration }, (row, handle) => {
    const updateId = updateIdOf(key, 'pause', row.id, row.terms.course.pauses.length, duration, reason, nameOf(by));
    return handle.executeUpdate(pauseTask, {
      updateId,
      args: [{ task: row.id, for: duration, ...said(reason, by) }],
    });
  });
}

/** Starts it again. */
export async function resume(
  deps: TaskDeps,
  { task, reason, by, key }: ResumeCommand,
): ReturnType<Engagements['resume']> {
  return withOpenTask(deps, { task }, (row, handle) => {
    const updateId = updateIdOf(key, 'resume', row.id, row.pause?.from, reason, nameOf(by));
    return handle.executeUpdate(resumeTask, { updateId, args: [{ task: row.id, ...said(reason, by) }] });
  });
}

async function withOpenTask<T>(
  deps: TaskDeps,
  { task, duration, assignment }: { task: string; duration?: string; assignment?: number },
  update: (row: TaskRow, handle: WorkflowHandle) => Promise<T>,
): Promise<Outcome<T>> {
  if (duration !== undefined && !TIME_PATTERN.test(duration)) return invalid('/for', duration, 'problems.duration');
  const found = await openTask(deps, task);
  if (!found.ok) return found;
  const { row } = found;
  if (assignment !== undefined && assignment !== row.assignment) return reassigned(row);
  return refusable(deps, row, (handle) => update(row, handle));
}
