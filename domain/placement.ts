import type { PlacedRung } from './task.js';
import type { TaskOpening } from './turn.js';
import { addDuration } from './duration.js';

/** Moves an instant by an ISO 8601 duration of somebody's working time. */
export interface WorkingTime {
  add(instant: string, duration: string, sign: 1 | -1): string;
}

/** Where a task's due instant and its rungs fall. */
export interface Placement {
  due: string;
  rungs: PlacedRung[];
}

/**
 * Places a task's ladder around its due instant; the last rung always acts. Reminders that would fall at or before the
 * opening are left out, and nobody is overdue before being asked: the ladder of a task opened late counts from its opening.
 */
export function place(opening: TaskOpening, openedAt: string, workingTime: WorkingTime): Placement {
  const { due, policy } = opening;
  const move = (instant: string, duration: string, working: boolean, sign: 1 | -1): string =>
    working ? workingTime.add(instant, duration, sign) : addDuration(instant, duration, sign);
  const dueAt = instantOf('on' in due ? due.on : move(due.from, due.after, due.working, 1));
  const from = later(dueAt, openedAt);
  const rungs = policy.ladder
    .flatMap((rung): PlacedRung[] => {
      const before = 'before' in rung;
      const at = before ? move(from, rung.before, rung.working, -1) : move(from, rung.after, rung.working, 1);
      return before && at <= openedAt ? [] : [{ at, do: rung.do, ...(rung.to && { to: rung.to }) }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { due: dueAt, rungs: ending(upToTheEnd(rungs), from) };
}

/** Once an answer is deemed given there is nothing left to climb. */
function upToTheEnd(rungs: PlacedRung[]): PlacedRung[] {
  const end = rungs.findIndex((rung) => rung.do === 'accept' || rung.do === 'reject');
  return end < 0 ? rungs : rungs.slice(0, end + 1);
}

/** A ladder that ends without acting lapses one more step after its last mark: the due instant, or a rung after it. */
function ending(rungs: PlacedRung[], due: string): PlacedRung[] {
  const last = rungs.at(-1);
  if (last && ['decide', 'accept', 'reject'].includes(last.do)) return rungs;
  const marks = [...new Set([due, ...rungs.map(({ at }) => at).filter((at) => at > due)])].map((at) => Date.parse(at));
  const [before, end] = [marks.at(-2), marks.at(-1) ?? Date.parse(due)];
  return [...rungs, { at: new Date(end + (before === undefined ? 0 : end - before)).toISOString(), do: 'lapse' }];
}

/** One notation for every instant, so that texts compare as times do. */
const instantOf = (text: string): string => new Date(text).toISOString();
const later = (a: string, b: string): string => (a > b ? a : instantOf(b));
