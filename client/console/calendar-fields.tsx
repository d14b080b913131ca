import { type Calendar, OFFICE_WEEK, WEEKDAYS, type WorkingHours } from '../../domain/calendar.js';
import { inputId } from '../pages/field-names.js';
import type { Filled } from '../pages/field-parts.js';
import { labelOf } from '../pages/words.js';
import { Group, TextInput } from './inputs.js';

const HOURS_COMPLAINT = 'Write hours such as “09:00-12:30, 13:30-18:00”, in order and up to 24:00.';
const NO_HOURS_COMPLAINT = 'At least one day is worked.';

const hoursName = (weekday: string): string => `hours.${weekday}`;

/** Whether a form shows a calendar at all. */
export const showsCalendar = (typed: URLSearchParams): boolean => typed.has(hoursName(WEEKDAYS[0]));

/** What was typed, in the shape of a calendar and still to be parsed as one. */
export function typedCalendar(typed: URLSearchParams): unknown {
  const hours = WEEKDAYS.map((weekday) => [weekday, stretchesIn(typed.get(hoursName(weekday)) ?? '')] as const);
  return {
    weekly: Object.fromEntries(hours.filter(([, stretches]) => stretches.length > 0)),
    region: typed.get('region')?.trim().toUpperCase() || undefined,
    daysOff: (typed.get('daysOff') ?? '').split(/[\s,;]+/).filter(Boolean),
  };
}

/** The input that a complaint about a calendar belongs to, and what it says there. */
export function calendarComplaint(path: readonly PropertyKey[], message: string): readonly [string, string] {
  const [part, place] = path.map(String);
  if (part !== 'weekly') return [inputId(part ?? ''), message];
  return place ? [inputId(hoursName(place)), HOURS_COMPLAINT] : [inputId(hoursName(WEEKDAYS[0])), NO_HOURS_COMPLAINT];
}

/** A calendar as its inputs hold it; an office week where there is none. */
export function fillCalendar(
  typed: URLSearchParams,
  { weekly = OFFICE_WEEK, region, daysOff = [] }: Partial<Calendar> = {},
) {
  for (const weekday of WEEKDAYS)
    typed.set(hoursName(weekday), (weekly[weekday] ?? []).map(({ from, to }) => `${from}-${to}`).join(', '));
  if (region) typed.set('region', region);
  typed.set('daysOff', daysOff.join('\n'));
}

/** Working hours by weekday, the region whose holidays are kept, and days off. */
export const CalendarFields = ({ filled }: { filled: Filled }) => (
  <>
    <Group title="Working hours" hint="Such as “09:00-12:30, 13:30-18:00”, in their time zone. Blank: not worked.">
      <div class="grid">
        {WEEKDAYS.map((weekday) => (
          <TextInput name={hoursName(weekday)} label={labelOf(weekday)} filled={filled} />
        ))}
      </div>
    </Group>
    <TextInput
      name="region"
      label="Region"
      hint="Whose holidays are kept besides those of the country, such as “BY” for Bavaria; optional."
      filled={filled}
    />
    <TextInput
      name="daysOff"
      label="Days off"
      hint="One date a line, such as “2026-12-24”. Public holidays need not be listed."
      rows={4}
      filled={filled}
    />
  </>
);

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
