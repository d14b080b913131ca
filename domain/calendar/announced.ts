import { addDuration, type Problem, problem } from '../kernel/index.js';

/** A stop can be announced as it begins; clocks differ a bit. */
const LATEST = 'PT1M';
/** No clock stands still for ever. */
const LONGEST = 'P14D';

/** What keeps a stop from being announced now: it lies in the past, ends before it begins, or lasts too long. */
export function canAnnounce({ from, until }: { from: string; until: string }, now: string): Problem[] {
  if (from < addDuration(now, LATEST, -1)) return [problem('/from', 'problems.maintenance.past', { value: from, now })];
  if (until <= from) return [problem('/until', 'problems.maintenance.order', { value: until, from })];
  const latest = addDuration(from, LONGEST);
  return until > latest ? [problem('/until', 'problems.maintenance.long', { value: until, latest })] : [];
}
