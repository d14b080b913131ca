import { handOf, type Lateness, lateFrom } from './deadline.js';
import type { Holder } from '../tasks/holders.js';
import type { EngagementView } from './view.js';

/** Lateness of an engagement by holder: what is over, and what runs as of now. */
export function latenessAt({ lateness, running }: Pick<EngagementView, 'lateness' | 'running'>, now: string): Lateness {
  return running.deadlines.reduce((sums, deadline) => {
    const from = lateFrom(deadline);
    return from !== null && from < now
      ? plus(sums, { [handOf(deadline).holder]: Date.parse(now) - Date.parse(from) })
      : sums;
  }, lateness);
}

export function plus(a: Lateness, b: Lateness): Lateness {
  const sums = { ...a };
  for (const [holder, late] of Object.entries(b) as [Holder, number][]) sums[holder] = (sums[holder] ?? 0) + late;
  return sums;
}
