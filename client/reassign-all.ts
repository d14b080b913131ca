import type { Reassigned } from './commands.js';
import { inParallel } from './in-parallel.js';
import { isUnavailable, type Outcome, type OutcomeOf } from './outcome.js';
import { notDone } from './temporal-call.js';
import type { TaskDeps } from './answer-task.js';

/** Subjects whose tasks change hands at the same time. */
const SUBJECTS_AT_ONCE = 24;

/**
 * Hands on each of several tasks for itself. Those of one subject go one after the other, since who holds the first may keep
 * somebody from holding the second. Once nobody takes any, the rest is not tried; one that is not taken while
 * others are is nobody's outage.
 */
export async function reassignEach(
  store: TaskDeps['store'],
  tasks: readonly string[],
  reassign: (task: string) => Promise<Outcome<Reassigned>>,
): Promise<OutcomeOf<Reassigned>[]> {
  const outcomes = new Map<string, Outcome<Reassigned>>();
  let isNotNow = false;
  let taken = 0;
  await inParallel(await bySubject(store, tasks), SUBJECTS_AT_ONCE, async (some) => {
    for (const task of some) {
      const takenBefore = taken;
      const outcome = isNotNow ? notDone : await reassign(task);
      if (outcome.ok) taken += 1;
      isNotNow ||= isUnavailable(outcome) && taken === takenBefore;
      outcomes.set(task, outcome);
    }
  });
  return tasks.map((task) => ({ task, outcome: outcomes.get(task) as Outcome<Reassigned> }));
}

/** Each group in its order; a task that nobody knows is one of its own. */
async function bySubject(store: TaskDeps['store'], tasks: readonly string[]): Promise<string[][]> {
  const groups = new Map<string, string[]>();
  for (const task of new Set(tasks)) {
    const subject = (await store.task(task))?.subject ?? task;
    groups.set(subject, [...(groups.get(subject) ?? []), task]);
  }
  return [...groups.values()];
}
