import type { Localizer } from '../../../i18n/index.js';
import { instantOf, type OffsetAt } from '../../../domain/calendar/index.js';
import type { ResponsibilityRow } from './rows.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Distances between the marks of the axis; so many fit a phone. */
const STEPS = [
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  3 * DAY,
  7 * DAY,
  14 * DAY,
  28 * DAY,
  91 * DAY,
  364 * DAY,
];
const MOST_MARKS = 7;
/** Room beside the first and the last bar, as a share of the whole. */
const MARGIN = 0.02;

/** Where instants fall on the picture, in per cent of its width. */
export interface Scale {
  at(instant: string): number;
  marks: { at: number; label: string }[];
}

/** A scale from the first bar's beginning to the last one's end, or to now. */
export function scaleOf(localizer: Localizer, rows: readonly ResponsibilityRow[], now: string): Scale {
  const bars = rows.flatMap(({ lanes }) => lanes.flat());
  const instants = [...bars.flatMap(({ from, to, due }) => [from, to, ...(due === null ? [] : [due])]), now].map(
    (text) => Date.parse(text),
  );
  const [first, last] = [Math.min(...instants), Math.max(...instants)];
  const room = Math.max(last - first, HOUR) * MARGIN;
  const [from, length] = [first - room, Math.max(last - first, HOUR) + 2 * room];
  const at = (instant: number): number => Math.round(((instant - from) / length) * 10_000) / 100;
  const step = STEPS.find((each) => length / each <= MOST_MARKS) ?? length;
  const marks = instantsOf(localizer, from, from + length, step).map((mark) => ({
    at: at(mark),
    label: labelOf(localizer, mark, step),
  }));
  return { at: (instant) => at(Date.parse(instant)), marks };
}

/** Multiples of a step by the reader's clock, so that days begin at their midnight, also after it was changed. */
function instantsOf(localizer: Localizer, from: number, to: number, step: number): number[] {
  const offset = offsetOf(localizer, from);
  // One hour follows the other, whether the clock reads it twice or leaves it out.
  const offsetAt: OffsetAt = step > HOUR ? (instant) => offsetOf(localizer, instant) : () => offset;
  const instants = [];
  for (let local = Math.ceil((from + offset) / step) * step; ; local += step) {
    const instant = instantOf(local, offsetAt);
    if (instant >= to) return instants;
    instants.push(instant);
  }
}

/** How far the reader's clock is ahead of UTC. */
function offsetOf({ timeZone }: Localizer, instant: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    timeZoneName: 'longOffset',
  }).formatToParts(instant);
  const [, sign, hours = '0', minutes = '0'] =
    /GMT([+-])(\d{2}):(\d{2})/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + (Number(minutes) * HOUR) / 60);
}

const labelOf = ({ locale, timeZone }: Localizer, instant: number, step: number): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone,
    ...(step < DAY ? { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : { day: 'numeric' }),
    ...(step >= DAY && { month: 'short' }),
    ...(step >= 91 * DAY && { year: '2-digit' }),
  }).format(instant);
