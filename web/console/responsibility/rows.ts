import {
  type Deadline,
  type DeliverableView,
  type EngagementView,
  type Holding,
  holdingsOf,
} from '../../../domain/journal/index.js';
import type { Localizer } from '../../../i18n/index.js';

/** One task's deadline as it is drawn. */
export interface Bar {
  task: string;
  /** What was asked for. */
  name: string;
  due: string | null;
  from: string;
  to: string;
  running: boolean;
  holdings: readonly Holding[];
}

/** A deliverable, or a task that stands alone, with its bars in as few lanes as they need. */
export interface ResponsibilityRow {
  title: string;
  /** What it belongs to, where the title does not say so. */
  note?: string;
  lanes: Bar[][];
}

/** One deadline as a bar; what runs is drawn until now. */
export const barOf = (localizer: Localizer, deadline: Deadline, now: string): Bar =>
  barOfHoldings(localizer, holdingsOf(deadline, now), now);

/** A deliverable's deadlines: those that have ended from its ledger, the others as of now. */
export function rowOfDeliverable(
  localizer: Localizer,
  { id, title, ledger }: DeliverableView,
  { running }: Pick<EngagementView, 'running'>,
  now: string,
): ResponsibilityRow {
  const tasks = new Map<string, Holding[]>();
  for (const holding of ledger) tasks.set(holding.task, [...(tasks.get(holding.task) ?? []), holding]);
  const open = running.deadlines.filter(({ deliverable }) => deliverable === id);
  const bars = [
    ...[...tasks.values()].map((holdings) => barOfHoldings(localizer, holdings, now)),
    ...open.map((deadline) => barOf(localizer, deadline, now)),
  ];
  return { title: `${id} · ${title}`, lanes: inLanes(bars) };
}

function barOfHoldings(localizer: Localizer, holdings: readonly Holding[], now: string): Bar {
  const [first, last] = [holdings[0], holdings.at(-1)];
  if (!first || !last) throw new Error('a deadline without holders');
  return {
    task: first.task,
    name: localizer.message(`words.task.${first.kind}`),
    due: last.due,
    from: first.from,
    to: last.to ?? now,
    running: last.to === null,
    holdings,
  };
}

/** Puts each bar into the first lane that is free when it begins. */
export function inLanes(bars: readonly Bar[]): Bar[][] {
  const lanes: Bar[][] = [];
  for (const bar of [...bars].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const free = lanes.find((lane) => (lane.at(-1)?.to ?? '') <= bar.from);
    if (free) free.push(bar);
    else lanes.push([bar]);
  }
  return lanes;
}
