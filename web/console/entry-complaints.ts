import type { z } from 'zod';
import type { Problem } from '../../domain/tasks/forms.js';
import type { Localizer, MessageKey } from '../../i18n/index.js';
import type { Message } from '../../domain/kernel/message.js';
import { inputId } from '../components/field-names.js';
import { weekdayName } from './people/calendar-fields.js';

/** What is wrong with what was typed: at which input, and in words. */
export interface Complaint {
  input: string;
  text: Message;
}

type Wrong = Extract<MessageKey, `people.wrong.${string}`>;

/** What a value is not, by the last part of its input's name. */
const WRONG: Readonly<Record<string, Wrong>> = {
  email: 'people.wrong.email',
  delegate: 'people.wrong.email',
  manager: 'people.wrong.email',
  members: 'people.wrong.email',
  language: 'people.wrong.language',
  timeZone: 'people.wrong.timeZone',
  country: 'people.wrong.country',
  region: 'people.wrong.region',
  daysOff: 'people.wrong.date',
  from: 'people.wrong.date',
  to: 'people.wrong.date',
  digest: 'people.wrong.time',
  amount: 'people.wrong.amount',
  currency: 'people.wrong.currency',
  domain: 'people.wrong.domain',
};

/** The complaint of a failed parse about an entry, whose inputs are found by a place in it. */
export function complaintOf(
  { path, code }: z.core.$ZodIssue,
  { entry, typed, inputAt }: { entry: unknown; typed: URLSearchParams; inputAt: (path: readonly string[]) => string },
): Complaint {
  const input = inputAt(path.map(String));
  const found = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], entry);
  const isHours = input.startsWith('hours.');
  const value = typeof found === 'string' && !isHours ? found : (typed.get(input)?.trim() ?? '');
  if (!value) return { input, text: { code: 'people.wrong.needed' } };
  return { input, text: { code: wrongFor(input, code), params: { value } } };
}

function wrongFor(input: string, code: string | undefined): Wrong {
  if (input.startsWith('hours.')) return 'people.wrong.hours';
  // A schema's own rules are about the order of two inputs.
  if (input === 'quiet.to' && code === 'custom') return 'people.wrong.sameTime';
  if (input.startsWith('quiet.')) return 'people.wrong.time';
  if (input.endsWith('.to') && code === 'custom') return 'people.wrong.order';
  return WRONG[input.split('.').at(-1) ?? ''] ?? 'people.wrong.value';
}

/** Complaints by the ids of their inputs, the first of each, and as a list with the names of the inputs. */
export function shownComplaints(
  localizer: Localizer,
  complaints: readonly Complaint[],
): { problems: ReadonlyMap<string, string>; summary: Problem[] } {
  const first = complaints.filter(
    ({ input }, index) => complaints.findIndex((other) => other.input === input) === index,
  );
  const shown = first.map(({ input, text }) => ({ input, message: localizer.text(dated(localizer, text)) }));
  return {
    problems: new Map(shown.map(({ input, message }) => [inputId(input), message])),
    summary: shown.map(({ input, message }) => ({
      pointer: inputId(input),
      message: `${labelOf(localizer, input)}: ${message}`,
    })),
  };
}

/** Dates beside what was typed are written as the reader writes them. */
function dated(localizer: Localizer, { code: say, params: values = {} }: Message): Message {
  const written = Object.entries(values).map(([name, value]) => {
    const isDate = name !== 'value' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    return [name, isDate ? localizer.date(value) : value] as const;
  });
  return { code: say, params: Object.fromEntries(written) };
}

type Label = Extract<MessageKey, `people.field.${string}` | `organisations.field.${string}`>;

const LABELS: Readonly<Record<string, Label>> = {
  name: 'people.field.name',
  email: 'people.field.email',
  language: 'people.field.language',
  timeZone: 'people.field.timeZone',
  country: 'people.field.country',
  region: 'people.field.region',
  daysOff: 'people.field.daysOff',
  'quiet.from': 'people.field.quietFrom',
  'quiet.to': 'people.field.quietTo',
  digest: 'people.field.digest',
  manager: 'people.field.manager',
  members: 'people.field.members',
  defaultFor: 'people.field.defaultFor',
  domain: 'organisations.field.domain',
  from: 'people.field.firstDay',
  to: 'people.field.lastDay',
  delegate: 'people.field.delegate',
  amount: 'people.field.amount',
  currency: 'people.field.currency',
  roles: 'people.field.roles',
  kinds: 'people.field.kinds',
};

function labelOf(localizer: Localizer, input: string): string {
  const [kind = '', row = '', column = ''] = input.split('.');
  if (kind === 'hours') return weekdayName(localizer, row);
  const label = LABELS[input] ?? LABELS[column];
  const name = label ? localizer.message(label) : input;
  if (kind !== 'absence' && kind !== 'delegation') return name;
  return `${localizer.message(`people.${kind}`, { number: Number(row) + 1 })}, ${name}`;
}
