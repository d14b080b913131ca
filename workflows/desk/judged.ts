import { isSamePerson } from '../../domain/kernel/index.js';
import { judgedBySeveral, type Judges, judges, type OpenTask } from '../../domain/tasks/index.js';
import type { Shell } from './held-task.js';

/** What an open task has several people judge. */
export const judgedIn = ({ kind, context }: OpenTask): string | undefined => judgedBySeveral(kind, context);

/** Whether somebody holds, or has answered, another task about the same thing. */
export function judgesAlready(task: OpenTask, email: string, tasks: Shell['tasks'], judged: Judges): boolean {
  const thing = judgedIn(task);
  if (thing === undefined) return false;
  const others = [...tasks.values()].map((each) => each.task).filter(({ id }) => id !== task.id);
  return (
    judges(judged, thing, email) ||
    others.some((other) => judgedIn(other) === thing && isSamePerson(other.assignee.email, email))
  );
}
