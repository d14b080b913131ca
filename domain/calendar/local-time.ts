/** Milliseconds that a zone's clocks are ahead of UTC at an instant. The tables of zones stay outside the domain. */
export type OffsetAt = (instant: number) => number;

/** A day in milliseconds; local days are numbered by how many of them lie since 1970-01-01. */
export const DAY = 86_400_000;

/** What a zone's clocks read at an instant, in milliseconds as if they stood in UTC. */
export const localOf = (instant: number, offsetAt: OffsetAt): number => instant + offsetAt(instant);

/** The number of the local day that an instant falls on. */
export const dayOf = (instant: number, offsetAt: OffsetAt): number => Math.floor(localOf(instant, offsetAt) / DAY);

/** The date of a numbered day, such as `2026-03-27`. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/**
 * The first instant at which a zone's clocks read `local` or later: a time that is read twice counts the first time, and
 * one that is jumped over, be it an hour in spring or a whole date at the date line, is the jump itself.
 */
export function instantOf(local: number, offsetAt: OffsetAt): number {
  const before = offsetAt(local - DAY);
  const after = offsetAt(local + DAY);
  const earlier = local - before;
  if (offsetAt(earlier) === before) return earlier;
  const later = local - after;
  return offsetAt(later) === after ? later : jumpBetween(later, earlier, offsetAt);
}

function jumpBetween(from: number, to: number, offsetAt: OffsetAt): number {
  const before = offsetAt(from);
  let [last, first] = [from, to];
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (offsetAt(middle) === before) last = middle;
    else first = middle;
  }
  return first;
}
