import { DURATION_PATTERN, parseDuration } from '../domain/kernel/index.js';
import type { words } from './en/words.js';
import { once } from './once.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Instants, distances and durations as one reader writes them. */
export interface Clock {
  timeZone: string;
  /** An instant written out: `Friday, 27 November 2026 at 17:00 GMT`. */
  longTime(at: string, timeZone?: string): string;
  /** An instant in a table: `27 Nov 2026, 17:00`. */
  shortTime(at: string): string;
  /** A day in a table: `27 Nov 2026`. */
  day(at: string): string;
  /** A calendar date, wherever it is, in a table: `2026-11-27` is `27 Nov 2026`. */
  date(date: string): string;
  /** Whether clocks elsewhere show another time at an instant. */
  differs(at: string, timeZone: string): boolean;
  /** How far away an instant is, in the largest unit that says enough: `in 2 days`, `3 hours ago`. */
  relative(at: string, now: string): string;
  /** An ISO 8601 duration in words: `P5D` is `5 days`, `P1DT12H` is `1 day 12 hours`. */
  duration(iso: string): string;
  /** Milliseconds in words, in the largest one or two units: `2 days 4 hours`. */
  span(milliseconds: number): string;
}

export function clockFor(
  locale: string,
  zone: string,
  say: (key: Extract<keyof typeof words, `time.${string}`>) => string,
): Clock {
  const timeZone = known(zone);
  const format = (at: string, look: Look, where = timeZone): string => {
    const date = new Date(at);
    return Number.isNaN(date.getTime()) ? at : dateFormat(locale, look, known(where)).format(date);
  };
  const units = (parts: readonly (readonly [number, Unit])[]): string =>
    parts
      .filter(([count]) => count > 0)
      .map(([count, unit]) => unitFormat(locale, unit).format(count))
      .join(' ') || say('time.none');
  return {
    timeZone,
    longTime: (at, where) => format(at, 'long', where),
    shortTime: (at) => format(at, 'table'),
    day: (at) => format(at, 'date'),
    date: (date) => format(date, 'date', 'UTC'),
    differs: (at, where) => format(at, 'table') !== format(at, 'table', where),
    relative(at, now) {
      const distance = Date.parse(at) - Date.parse(now);
      if (Math.abs(distance) < MINUTE) return say(distance < 0 ? 'time.justNow' : 'time.soon');
      const [unit, length] = unitOf(Math.abs(distance));
      return distanceFormat(locale).format(Math.round(distance / length), unit);
    },
    duration(iso) {
      if (!DURATION_PATTERN.test(iso)) return iso;
      const { years, months, days, milliseconds } = parseDuration(iso);
      return units([
        [years, 'year'],
        [months, 'month'],
        [days, 'day'],
        [Math.trunc(milliseconds / HOUR), 'hour'],
        [Math.trunc((milliseconds % HOUR) / MINUTE), 'minute'],
        [(milliseconds % MINUTE) / SECOND, 'second'],
      ]);
    },
    span: (milliseconds) => units(largest(milliseconds)),
  };
}

type Unit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

const DATE = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const LOOKS = {
  date: DATE,
  table: { ...DATE, hour: '2-digit', minute: '2-digit' },
  long: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
type Look = keyof typeof LOOKS;

const dateFormat = once(
  (locale: string, look: Look, timeZone: string) =>
    new Intl.DateTimeFormat(locale, { ...LOOKS[look], timeZone, hourCycle: 'h23' }),
);
const unitFormat = once(
  (locale: string, unit: Unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
);
const distanceFormat = once((locale: string) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));

function unitOf(size: number): [Intl.RelativeTimeFormatUnit, number] {
  if (size < 90 * MINUTE) return ['minute', MINUTE];
  if (size < 36 * HOUR) return ['hour', HOUR];
  return size < 21 * DAY ? ['day', DAY] : ['week', 7 * DAY];
}

/** Days with hours, hours with minutes, or the one unit that is there. */
function largest(milliseconds: number): [number, Unit][] {
  if (milliseconds >= DAY)
    return [
      [Math.trunc(milliseconds / DAY), 'day'],
      [Math.trunc((milliseconds % DAY) / HOUR), 'hour'],
    ];
  if (milliseconds >= HOUR)
    return [
      [Math.trunc(milliseconds / HOUR), 'hour'],
      [Math.trunc((milliseconds % HOUR) / MINUTE), 'minute'],
    ];
  if (milliseconds >= MINUTE) return [[Math.trunc(milliseconds / MINUTE), 'minute']];
  return [[Math.trunc(milliseconds / SECOND), 'second']];
}

/** Somebody may have given a zone that this host does not know. */
const known = once((timeZone: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
});
