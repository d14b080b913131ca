import { type TimeBetween, without } from '../../calendar/index.js';
import { addDuration } from '../../kernel/index.js';
import type { TaskKind } from '../kinds/index.js';
import { exceptAbsences } from '../ladder.js';
import { promised } from '../placement.js';
import { displace, type Draft, place, update } from './draft.js';
import type { InputOf } from './inputs.js';
import type { OpenTask } from './open-task.js';

/** Whether a task's holders are in competition: their time ends at one instant, whatever each of them works. */
export const inCompetition = (kind: TaskKind): boolean => kind === 'bid.submit';

/** The system could not take answers: what nobody could use of the time is given back, and rungs keep their distances. */
export function giveBack(draft: Draft, { from, to, why }: InputOf<'away'>): void {
  const { placing } = draft.task;
  // One that is not placed yet is given all that it has lost once it is.
  if (placing.some((each) => each.for === 'opening')) return;
  const lost = lostOf(draft.task, { from, to });
  if (lost.length === 0) return;
  if (inCompetition(draft.task.kind)) keepOneInstant(draft);
  const { course } = draft.task;
  const pauses = [...course.pauses, ...lost].sort((a, b) => (a.from < b.from ? -1 : 1));
  displace(draft, {
    course: { ...course, pauses, ...(course.heldUntil && { heldUntil: heldLonger(course.heldUntil, lost) }) },
  });
  place(draft, { cause: { holder: 'system', why }, asOf: lost[0]?.from });
}

/** What was lost of a task's own time: not what lies before its opening, nor where its clock stood still anyway. */
function lostOf(task: OpenTask, { from, to }: TimeBetween): TimeBetween[] {
  const { openedAt, course, pause } = task;
  const begun = earlier(from, justBefore(nextInstant(task)));
  const end = pause ? earlier(to, pause.from) : to;
  return without({ from: later(begun, openedAt), to: end }, course.pauses);
}

/** What was to be climbed before the system was gone, and was not, is climbed late; so whatever comes after it is later as well. */
function nextInstant({ kind, rungs, due, openedAt, deciding }: OpenTask): string {
  if (deciding) return LAST;
  if (inCompetition(kind) && due > openedAt) return due;
  return rungs[0]?.at ?? LAST;
}

const LAST = '9999';
const justBefore = (instant: string): string =>
  instant === LAST ? LAST : new Date(Date.parse(instant) - 1).toISOString();

/** From here on the date moves by the clock alone, and so for all of them by as much. */
function keepOneInstant(draft: Draft): void {
  const { due: on, terms: due, course } = draft.task;
  update(draft, { terms: { on }, course: promised(on, { due, course }).course });
}

const heldLonger = (until: string, lost: readonly TimeBetween[]): string =>
  lost.reduce(
    (at, { from, to }) => (from < at ? addDuration(at, `PT${(Date.parse(to) - Date.parse(from)) / 1_000}S`) : at),
    until,
  );

/** A reminder that was not to be sent, since its time had not been looked at, stands on the ladder again. */
export function takeBack(draft: Draft, { rung, overdue }: InputOf<'taken-back'>): void {
  const { course, rungs } = draft.task;
  const climbed = course.climbed.filter((n) => n !== rung.n);
  displace(draft, {
    overdue,
    course: { ...course, climbed },
    rungs: exceptAbsences([rung, ...rungs], (ladder) => [...ladder]),
  });
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);
