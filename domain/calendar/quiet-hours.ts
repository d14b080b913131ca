import { type QuietHours, WEEKDAYS } from './calendar.js';
import { DAY, instantOf, localOf, type OffsetAt } from './local-time.js';

const MINUTE = 60_000;

/** Whether a time of day such as `22:30` is quiet. `from` is, `to` is not. */
export const isQuietAt = ({ from, to }: Pick<QuietHours, 'from' | 'to'>, time: string): boolean =>
  from < to ? from <= time && time < to : from <= time || time < to;

/** When the quiet hours, or days, end that an instant falls in; undefined outside of them. `from` belongs to them, `to` does not. */
export function quietUntil(quiet: QuietHours, at: string, offsetAt: OffsetAt): string | undefined {
  const instant = Date.parse(at);
  const local = localOf(instant, offsetAt);
  const midnight = Math.floor(local / DAY) * DAY;
  if (isQuietDay(quiet, midnight / DAY)) {
    const next = new Date(instantOf(midnight + DAY, offsetAt)).toISOString();
    return quietUntil(quiet, next, offsetAt) ?? next;
  }
  if (!isQuietAt(quiet, new Date(local).toISOString().slice(11, 16))) return undefined;
  const to = midnight + timeOf(quiet.to);
  const end = local < to ? to : to + DAY;
  const first = instantOf(end, offsetAt);
  // Clocks that were put back read this time once more; from here it is the second one that is still to come.
  const until = new Date(first > instant ? first : instant + end - local).toISOString();
  // Clocks that are put on can jump over the end into what is quiet again.
  return quietUntil(quiet, until, offsetAt) ?? until;
}

/** 1 January 1970, from which local days are numbered, was a Thursday. */
const THURSDAY = 3;

const isQuietDay = ({ days = [] }: QuietHours, day: number): boolean =>
  days.some((each) => each === WEEKDAYS[(((day + THURSDAY) % 7) + 7) % 7]);

/** Milliseconds from midnight to a time such as `22:30`. */
const timeOf = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE;
