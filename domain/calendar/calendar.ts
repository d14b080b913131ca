import { z } from 'zod';
import type { ProblemCode } from '../../i18n/keys.js';
import { Country, TimeZone, weekendIn, wrong } from '../kernel/index.js';

/** From Monday, as ISO 8601 counts. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const MAX_STRETCHES_A_DAY = 4;
const MAX_DATES = 400;

export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, wrong('problems.time'));

/** Somebody has to be told something at some time. */
const MAX_QUIET_DAYS = 6;

/** A part of the day, by local clocks, that may span midnight; and days that are quiet altogether. */
export const QuietHours = z
  .strictObject({
    from: TimeOfDay,
    to: TimeOfDay,
    days: z
      .array(z.enum(WEEKDAYS))
      .max(MAX_QUIET_DAYS, wrong('problems.quietDays'))
      .optional()
      .describe('Days that are quiet from midnight to midnight, such as those of the weekend; none without.'),
  })
  .refine(({ from, to }) => from !== to, { ...wrong('problems.sameTime'), path: ['to'] });
export type QuietHours = z.infer<typeof QuietHours>;

const Day = z.iso.date(wrong('problems.date'));

/** A stretch of working hours by local clocks; a night shift is two of them, up to "24:00" and from "00:00". */
export const WorkingHours = z
  .strictObject({ from: TimeOfDay, to: z.union([TimeOfDay, z.literal('24:00')], wrong('problems.time')) })
  .refine(({ from, to }) => from < to, { ...wrong('problems.laterTime'), path: ['to'] });
export type WorkingHours = z.infer<typeof WorkingHours>;

const DayHours = z
  .array(WorkingHours)
  .max(MAX_STRETCHES_A_DAY)
  .superRefine((stretches, context) => {
    for (const [index, { from }] of stretches.entries()) {
      const previous = stretches[index - 1];
      if (previous && from < previous.to)
        context.addIssue({
          code: 'custom',
          path: [index, 'from'],
          message: 'problems.nextTime' satisfies ProblemCode,
          params: { end: previous.to },
        });
    }
  });

/** Working hours by weekday; a day left out is not worked. */
export const Weekly = z
  .partialRecord(z.enum(WEEKDAYS), DayHours)
  .refine((weekly) => Object.values(weekly).some((stretches) => stretches.length > 0), wrong('problems.noHours'));
export type Weekly = z.infer<typeof Weekly>;

/** When somebody works. What is left out comes from the person: their time zone, their country and its office week. */
export const Calendar = z.strictObject({
  weekly: Weekly.optional().describe(
    'Working hours by local clocks; a day left out is not worked. Without it 09:00 to 17:30, but not at the weekend of the country.',
  ),
  timeZone: TimeZone.optional().describe('Where the hours are worked, when not in the time zone of the person.'),
  country: Country.optional().describe(
    'Whose public holidays and weekend are kept, when not those of the country of the person.',
  ),
  region: z
    .string()
    .regex(/^[A-Z0-9]{1,3}$/, wrong('problems.region'))
    .optional()
    .describe('Whose regional holidays are kept besides, such as "BY" in Germany.'),
  daysOff: z.array(Day).max(MAX_DATES).default([]).describe('Own days off.'),
  holidays: z
    .array(Day)
    .max(MAX_DATES)
    .optional()
    .describe('Holidays besides the public ones, such as those of the firm.'),
});
export type Calendar = z.infer<typeof Calendar>;

const OFFICE_HOURS: WorkingHours[] = [{ from: '09:00', to: '17:30' }];

/**
 * 09:00 to 17:30 but at the weekend: the week of whoever has given none. The weekend is that of the country by the Unicode
 * CLDR, such as Friday and Saturday in Egypt; Saturday and Sunday where no country is known.
 */
export const officeWeekIn = (country?: string): Weekly =>
  Object.fromEntries(WEEKDAYS.filter((day) => !weekendDays(country).includes(day)).map((day) => [day, OFFICE_HOURS]));

/** The days of a country's weekend, in their order. */
export function weekendDays(country?: string): Weekday[] {
  const [first, last] = weekendIn(country).map((day) => WEEKDAYS.findIndex((known) => known === day));
  if (first === undefined || last === undefined || first < 0) return [];
  const length = ((last - first + WEEKDAYS.length) % WEEKDAYS.length) + 1;
  return Array.from({ length }, (_, index) => WEEKDAYS[(first + index) % WEEKDAYS.length] as Weekday);
}
