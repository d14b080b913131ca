import {
  type Deadline,
  elapsedIn,
  handOf,
  type Holding,
  type Lateness,
  lateFrom,
  passedHoldings,
  shareOf,
  type Elapsed,
} from './deadline.js';
import type { Holder } from '../tasks/index.js';
import type { EngagementView } from './view.js';

type Ledgers = Pick<EngagementView, 'running' | 'deliverables' | 'ended'>;

/** Lateness of an engagement by holder: what is over, and what runs as of now. */
export function latenessAt(view: Ledgers & Pick<EngagementView, 'lateness'>, now: string): Lateness {
  const since = lateOnce(view);
  return view.running.deadlines.reduce((sums, deadline) => {
    const from = since.get(deadline.task);
    return from !== undefined && from < Date.parse(now)
      ? plus(sums, { [handOf(deadline).holder]: Date.parse(now) - from })
      : sums;
  }, view.lateness);
}

/**
 * From when on, in epoch milliseconds, each running deadline adds to the lateness of its holder: the first of those that are
 * late together does, later by what is counted already; the others add nothing.
 */
export function lateOnce(view: Ledgers): ReadonlyMap<string, number> {
  const first = new Map<string, { task: string; from: string }>();
  for (const deadline of view.running.deadlines) {
    const from = lateFrom(deadline);
    const share = shareOf(deadline.task, handOf(deadline).holder);
    const known = first.get(share);
    if (from !== null && (!known || from < known.from)) first.set(share, { task: deadline.task, from });
  }
  return new Map([...first].map(([share, { task, from }]) => [task, later(Date.parse(from), countedIn(view, share))]));
}

const later = (from: number, counted: readonly Elapsed[]): number =>
  from +
  elapsedIn(counted.filter(({ to }) => to > from).map((each) => ({ from: Math.max(each.from, from), to: each.to })));

/** What is counted of a share already. */
const countedIn = (view: Ledgers, share: string): Elapsed[] =>
  passedIn(view, (task, holder) => shareOf(task, holder) === share)
    .filter(({ late }) => late > 0)
    .map(({ from, late }) => ({ from: Date.parse(from), to: Date.parse(from) + late }));

/** Who held some of the deadlines, as far as that is over. */
export const passedIn = (
  { running, deliverables, ended }: Ledgers,
  concerns: (task: string, holder: Holder) => boolean,
): Holding[] =>
  [
    ...ended,
    ...deliverables.flatMap(({ ledger }) => ledger),
    ...running.deadlines.flatMap((deadline: Deadline) => passedHoldings(deadline)),
  ].filter(({ task, holder }) => concerns(task, holder));

export function plus(a: Lateness, b: Lateness): Lateness {
  const sums = { ...a };
  for (const [holder, late] of Object.entries(b) as [Holder, number][]) sums[holder] = (sums[holder] ?? 0) + late;
  return sums;
}
