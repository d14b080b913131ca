import { type Calendar, officeWeekIn, type Weekly } from './calendar.js';

/** What a person's, or an organisation's, entry says about when its people work. */
export interface EntryCalendar {
  timeZone?: string;
  country?: string;
  calendar?: Calendar;
}

/** When somebody works, with nothing left open but the tables of zones and holidays. */
export interface WholeCalendar {
  weekly: Weekly;
  timeZone: string;
  country?: string;
  region?: string;
  /** Dates not worked besides the public holidays. */
  off: ReadonlySet<string>;
}

/**
 * The person's own calendar, else that of their organisation, else the office week of the country where the task says that they are. Days
 * off and holidays of both add up; a region is part of the country that it was given for.
 */
export function wholeCalendar(
  asked: { timeZone: string; country?: string },
  person: EntryCalendar = {},
  organisation: EntryCalendar = {},
): WholeCalendar {
  const [own, theirs] = [person.calendar, organisation.calendar];
  const theirCountry = theirs?.country ?? organisation.country;
  const country = own?.country ?? person.country ?? theirCountry ?? asked.country;
  return {
    weekly: own?.weekly ?? theirs?.weekly ?? officeWeekIn(country),
    timeZone: own?.timeZone ?? person.timeZone ?? theirs?.timeZone ?? organisation.timeZone ?? asked.timeZone,
    country,
    region: own?.region ?? (country === theirCountry ? theirs?.region : undefined),
    off: new Set([own, theirs].flatMap((each) => [...(each?.daysOff ?? []), ...(each?.holidays ?? [])])),
  };
}
