/** The parts of an ISO 8601 duration; weeks are folded into days. */
export interface DurationParts {
  years: number;
  months: number;
  days: number;
  /** Hours, minutes and seconds together. */
  milliseconds: number;
}

/**
 * ISO 8601 durations with at least one part: `P3D`, `PT4H`, `P1M`, `PT0.5S`. The digits of each part are few, so that no
 * duration leads past the year 9999, where instants are no longer written alike and cannot be compared as texts.
 */
export const DURATION_PATTERN =
  /^P(?=\d|T\d)(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8}(?:\.\d{1,3})?)S)?)?$/;

/** A duration that is some time at all: what is asked for is never nothing. */
export const TIME_PATTERN = new RegExp(DURATION_PATTERN.source.replace('^', '^(?=.*[1-9])'));

/** Parses an ISO 8601 duration. Throws a RangeError that quotes the text. */
export function parseDuration(text: string): DurationParts {
  const match = DURATION_PATTERN.exec(text);
  if (!match) throw new RangeError(`"${text}" is not an ISO 8601 duration such as "P3D" or "PT4H"`);
  const part = (index: number): number => Number(match[index] ?? 0);
  return {
    years: part(1),
    months: part(2),
    days: part(3) * 7 + part(4),
    milliseconds: Math.round((part(5) * 3600 + part(6) * 60 + part(7)) * 1000),
  };
}

/** The instant `sign` durations away from an ISO instant, in UTC calendar arithmetic (a month ends on its last day). */
export function addDuration(instant: string, duration: string, sign: 1 | -1 = 1): string {
  const { years, months, days, milliseconds } = parseDuration(duration);
  const from = new Date(instant);
  const day = from.getUTCDate();
  const moved = new Date(from);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + sign * (years * 12 + months));
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(day, lastDay));
  return new Date(moved.getTime() + sign * (days * 86_400_000 + milliseconds)).toISOString();
}

/** What is left of a duration when a shorter one is taken from it, part by part; nothing where a part would be negative. */
export function durationLess(longer: string, shorter: string): string | undefined {
  const [whole, taken] = [parseDuration(longer), parseDuration(shorter)];
  const years = whole.years - taken.years;
  const months = whole.months - taken.months;
  const days = whole.days - taken.days;
  const milliseconds = whole.milliseconds - taken.milliseconds;
  if (Math.min(years, months, days, milliseconds) < 0) return undefined;
  const minutes = Math.floor(milliseconds / 60_000);
  const left = `P${years}Y${months}M${days}DT${minutes}M${(milliseconds % 60_000) / 1000}S`;
  return DURATION_PATTERN.test(left) ? left : undefined;
}
