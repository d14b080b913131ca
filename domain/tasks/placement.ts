import { addDuration, durationLess, type Role } from '../kernel/index.js';
import type { WorkingTime } from '../calendar/index.js';
import type { Rung } from './rung.js';
import type { PlacedRung } from './task.js';
import type { Course, Dated, Due } from './course.js';
import type { TaskPolicy } from './task-policy.js';

/** What a task is placed by. */
export interface Terms {
  due: Due;
  policy: TaskPolicy;
  openedAt: string;
  course: Course;
  /** When its holder is away and nobody stands in, where that does not count against them; in order. */
  leave?: readonly Stretch[] | undefined;
  /** Who gets it at the end of a ladder that hands it to nobody. */
  above?: Role;
}

/** When a task is due that nobody has set a date for: as its policy says, from its opening. */
export const dueByPolicy = ({ due, working }: Pick<TaskPolicy, 'due' | 'working'>, openedAt: string): Due => ({
  from: openedAt,
  after: due,
  working,
});

/** Where a task's due instant and its rungs fall. */
export interface Placement {
  due: string;
  rungs: PlacedRung[];
}

/** The course of a task that has just been opened. */
export const UNMOVED: Course = { climbed: [], snoozed: [], pauses: [] };

/** A date that stays as it was promised, whoever holds the task: of its pauses only those after it still move the ladder. */
export const promised = (
  on: string,
  { due, course }: Pick<Terms, 'due' | 'course'>,
): { due: Dated; course: Course } => ({
  due: { on, ...(countsWork(due) && { working: true }) },
  course: { ...course, pauses: course.pauses.filter(({ from }) => from >= on) },
});

/**
 * Places a task's ladder around its due instant; the last rung always acts. Reminders that would fall at or before the
 * opening are left out, and nobody is overdue before being asked: the ladder of a task opened late counts from its opening.
 *
 * What counts in working time falls on working time, however it was put off.
 *
 * Placed anew `at` a later instant, rungs that were climbed stay climbed, reminders of what was then still to come are not made
 * up for, and whatever else has become due meanwhile is climbed at once.
 */
export function place(terms: Terms, workingTime: WorkingTime, at = terms.openedAt): Placement {
  const { policy, openedAt, course } = terms;
  const { due, pauses } = dueOf(terms, workingTime);
  const from = later(due, openedAt);
  const marks = policy.ladder
    .map((rung, n) => ({ rung, n, at: instantOfRung(rung, from, isCounted(rung, terms), workingTime) }))
    .filter(({ rung, at: when }) => !('before' in rung) || when > openedAt)
    .sort((a, b) => compare(a.at, b.at));
  const rungs = ending(upToTheEnd(marks.map(asPlaced)), from, terms, workingTime);
  const left = rungs.filter(({ n = -1 }) => !course.climbed.includes(n));
  const moved = delayed(left, { snoozed: course.snoozed, pauses }, countsWork(terms.due), workingTime);
  const ahead = onWorkingTime(held(afterDecision(moved, terms, workingTime), course.heldUntil), terms, workingTime);
  const forewarns = ({ n = -1 }: PlacedRung): boolean => marks.some((mark) => mark.n === n && isForewarning(mark.rung));
  return { due, rungs: ahead.filter((rung) => rung.at > at || !forewarns(rung)) };
}

type Stretch = Course['pauses'][number];

/** The due instant, moved by every stretch in which the clock stood still before it came, and the stretches after it. */
function dueOf({ due, course, leave = [] }: Terms, workingTime: WorkingTime): { due: string; pauses: Stretch[] } {
  const first = 'on' in due ? due.on : move(due.from, due.after, due.working, 1, workingTime);
  let moved = instantOf(first);
  // Leave is no time to answer in; working time is counted on a calendar that is without it.
  if ('after' in due && !due.working) moved = afterPauses(moved, since(due.from, leave), false, workingTime);
  const pauses: Stretch[] = [];
  for (const pause of course.pauses)
    if (pause.from < moved) moved = afterPauses(moved, [pause], countsWork(due), workingTime);
    else pauses.push(pause);
  return { due: moved, pauses };
}

/** What of some stretches lies after an instant. */
const since = (from: string, stretches: readonly Stretch[]): Stretch[] =>
  stretches.filter(({ to }) => to > from).map((each) => (each.from < from ? { ...each, from } : each));

/**
 * What was left of the time when a clock stopped is left when it starts again; a night's pause costs no working time, and moves
 * nothing. Working time is given back in whole seconds: a timer that fires some milliseconds late must not push a date at the
 * end of a working day past the night.
 */
const afterPauses = (instant: string, pauses: readonly Stretch[], working: boolean, workingTime: WorkingTime): string =>
  pauses.reduce((at, { from, to }) => {
    if (at <= from) return at;
    if (!working) return new Date(Date.parse(at) + Date.parse(to) - Date.parse(from)).toISOString();
    const lost = Math.floor(workingTime.worked(from, to) / 1000);
    return lost > 0 ? workingTime.add(at, `PT${lost}S`, 1) : at;
  }, instant);

/** Snoozes first, since a pause moves whatever was still ahead when it began. */
const delayed = (
  rungs: readonly PlacedRung[],
  { snoozed, pauses }: Pick<Course, 'snoozed' | 'pauses'>,
  working: boolean,
  workingTime: WorkingTime,
): PlacedRung[] =>
  putOff(rungs, snoozed).map((rung) => ({ ...rung, at: afterPauses(rung.at, pauses, working, workingTime) }));

