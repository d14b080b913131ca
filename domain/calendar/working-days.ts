import { WEEKDAYS, type Weekly, type WorkingHours } from './calendar.js';
import { DAY, dateOf, dayOf, instantOf, type OffsetAt } from './local-time.js';

/** A stretch of working time in epoch milliseconds. */
export interface Span {
  from: number;
  to: number;
}

/** A resolved calendar: which stretches of which local days are worked. */
export interface WorkingDays {
  offsetAt: OffsetAt;
  /** The earliest start and the latest end of any day, in milliseconds after local midnight. */
  opens: number;
  closes: number;
  /** The stretches of a numbered local day, in order; none on a day off. */
  spansOn(day: number): readonly Span[];
}

/** Resolves a week against a zone and the dates not worked; both are given as functions, so that no table is needed here. */
export function workingDays(weekly: Weekly, offsetAt: OffsetAt, isOff: (date: string) => boolean): WorkingDays {
  const hours = Object.values(weekly).flat();
  return {
    offsetAt,
    opens: Math.min(...hours.map(({ from }) => clock(from))),
    // Midnight is the next day's already.
    closes: Math.min(Math.max(...hours.map(({ to }) => clock(to))), DAY - 1),
    spansOn(day) {
      const stretches = stretchesOf(weekly, day);
      if (stretches.length === 0 || isOff(dateOf(day))) return [];
      const at = (time: string): number => instantOf(day * DAY + clock(time), offsetAt);
      // A date that the zone leaves out, and an hour that its clocks jump over, have no length.
      return stretches.map(({ from, to }) => ({ from: at(from), to: at(to) })).filter(({ from, to }) => from < to);
    },
  };
}

/** Working time of two sides: only what both work counts. Days and times of day are those of the first. */
export function both(ours: WorkingDays, theirs: WorkingDays): WorkingDays {
  return {
    ...ours,
    spansOn(day) {
      return ours.spansOn(day).flatMap((span) => spansWithin(theirs, span));
    },
  };
}

/** The same without some dates. */
export const withoutDates = (days: WorkingDays, isOff: (date: string) => boolean): WorkingDays => ({
  ...days,
  spansOn: (day) => (isOff(dateOf(day)) ? [] : days.spansOn(day)),
});

function spansWithin(days: WorkingDays, { from, to }: Span): Span[] {
  const [first, last] = [dayOf(from, days.offsetAt), dayOf(to, days.offsetAt)];
  return Array.from({ length: last - first + 1 }, (_, index) => days.spansOn(first + index))
    .flat()
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.from < span.to);
}

/** 1 January 1970 was a Thursday. */
const THURSDAY = 3;

function stretchesOf(weekly: Weekly, day: number): readonly WorkingHours[] {
  const weekday = WEEKDAYS[(((day + THURSDAY) % 7) + 7) % 7];
  return (weekday && weekly[weekday]) ?? [];
}

/** Milliseconds after midnight. */
function clock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
