import { z } from 'zod';
import type { ProblemCode } from '../../i18n/keys.js';
import { Country } from '../kernel/countries.js';
import { wrong } from '../kernel/rule.js';
import { TimeZone } from '../kernel/time-zone.js';

/** From Monday, as ISO 8601 counts. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const MAX_STRETCHES_A_DAY = 4;
const MAX_DATES = 400;

export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, wrong('problems.time'));

/** A part of the day, by local clocks, that may span midnight. */
export const QuietHours = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
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

/** When somebody works. What is left out comes from the person: their time zone, their country, an office week. */
export const Calendar = z.strictObject({
  weekly: Weekly.optional().describe('Working hours by local clocks; a day left out is not worked.'),
  timeZone: TimeZone.optional().describe('Where the hours are worked, when not in the time zone of the person.'),
  country: Country.optional().describe('Whose public holidays are kept, when not those of the country of the person.'),
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

/** Monday to Friday, 09:00 to 17:30: the week of whoever has given none. */
export const OFFICE_WEEK: Weekly = {
  monday: OFFICE_HOURS,
  tuesday: OFFICE_HOURS,
  wednesday: OFFICE_HOURS,
  thursday: OFFICE_HOURS,
  friday: OFFICE_HOURS,
};
