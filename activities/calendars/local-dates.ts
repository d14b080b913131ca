import type { DateOf, StartOf } from '../../domain/directory/delegation.js';
import { dateOf, dayOf, instantOf } from '../../domain/calendar/local-time.js';
import { createOffsets } from './time-zones.js';

/** Dates as a zone's calendars show them, and when they begin, by this host's table. */
export function createLocalDates(offsets = createOffsets()): { dateOf: DateOf; startOf: StartOf } {
  return {
    dateOf: (at, timeZone) => dateOf(dayOf(Date.parse(at), offsets(timeZone))),
    startOf: (date, timeZone) => new Date(instantOf(Date.parse(date), offsets(timeZone))).toISOString(),
  };
}
