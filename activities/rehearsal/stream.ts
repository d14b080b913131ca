import { engagementOf } from '../../domain/engagement/index.js';
import {
  type Awaited,
  climbedOn,
  compare,
  forecast,
  type Rehearsal,
  type RehearsedTask,
} from '../../domain/simulation/index.js';
import {
  aboveOf,
  addJudges,
  type Due,
  dueByPolicy,
  isWork,
  judgedBySeveral,
  type Judges,
  overridden,
  type Placed,
  type TaskPolicy,
} from '../../domain/tasks/index.js';
import { isSame, type TaskRow } from '../../store/index.js';
import type { Scene, Stage } from './scene.js';

/** What is rehearsed, when, and on which two states of the directory. */
export interface Held {
  rehearsal: Rehearsal;
  at: string;
  today: Scene;
  tomorrow: Scene;
}

/** An open task as the inbox has it, and as its workflow does. */
export interface InboxTask {
  row: TaskRow;
  task: Awaited;
}

/** Rehearses the open tasks of one workflow, the oldest first, as the workflow has them placed anew. */
export async function rehearseStream(
  asked: readonly [InboxTask, ...InboxTask[]],
  held: Held,
): Promise<RehearsedTask[]> {
  const { rehearsal, at, today, tomorrow } = held;
  const [as, would] = await Promise.all([today.stageOf(asked[0].row), tomorrow.stageOf(asked[0].row)]);
  const others = await Promise.all(asked.map(({ task }) => underPolicy(task, rehearsal, at, would)));
  const tasks = asked.map(({ task }) => task);
  const [stays, moves] = await Promise.all([
    as.placeAll(tasks.map(withAbove(as)), at),
    would.placeAll(others.map(withAbove(would)), at),
  ]);
  const [before, after] = [judgesOf(tasks), judgesOf(others)];
  const rehearsed: RehearsedTask[] = [];
  // One after the other: whoever judges by the first ladder does not judge by the second, too.
  for (const [index, { row, task }] of asked.entries()) {
    const other = others[index] as Awaited;
    // What has not reached a task yet, such as a new table of holidays, is none of the rehearsal's doing.
    const placed = isSame(stays[task.id], moves[task.id]) ? undefined : (moves[task.id] as Placed);
    const [is, will] = await Promise.all([
      forecast(task, at, { ...as, judges: before }),
      forecast(other, at, { ...would, judges: after }, placed),
    ]);
    rehearsed.push(compare(aboutOf(row), await today.posted(is), await tomorrow.posted(will), at));
  }
  return rehearsed;
}

const aboutOf = ({ id: task, subject, subjectTitle: engagementTitle, kind, title, phrase }: TaskRow) => ({
  task,
  engagement: engagementOf(subject),
  engagementTitle,
  kind,
  subject: phrase ?? title,
});

/** Who holds what several people judge. */
function judgesOf(tasks: readonly Awaited[]): Judges {
  const known: Judges = new Map();
  for (const { kind, context, assignee } of tasks) addJudges(known, judgedBySeveral(kind, context), assignee.email);
  return known;
}

/** The task under the rehearsed policy, with as much of its ladder climbed as has been climbed already. */
async function underPolicy(task: Awaited, { tasks }: Rehearsal, at: string, would: Stage): Promise<Awaited> {
  const over = tasks?.[task.kind];
  if (!over) return task;
  const policy = overridden(task.policy, over);
  const other = { ...task, policy, due: dueUnder(policy, task) };
  if (isSame(policy.ladder, task.policy.ladder)) return other;
  const fresh = withAbove(would)({ ...other, course: { ...task.course, climbed: [] } });
  const { rungs } = await would.placeAnew(fresh, at);
  const passed = rungs.filter((rung) => rung.at <= at).flatMap(({ n }) => n ?? []);
  const climbed = climbedOn(policy.ladder, task.policy.ladder, task.course, passed);
  return { ...other, course: { ...task.course, climbed } };
}

/** The task with whoever gets it where its ladder hands it to nobody. */
const withAbove =
  ({ cast }: Stage) =>
  (task: Awaited): Awaited => {
    const above = aboveOf(task, task.context, cast);
    return above ? { ...task, above } : task;
  };

/** A date that somebody has set stays; only what the policy has dated follows another policy. */
function dueUnder(policy: TaskPolicy, { kind, due, policy: before }: Awaited): Due {
  if ('on' in due || isWork(kind) || !isSame(due, dueByPolicy(before, due.from))) return due;
  return dueByPolicy(policy, due.from);
}
