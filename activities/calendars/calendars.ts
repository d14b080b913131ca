import { domainOf, type Person } from '../../domain/kernel/index.js';
import { wholeCalendar, type WorkingDays, workingDays } from '../../domain/calendar/index.js';
import type { Store } from '../../store/index.js';
import { createHolidays } from './holidays.js';
import { createOffsets } from './time-zones.js';

/** Whose working time a task is counted in. */
export type Calendars = (person: Pick<Person, 'email' | 'timeZone' | 'country'>) => Promise<WorkingDays>;

/**
 * The calendars of people: as the directory has them and their organisations, else the office week of the country in the zone, and with the
 * public holidays of the country, that came with the task. The directory is asked each time, so that an edited calendar
 * counts at once.
 */
export function createCalendars({ store }: { store: Pick<Store, 'person' | 'organisation'> }): Calendars {
  const offsets = createOffsets();
  const holidays = createHolidays();
  return async (asked) => {
    const [person, organisation] = await Promise.all([
      store.person(asked.email),
      store.organisation(domainOf(asked.email)),
    ]);
    const { weekly, timeZone, country, region, off } = wholeCalendar(asked, person, organisation);
    const isHoliday = await holidays(country, region);
    return workingDays(weekly, offsets(timeZone), (date) => off.has(date) || isHoliday(date));
  };
}
