/** Working time: calendars, holidays, quiet hours, and what a due date falls on. */

export {
  Calendar,
  officeWeekIn,
  QuietHours,
  TimeOfDay,
  WEEKDAYS,
  weekendDays,
  Weekly,
  WorkingHours,
} from './calendar.js';
export { dateOf, DAY, dayOf, instantOf, type OffsetAt } from './local-time.js';
export {
  type OutageLook,
  lookAgain,
  OUTAGE_AFTER_MS,
  OUTAGE_CAUSES,
  type Outage,
  type OutageCause,
  type TimeBetween,
  without,
} from './outage.js';
export { canAnnounce } from './announced.js';
export { isQuietAt, quietUntil } from './quiet-hours.js';
export { type EntryCalendar, wholeCalendar } from './whose-calendar.js';
export { both, type WorkingDays, workingDays, withoutDates } from './working-days.js';
export { type WorkingTime, workingTime } from './working-time.js';