/** Rungs that count working time, and the end of a ladder in which some do, fall on working time; and none of them on leave. */
function onWorkingTime(rungs: readonly PlacedRung[], terms: Terms, { onto }: WorkingTime): PlacedRung[] {
  const { leave = [] } = terms;
  const back = (at: string): string => leave.find(({ from, to }) => from <= at && at < to)?.to ?? at;
  const { ladder } = terms.policy;
  const ends = countsWork(terms.due) || ladder.some((rung) => isCounted(rung, terms));
  const falls = ({ n = -1 }: PlacedRung): boolean => (ladder[n] ? isCounted(ladder[n], terms) : ends);
  return inOrder(rungs.map((rung) => ({ ...rung, at: falls(rung) ? onto(back(rung.at)) : back(rung.at) })));
}

/** Whether a rung counts working time: as it says itself, else as the due date of its task does. */
const isCounted = ({ working }: Rung, { due }: Terms): boolean => working ?? countsWork(due);

const countsWork = (due: Due): boolean => due.working === true;

const move = (instant: string, duration: string, working: boolean, sign: 1 | -1, workingTime: WorkingTime): string =>
  working ? workingTime.add(instant, duration, sign) : addDuration(instant, duration, sign);

const instantOfRung = (rung: Rung, due: string, working: boolean, workingTime: WorkingTime): string =>
  'before' in rung ? move(due, rung.before, working, -1, workingTime) : move(due, rung.after, working, 1, workingTime);

const isForewarning = (rung: Rung): boolean => 'before' in rung && rung.do === 'remind';

const asPlaced = ({ rung, n, at }: { rung: Rung; n: number; at: string }): PlacedRung => ({
  at,
  do: rung.do,
  ...(rung.to && { to: rung.to }),
  ...(rung.do === 'suspend' && rung.for && { for: rung.for }),
  n,
});

/** Once an answer is deemed given there is nothing left to climb. */
function upToTheEnd(rungs: PlacedRung[]): PlacedRung[] {
  const end = rungs.findIndex((rung) => rung.do === 'accept' || rung.do === 'reject');
  return end < 0 ? rungs : rungs.slice(0, end + 1);
}

/**
 * A ladder that ends without acting lapses one more step after its last mark: the due instant, or a rung after it. Where somebody
 * above gets the task then, that is a rung of its own, and their lapse comes after it.
 */
function ending(rungs: PlacedRung[], due: string, terms: Terms, workingTime: WorkingTime): PlacedRung[] {
  const { policy, above } = terms;
  const last = rungs.at(-1);
  if (last && ['decide', 'accept', 'reject'].includes(last.do)) return rungs;
  const at = oneMore(rungs, due, terms, workingTime);
  const n = policy.ladder.length;
  return [...rungs, above ? { at, do: 'decide', to: above, n: n + 1 } : { at, do: 'lapse', n }];
}

/** As long after the last mark as that is after the one before it, in working time where both are counted so. */
function oneMore(rungs: PlacedRung[], due: string, terms: Terms, workingTime: WorkingTime): string {
  const last = rungs.at(-1);
  if (!last || last.at <= due) return due;
  const before = rungs.findLast(({ at }) => at > due && at < last.at);
  const rungOf = (placed: PlacedRung | undefined): Rung | undefined => placed && terms.policy.ladder[placed.n ?? -1];
  const step = workingStep(rungOf(last), rungOf(before), terms);
  if (step) return workingTime.add(last.at, step, 1);
  return new Date(2 * Date.parse(last.at) - Date.parse(before?.at ?? due)).toISOString();
}

function workingStep(last: Rung | undefined, before: Rung | undefined, terms: Terms): string | undefined {
  if (!last || !('after' in last) || !isCounted(last, terms)) return undefined;
  if (!before) return last.after;
  return 'after' in before && isCounted(before, terms) ? durationLess(last.after, before.after) : undefined;
}

/** A decision that was passed on to somebody lapses when the task's own time has passed once more, and not as the ladder would. */
function afterDecision(rungs: PlacedRung[], { policy, course }: Terms, workingTime: WorkingTime): PlacedRung[] {
  const { decided } = course;
  if (!decided) return rungs;
  const since = {
    snoozed: course.snoozed.slice(decided.snoozes),
    pauses: course.pauses.filter(({ from }) => from >= decided.at),
  };
  const at = move(decided.at, policy.due, policy.working, 1, workingTime);
  const lapse: PlacedRung = { at, do: 'lapse', n: policy.ladder.length };
  const end = delayed([lapse], since, policy.working, workingTime);
  return [...rungs.filter((rung) => rung.do !== 'lapse' && end.every((last) => rung.at <= last.at)), ...end];
}

/** Every rung ahead, later by all that the task was snoozed for. */
export const putOff = (rungs: readonly PlacedRung[], durations: readonly string[]): PlacedRung[] =>
  rungs.map((rung) => ({ ...rung, at: durations.reduce((at, duration) => addDuration(at, duration), rung.at) }));

/** Nothing is climbed before somebody's word that they are on it runs out; of the reminders until then one is left. */
export function held(rungs: readonly PlacedRung[], until: string | undefined): PlacedRung[] {
  if (until === undefined) return [...rungs];
  const waiting = rungs.filter(({ at }) => at < until);
  const reminders = waiting.filter((rung) => rung.do === 'remind');
  return rungs
    .filter((rung) => !reminders.includes(rung) || rung === reminders.at(-1))
    .map((rung) => (rung.at < until ? { ...rung, at: until } : rung));
}

/** One notation for every instant, so that texts compare as times do. */
const instantOf = (text: string): string => new Date(text).toISOString();
const inOrder = (rungs: PlacedRung[]): PlacedRung[] => rungs.sort((a, b) => compare(a.at, b.at));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const later = (a: string, b: string): string => (a > b ? a : instantOf(b));
