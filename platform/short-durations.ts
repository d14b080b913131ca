import { DURATION_PATTERN, parseDuration } from '../domain/kernel/index.js';

const LONGEST_WINDOW_MS = 3_600_000;

/** Whether a text is a duration (ISO 8601) of hours, minutes and seconds within bounds. */
export const isWithin = (text: string, shortest: number, longest: number): boolean => {
  if (!DURATION_PATTERN.test(text)) return false;
  const { years, months, days, milliseconds } = parseDuration(text);
  return years + months + days === 0 && milliseconds >= shortest && milliseconds <= longest;
};

/** Whether it is one of an hour at most. */
export const isShort = (text: string): boolean => isWithin(text, 0, LONGEST_WINDOW_MS);

export const millisecondsOf = (duration: string): number => parseDuration(duration).milliseconds;
