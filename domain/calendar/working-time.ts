import { addDuration, parseDuration } from '../kernel/index.js';
import { DAY, dayOf, instantOf, localOf } from './local-time.js';
import type { Span, WorkingDays } from './working-days.js';

/** Counts ISO 8601 durations of somebody's working time. */
export interface WorkingTime {
  /** The instant a duration away. */
  add(instant: string, duration: string, sign: 1 | -1): string;
  /** Milliseconds worked between two instants. */
  worked(from: string, to: string): number;
  /** The instant itself where somebody works then, else when they next do. */
  onto(instant: string): string;
}

type Sign = 1 | -1;

/** How many days ahead or behind are looked at: ten years. */
const HORIZON_DAYS = 3_660;
const HORIZON_MONTHS = 120;

/**
 * Counts ISO 8601 durations on a calendar: months by the date and then onto a working day, days as working days that keep the
 * time of day, hours only while somebody works. What does not fit into ten years of the calendar counts around the clock,
 * since a deadline must not be lost for a calendar that never works.
 */
export function workingTime(calendar: WorkingDays): WorkingTime {
  return {
    add(instant, duration, sign) {
      const { years, months, days, milliseconds } = parseDuration(duration);
      const at = addTime(
        calendar,
        addDays(calendar, addMonths(calendar, Date.parse(instant), years * 12 + months, sign), days, sign),
        milliseconds,
        sign,
      );
      return at === undefined ? addDuration(instant, duration, sign) : new Date(at).toISOString();
    },
    worked: (from, to) => workedBetween(calendar, Date.parse(from), Date.parse(to)),
    onto: (instant) => new Date(nextWorked(calendar, Date.parse(instant))).toISOString(),
  };
}

function addMonths(calendar: WorkingDays, at: number, months: number, sign: Sign): number | undefined {
  if (months === 0) return at;
  if (months > HORIZON_MONTHS) return undefined;
  const local = localOf(at, calendar.offsetAt);
  const moved = Date.parse(addDuration(new Date(local).toISOString(), `P${months}M`, sign));
  return atTime(calendar, nthWorkingDay(calendar, Math.floor(moved / DAY) - sign, 1, sign), timeOfDay(calendar, moved));
}

/**
 * The nth working day away, at the same time of day. Before and after hours count as the opening and the close, and a day
 * off as the end of the working day passed last, so that no later start is due earlier.
 */
function addDays(calendar: WorkingDays, at: number | undefined, days: number, sign: Sign): number | undefined {
  if (at === undefined || days === 0) return at;
  const local = localOf(at, calendar.offsetAt);
  const day = Math.floor(local / DAY);
  const passed = sign === 1 ? calendar.closes : calendar.opens;
  const time = isWorked(calendar, day) ? timeOfDay(calendar, local) : passed;
  return atTime(calendar, nthWorkingDay(calendar, day, days, sign), time);
}

const isWorked = (calendar: WorkingDays, day: number): boolean => calendar.spansOn(day).length > 0;

const timeOfDay = ({ opens, closes }: WorkingDays, local: number): number =>
  Math.min(Math.max(local - Math.floor(local / DAY) * DAY, opens), closes);

const atTime = ({ offsetAt }: WorkingDays, day: number | undefined, time: number): number | undefined =>
  day === undefined ? undefined : instantOf(day * DAY + time, offsetAt);

function nthWorkingDay(calendar: WorkingDays, from: number, n: number, sign: Sign): number | undefined {
  if (n > HORIZON_DAYS) return undefined;
  let left = n;
  for (let distance = 1; distance <= HORIZON_DAYS; distance++) {
    const day = from + sign * distance;
    if (isWorked(calendar, day) && --left === 0) return day;
  }
  return undefined;
}

/** Elapsed time that stands still outside working hours. */
function addTime(calendar: WorkingDays, at: number | undefined, milliseconds: number, sign: Sign): number | undefined {
  if (at === undefined || milliseconds === 0) return at;
  if (milliseconds > HORIZON_DAYS * DAY) return undefined;
  const today = dayOf(at, calendar.offsetAt);
  let left = milliseconds;
  for (let distance = 0; distance <= HORIZON_DAYS; distance++)
    for (const span of aheadOf(at, calendar.spansOn(today + sign * distance), sign)) {
      const length = span.to - span.from;
      if (left <= length) return sign === 1 ? span.from + left : span.to - left;
      left -= length;
    }
  return undefined;
}

/** The end of a stretch is still worked; what never is within ten years stays where it is. */
function nextWorked(calendar: WorkingDays, at: number): number {
  const today = dayOf(at, calendar.offsetAt);
  for (let day = today; day <= today + HORIZON_DAYS; day++)
    for (const { from, to } of calendar.spansOn(day)) if (at <= to) return Math.max(at, from);
  return at;
}

function workedBetween(calendar: WorkingDays, from: number, to: number): number {
  const [first, last] = [dayOf(from, calendar.offsetAt), dayOf(to, calendar.offsetAt)];
  let worked = 0;
  for (let day = first; day <= Math.min(last, first + HORIZON_DAYS); day++)
    for (const span of calendar.spansOn(day)) worked += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
  return worked;
}

/** What of a day's stretches still lies in the direction of the count, nearest first. */
function aheadOf(at: number, spans: readonly Span[], sign: Sign): Span[] {
  const ahead = spans
    .map(({ from, to }) => (sign === 1 ? { from: Math.max(from, at), to } : { from, to: Math.min(to, at) }))
    .filter(({ from, to }) => from < to);
  return sign === 1 ? ahead : ahead.reverse();
}
