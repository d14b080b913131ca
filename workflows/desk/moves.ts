import { ladderAfter } from '../../domain/tasks/ladder.js';
import type { Text } from '../../domain/kernel/message.js';
import { recorded } from '../../domain/kernel/reasons.js';
import type { PlacedRung } from '../../domain/tasks/task.js';
import type { Course, Placed, Replacing } from '../../domain/tasks/course.js';
import { about, addressees, nextStep, still } from './desk.js';
import type { MovedBy, OpenTask, Waiting } from './desk.js';
import { message } from '../runtime/message.js';
import { now } from '../runtime/waiting.js';

/** Why instants move, and whose time that is. */
export interface Cause {
  holder: MovedBy;
  /** In a few words, for the journal and the mail. */
  why: Text;
}

/**
 * Has a task placed anew, and moves it where it then falls. Nothing is climbed meanwhile, and a rung that was climbed stays
 * climbed. `also` is told what else the directory says of its holder. Where somebody has taken the task, put it off or handed
 * it on meanwhile, that counts, and it is placed once more.
 */
export async function placeAgain(
  waiting: Waiting,
  task: OpenTask,
  cause: Cause,
  also?: (placed: Placed) => void,
): Promise<void> {
  const { assignment, candidates, course } = { ...task, course: { ...task.course } };
  task.placing += 1;
  const placed = await waiting.journal.replace(replacingOf(waiting, task));
  task.placing -= 1;
  if (waiting.tasks.has(task.id)) {
    const asWas = task.assignment === assignment && task.candidates === candidates && isSame(task.course, course);
    if (!asWas) return placeAgain(waiting, task, cause, also);
    move(waiting, task, placed, cause);
    also?.(placed);
  }
  if (nextStep(task)?.at !== task.armed) task.moved.resolve();
}

const isSame = (a: Course, b: Course): boolean =>
  a.heldUntil === b.heldUntil && a.snoozed === b.snoozed && a.pauses === b.pauses;

const replacingOf = ({ desk }: Waiting, task: OpenTask): Replacing => ({
  id: task.id,
  kind: task.question.kind,
  assignee: task.assignee,
  ...(task.counterparty && { counterparty: task.counterparty }),
  ...(task.question.amount && { amount: task.question.amount }),
  openedAt: task.openedAt,
  due: task.terms,
  policy: desk.policy.tasks[task.question.kind],
  course: { ...task.course },
});

function move({ journal }: Waiting, task: OpenTask, placed: Placed, { holder, why }: Cause): void {
  // Some may have been climbed while the placement was worked out.
  const rungs = ladderAfter(placed.rungs, task.course.climbed);
  const [from, before] = [task.due, task.rungs];
  task.due = placed.due;
  task.rungs = rungs;
  const changed = movedRungs(before, rungs);
  if (from === placed.due && changed.length === 0) return;
  journal.record('task.moved', { ...about(task), why: recorded(why), holder, from, to: placed.due, rungs: changed });
  journal.change({
    ...still(task),
    due: placed.due,
    rungs,
  });
  if (from === placed.due) return;
  // What lies ahead again may pass again.
  if (task.overdue && placed.due > now()) task.overdue = false;
  task.question.onMoved?.(placed.due, holder);
  for (const to of addressees(task))
    journal.tell({
      kind: 'task.moved',
      to,
      task: task.id,
      subject: task.question.subject,
      lines: [
        message('waiting.moved', { from: { at: from }, to: { at: placed.due } }),
        message('waiting.movedWhy', { why }),
      ],
    });
}

function movedRungs(
  before: readonly PlacedRung[],
  after: readonly PlacedRung[],
): { do: string; from: string; to: string }[] {
  return after.flatMap((rung) => {
    const was = before.find(({ n }) => n === rung.n);
    return was && was.at !== rung.at ? [{ do: rung.do, from: was.at, to: rung.at }] : [];
  });
}
