import { type WorkingDays, withoutDates } from '../../domain/calendar/index.js';
import {
  type Absence,
  covers,
  dayAfter,
  type StartOf,
  type Standing,
  unattended,
} from '../../domain/directory/index.js';
import { type CalendarOf, keepsLeave, type Leave, type TaskKind } from '../../domain/tasks/index.js';

/** What somebody's absences mean for a task that they hold, since nobody stands in. */
export interface OnLeave {
  /** Today is one of the days. */
  away?: Leave;
  /** The stretches that do not count; none for what is due at one instant whoever is there. */
  leave: { from: string; to: string }[];
  /** Calendars on which the days are off. */
  calendarOf: CalendarOf;
  /** When they next go, or are back. */
  changesAt?: string;
}

/** Looks at the absences of whoever holds a task on a day. */
export function onLeave(
  standing: Standing,
  kind: TaskKind,
  { now, today }: { now: string; today: string },
  { startOf, calendars }: { startOf: StartOf; calendars: CalendarOf },
): OnLeave {
  const { person, timeZone } = standing;
  const absences = unattended(standing, today);
  const stretches = absences.map(({ from, to }) => ({
    from: startOf(from, timeZone),
    to: startOf(dayAfter(to), timeZone),
  }));
  const current = absences.find((absence) => covers(absence, today));
  const changesAt = stretches
    .flatMap(({ from, to }) => [from, to])
    .filter((at) => at > now)
    .sort()[0];
  const kept = keepsLeave(kind);
  return {
    ...(current && { away: { until: current.to } }),
    leave: kept ? stretches : [],
    calendarOf: async (asked) => {
      const days = await calendars(asked);
      return kept && asked.email === person.email ? without(days, absences) : days;
    },
    ...(changesAt && { changesAt }),
  };
}

const without = (days: WorkingDays, absences: readonly Absence[]): WorkingDays =>
  withoutDates(days, (date) => absences.some((absence) => covers(absence, date)));
