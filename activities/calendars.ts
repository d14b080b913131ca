import { Temporal } from 'temporal-polyfill';
import type { Person } from '../domain/person.js';
import type { WorkingTime } from '../domain/placement.js';

/** Whose working time a task is counted in. */
export type Calendars = (person: Pick<Person, 'timeZone'>) => WorkingTime;

const FRIDAY = 5;
const WORKING_DAYS_A_WEEK = 5;
const WORKING_WEEK = Temporal.Duration.from({ hours: 24 * WORKING_DAYS_A_WEEK });

/** Monday to Friday in the person's own time zone; days keep the time of day, hours run around the clock but not on weekends. */
export const weekdays: Calendars = ({ timeZone }) => ({
  add(instant, duration, sign) {
    const start = Temporal.Instant.from(instant).toZonedDateTimeISO(knownZone(timeZone));
    const { years, months, weeks, days, hours, minutes, seconds, milliseconds } = Temporal.Duration.from(duration);
    const month = shift(start, { years, months }, sign);
    const day = addDays(years + months > 0 ? ontoWeekday(month, sign) : month, weeks * 7 + days, sign);
    const time = Temporal.Duration.from({ hours, minutes, seconds, milliseconds });
    return new Date(addTime(day, time.total('milliseconds'), sign).epochMilliseconds).toISOString();
  },
});

type Zoned = Temporal.ZonedDateTime;
const isWeekend = (at: Zoned): boolean => at.dayOfWeek > FRIDAY;
const shift = (at: Zoned, by: Temporal.DurationLike, sign: 1 | -1): Zoned =>
  sign === 1 ? at.add(by) : at.subtract(by);

function ontoWeekday(at: Zoned, sign: 1 | -1): Zoned {
  let day = at;
  while (isWeekend(day)) day = shift(day, { days: 1 }, sign);
  return day;
}

/** The nth working day away, at the same time of day; the day itself does not count. */
function addDays(at: Zoned, days: number, sign: 1 | -1): Zoned {
  const wholeWeeks = isWeekend(at) ? 0 : Math.floor(days / WORKING_DAYS_A_WEEK);
  let day = shift(at, { weeks: wholeWeeks }, sign);
  for (let left = days - wholeWeeks * WORKING_DAYS_A_WEEK; left > 0; left--)
    day = ontoWeekday(shift(day, { days: 1 }, sign), sign);
  return day;
}

/** Elapsed time that stands still on weekends. */
function addTime(at: Zoned, milliseconds: number, sign: 1 | -1): Zoned {
  if (milliseconds === 0) return at;
  const week = WORKING_WEEK.total('milliseconds');
  const wholeWeeks = Math.floor((milliseconds - 1) / week);
  let now = shift(offWeekend(at, sign), { weeks: wholeWeeks }, sign);
  for (let left = milliseconds - wholeWeeks * week; ; ) {
    const edge = sign === 1 ? now.startOfDay().add({ days: 1 }) : dayStartBefore(now);
    const untilEdge = Math.abs(edge.epochMilliseconds - now.epochMilliseconds);
    if (left <= untilEdge) return shift(now, { milliseconds: left }, sign);
    left -= untilEdge;
    now = offWeekend(edge, sign);
  }
}

/** From inside a weekend to its near edge: Monday's midnight ahead, Saturday's midnight behind. */
function offWeekend(at: Zoned, sign: 1 | -1): Zoned {
  let now = at;
  if (sign === 1) while (isWeekend(now)) now = now.startOfDay().add({ days: 1 });
  else while (isWeekend(now.subtract({ nanoseconds: 1 }))) now = dayStartBefore(now);
  return now;
}

const dayStartBefore = (at: Zoned): Zoned => at.subtract({ nanoseconds: 1 }).startOfDay();

/** A zone that this host does not know must not keep a task from being opened. */
function knownZone(timeZone: string): string {
  try {
    return Temporal.Now.zonedDateTimeISO(timeZone).timeZoneId;
  } catch {
    return 'UTC';
  }
}
