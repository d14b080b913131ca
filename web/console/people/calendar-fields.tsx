import {
  type Calendar,
  officeWeekIn,
  WEEKDAYS,
  weekendDays,
  type Weekly,
  type WorkingHours,
} from '../../../domain/calendar/index.js';
import type { Localizer } from '../../../i18n/index.js';
import type { Filled } from '../../components/field-parts.js';
import { capital } from '../../components/words.js';
import { Group, TextInput } from '../inputs.js';

const hoursName = (weekday: string): string => `hours.${weekday}`;

/** Whether a form shows a calendar at all. */
const showsCalendar = (typed: URLSearchParams): boolean => typed.has(hoursName(WEEKDAYS[0]));

/**
 * What was typed, laid over a calendar and still to be parsed as one; undefined when nothing is left of it. No hours on any
 * day are no hours of one's own.
 */
export function typedCalendar(typed: URLSearchParams, before?: Calendar): unknown {
  if (!showsCalendar(typed)) return before;
  const hours = WEEKDAYS.map((weekday) => [weekday, stretchesIn(typed.get(hoursName(weekday)) ?? '')] as const);
  const worked = hours.filter(([, stretches]) => stretches.length > 0);
  const daysOff = datesIn(typed);
  const calendar = {
    ...before,
    weekly: worked.length > 0 ? Object.fromEntries(worked) : undefined,
    region: typed.get('region')?.trim().toUpperCase() || undefined,
    daysOff,
  };
  const isEmpty = Object.values(calendar).every((value) => value === undefined || value === daysOff);
  return isEmpty && daysOff.length === 0 ? undefined : calendar;
}

const datesIn = (typed: URLSearchParams): string[] => (typed.get('daysOff') ?? '').split(/[\s,;]+/).filter(Boolean);

/** The input that a part of a calendar comes from. */
export function calendarInput([part = '', place]: readonly string[]): string {
  return part === 'weekly' ? hoursName(place ?? WEEKDAYS[0]) : part;
}

/** A calendar as its inputs hold it. */
export function fillCalendar(typed: URLSearchParams, { weekly = {}, region, daysOff = [] }: Partial<Calendar> = {}) {
  for (const weekday of WEEKDAYS) typed.set(hoursName(weekday), hoursOf(weekly, weekday));
  if (region) typed.set('region', region);
  typed.set('daysOff', daysOff.join('\n'));
}

const hoursOf = (weekly: Weekly, weekday: (typeof WEEKDAYS)[number]): string =>
  (weekly[weekday] ?? []).map(({ from, to }) => `${from}-${to}`).join(', ');

/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** A weekday's name in the language of the reader. */
export const weekdayName = ({ locale }: Localizer, weekday: string): string =>
  capital(
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
      MONDAY + WEEKDAYS.findIndex((known) => known === weekday) * DAY,
    ),
  );

const countryIn = (typed: URLSearchParams): string => (typed.get('country') ?? '').trim().toUpperCase();

/** A country, with the weekend that it stands for. */
export const CountryInput = ({ filled }: { filled: Filled }) => {
  const { localizer, typed } = filled;
  const weekend = localizer.list(weekendDays(countryIn(typed)).map((day) => weekdayName(localizer, day)));
  return (
    <TextInput
      name="country"
      label={localizer.message('people.field.country')}
      hint={localizer.message('people.hint.country', { weekend })}
      filled={filled}
    />
  );
};

/** Working hours by weekday, the region whose holidays are kept, and days off; `inherited` counts where all hours are blank. */
export const CalendarFields = ({ filled, inherited }: { filled: Filled; inherited?: Weekly }) => {
  const { localizer, typed } = filled;
  const usual = inherited ?? officeWeekIn(countryIn(typed));
  const own = WEEKDAYS.some((weekday) => typed.get(hoursName(weekday)));
  return (
    <>
      <Group title={localizer.message('people.hours')} hint={localizer.message('people.hint.hours')}>
        <div class="grid">
          {WEEKDAYS.map((weekday) => (
            <TextInput
              name={hoursName(weekday)}
              label={weekdayName(localizer, weekday)}
              placeholder={own ? undefined : hoursOf(usual, weekday)}
              filled={filled}
            />
          ))}
        </div>
      </Group>
      <TextInput
        name="region"
        label={localizer.message('people.field.region')}
        hint={localizer.message('people.hint.region')}
        filled={filled}
      />
      <TextInput
        name="daysOff"
        label={localizer.message('people.field.daysOff')}
        hint={localizer.message('people.hint.daysOff')}
        rows={4}
        filled={filled}
      />
    </>
  );
};

/** `09:00-12:30, 13:30-18:00`, with any dash, as stretches. */
const stretchesIn = (text: string): WorkingHours[] =>
  text
    .split(',')
    .map((stretch) => stretch.trim())
    .filter(Boolean)
    .map((stretch) => {
      const [from = '', to = ''] = stretch.split(/\s*[-–]\s*/);
      return { from, to };
    });
