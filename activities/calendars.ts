import { type Calendar, OFFICE_WEEK } from '../domain/calendar.js';
import type { Person } from '../domain/person.js';
import { type WorkingDays, workingDays } from '../domain/working-days.js';
import type { Store } from '../store/contract.js';
import { createHolidays } from './holidays.js';
import { createOffsets } from './time-zones.js';

/** Whose working time a task is counted in. */
export type Calendars = (person: Pick<Person, 'email' | 'timeZone' | 'country'>) => Promise<WorkingDays>;

/**
 * The calendars of people: as the directory has them, else the office week in the zone, and with the public holidays of the
 * country, that came with the task. The directory is asked each time, so that an edited calendar counts at once.
 */
export function createCalendars({ store }: { store: Pick<Store, 'person'> }): Calendars {
  const offsets = createOffsets();
  const holidays = createHolidays();
  return async (asked) => {
    const listed = await store.person(asked.email);
    const calendar: Partial<Calendar> = listed?.calendar ?? {};
    const timeZone = calendar.timeZone ?? listed?.timeZone ?? asked.timeZone;
    const country = calendar.country ?? listed?.country ?? asked.country;
    const isHoliday = await holidays(country, calendar.region);
    const off = new Set([...(calendar.daysOff ?? []), ...(calendar.holidays ?? [])]);
    return workingDays(calendar.weekly ?? OFFICE_WEEK, offsets(timeZone), (date) => off.has(date) || isHoliday(date));
  };
}
