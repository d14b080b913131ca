import { both, type WorkingDays, type WorkingTime, workingTime } from '../calendar/index.js';
import type { Person } from '../kernel/index.js';
import type { TaskPolicy } from './task-policy.js';

/** The calendars of people, as they are kept now. */
export type CalendarOf = (person: Person) => Promise<WorkingDays>;

/** The working time in which a task is counted: its holder's or, where the policy says so, what both sides of the deadline work. */
export async function timeOf(
  holder: Person,
  { policy, counterparty }: { policy: Pick<TaskPolicy, 'counts'>; counterparty?: Person | null },
  calendarOf: CalendarOf,
): Promise<WorkingTime> {
  const theirs = await calendarOf(holder);
  return workingTime(policy.counts === 'both' && counterparty ? both(theirs, await calendarOf(counterparty)) : theirs);
}
