import { parseDuration } from '../../domain/duration.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An instant written out for somebody in a time zone: `Friday, 27 November 2026 at 17:00 GMT`. */
export const longTime = (instant: string, timeZone: string): string =>
  format(instant, timeZone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });

/** An instant in a table: `27 Nov 2026, 17:00`. */
export const shortTime = (instant: string, timeZone: string): string =>
  format(instant, timeZone, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** A day in a table: `27 Nov 2026`. */
export const dayOf = (instant: string, timeZone: string): string =>
  format(instant, timeZone, { day: 'numeric', month: 'short', year: 'numeric' });

function format(instant: string, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: known(timeZone), hourCycle: 'h23' }).format(date);
}

/** A vendor may have given a zone for its expert that this host does not know. */
function known(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

/** How far away an instant is, in the largest unit that says enough: `in 2 days`, `3 hours ago`. */
export function relative(instant: string, now: string): string {
  const distance = Date.parse(instant) - Date.parse(now);
  const size = Math.abs(distance);
  if (size < MINUTE) return distance < 0 ? 'just now' : 'in less than a minute';
  const [unit, length]: [Intl.RelativeTimeFormatUnit, number] =
    size < 90 * MINUTE
      ? ['minute', MINUTE]
      : size < 36 * HOUR
        ? ['hour', HOUR]
        : size < 21 * DAY
          ? ['day', DAY]
          : ['week', 7 * DAY];
  return new Intl.RelativeTimeFormat('en', { numeric: 'always' }).format(Math.round(distance / length), unit);
}

/** An ISO 8601 duration in words: `P5D` is `5 days`, `P1DT12H` is `1 day 12 hours`. */
export function durationWords(duration: string): string {
  const { years, months, days, milliseconds } = parseDuration(duration);
  const parts: [number, string][] = [
    [years, 'year'],
    [months, 'month'],
    [days, 'day'],
    [Math.trunc(milliseconds / HOUR), 'hour'],
    [Math.trunc((milliseconds % HOUR) / MINUTE), 'minute'],
    [(milliseconds % MINUTE) / SECOND, 'second'],
  ];
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return words.join(' ') || 'no time';
}
