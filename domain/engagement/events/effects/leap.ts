import type { InboundEvent } from '../index.js';
import { budgetVersion, type Known, type Leap } from './known.js';

/** How far a version may be ahead of the last one, whatever that is; beyond it, no further than once more what that one is. */
const FAR_AHEAD = 10_000;

/** Whether a version is so far ahead of the last one that it may be a mistake. */
export const isFarAhead = (version: number, last: number): boolean => version - last > Math.max(FAR_AHEAD, last);

/** Whether an event's version is so far ahead that it may be a mistake, after which no right one would count any more. */
export function leapOf(known: Known, event: InboundEvent): Leap | undefined {
  if (!('version' in event.data)) return undefined;
  const { version } = event.data;
  const last = lastOf(known, event);
  return isFarAhead(version, last) ? { event, version, known: last } : undefined;
}

function lastOf(known: Known, event: InboundEvent): number {
  if (event.type !== 'kpo.demand.changed.v1') return budgetVersion(known);
  return Math.max(0, ...event.data.roles.map(({ role }) => known.demand[role]?.version ?? 0));
}

/** What counts up by itself: budgets with freezes, and demands. */
export type Count = 'budget' | 'demand';
export const COUNTS = ['budget', 'demand'] as const satisfies readonly Count[];

/** The last version of a count. */
export const versionOf = (known: Known, of: Count): number =>
  of === 'budget' ? budgetVersion(known) : Math.max(0, ...Object.values(known.demand).map(({ version }) => version));

/** The same with another last version: what is newer than that counts next. A freeze stays one. */
export function withVersion(known: Known, of: Count, version: number): Known {
  if (of === 'demand') {
    const demand = Object.entries(known.demand).map(([role, each]) => [role, { ...each, version }]);
    return { ...known, demand: Object.fromEntries(demand) as Known['demand'] };
  }
  const { budget, freeze } = known;
  if (!freeze || freeze.version <= budget.version) return { ...known, budget: { ...budget, version }, freeze: null };
  return { ...known, budget: { ...budget, version: version - 1 }, freeze: { ...freeze, version } };
}
