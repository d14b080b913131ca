import { createHolidays } from '../../../activities/calendars/holidays.js';
import { createOffsets } from '../../../activities/calendars/time-zones.js';
import type { Calendars } from '../../../activities/calendars/calendars.js';
import { officeWeekIn, WEEKDAYS, type Weekly } from '../../../domain/calendar/calendar.js';
import { type WorkingDays, workingDays } from '../../../domain/calendar/working-days.js';

/** The zone table of this host. */
export const offsetsOf = createOffsets();
const holidaysOf = createHolidays();

/** An office week somewhere, on the host's zone table, with days off and the public holidays of a country. */
export async function aCalendar(
  timeZone: string,
  different: { weekly?: Weekly; daysOff?: string[]; country?: string; region?: string } = {},
): Promise<WorkingDays> {
  const { weekly = officeWeekIn(different.country), daysOff = [], country, region } = different;
  const isHoliday = await holidaysOf(country, region);
  return workingDays(weekly, offsetsOf(timeZone), (date) => daysOff.includes(date) || isHoliday(date));
}

/** Somebody who always works, so that working time is time. */
const ALWAYS: Weekly = Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]]));
const always = workingDays(
  ALWAYS,
  () => 0,
  () => false,
);
export const aroundTheClock: Calendars = () => Promise.resolve(always);
