import { dateOf, DAY } from '../../domain/calendar/index.js';

/** Whether a date is a public holiday. */
export type IsHoliday = (date: string) => boolean;
/** The public holidays of a country and, where one is given, of its region. A country or region not in the table has none of its own. */
export type Holidays = (country?: string, region?: string) => Promise<IsHoliday>;

const HOUR = 3_600_000;

/** Public holidays by the library's table, worked out once per country, region and year. */
export function createHolidays(): Holidays {
  const places = new Map<string, IsHoliday>();
  return async (country, region) => {
    if (!country) return () => false;
    const place = `${country}-${region ?? ''}`;
    const known = places.get(place);
    if (known) return known;
    const isHoliday = await holidaysOf(country, region);
    places.set(place, isHoliday);
    return isHoliday;
  };
}

async function holidaysOf(country: string, region?: string): Promise<IsHoliday> {
  // The table of 207 countries takes longer to load than the rest of the activities together.
  const { default: Table } = await import('date-holidays');
  const table = region ? new Table(country, region) : new Table(country);
  const years = new Map<number, ReadonlySet<string>>();
  const datesOf = (year: number): ReadonlySet<string> => {
    const known = years.get(year);
    if (known) return known;
    const dates = new Set(
      table
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .flatMap(wholeDays),
    );
    years.set(year, dates);
    return dates;
  };
  return (date) => {
    const year = Number(date.slice(0, 4));
    // Some feasts begin on the last days of the year before.
    return datesOf(year).has(date) || datesOf(year - 1).has(date);
  };
}

/** The dates that a holiday fills; half days are worked. An hour may be missing where clocks go forward. */
function wholeDays({ date, start, end }: { date: string; start: Date; end: Date }): string[] {
  const first = Date.parse(date.slice(0, 10)) / DAY;
  const length = Math.floor((end.getTime() - start.getTime() + HOUR) / DAY);
  return Array.from({ length }, (_, index) => dateOf(first + index));
}
