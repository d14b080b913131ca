import { dayOf, type OffsetAt } from '../calendar/index.js';

/** When somebody's tasks are due, seen from one instant of their day. */
export const HORIZONS = ['overdue', 'today', 'week', 'later'] as const;
export type Horizon = (typeof HORIZONS)[number];

const DAYS_OF_A_WEEK = 7;

/** Tasks by when they are due, in their order: `week` reaches to the end of the seventh day after today, by local clocks. */
export function byHorizon<T extends { due: string }>(
  tasks: readonly T[],
  at: string,
  offsetAt: OffsetAt,
): Record<Horizon, T[]> {
  const today = dayOf(Date.parse(at), offsetAt);
  const horizonOf = ({ due }: T): Horizon => {
    if (due < at) return 'overdue';
    const days = dayOf(Date.parse(due), offsetAt) - today;
    if (days === 0) return 'today';
    return days <= DAYS_OF_A_WEEK ? 'week' : 'later';
  };
  const agenda: Record<Horizon, T[]> = { overdue: [], today: [], week: [], later: [] };
  for (const task of tasks) agenda[horizonOf(task)].push(task);
  return agenda;
}
