import { type Problem, shown, stepsOf } from '../../domain/kernel/index.js';
import type { Localizer, MessageKey } from '../../i18n/index.js';
import { inputId } from '../components/field-names.js';
import type { ToldProblem } from '../components/problems.js';
import { weekdayName } from './people/calendar-fields.js';

/** What was typed for an entry of the directory, and how its inputs are found by a place in the entry. */
interface TypedEntry {
  typed: URLSearchParams;
  inputAt(path: readonly string[]): string;
  /** What inputs are called, besides those that every entry has. */
  labels?: Readonly<Record<string, MessageKey>>;
}

/** Problems by the ids of their inputs, the first of each, and as a list with the names of the inputs. */
export function shownProblems(
  localizer: Localizer,
  problems: readonly Problem[],
  { typed, inputAt, labels = {} }: TypedEntry,
): { problems: ReadonlyMap<string, string>; summary: ToldProblem[] } {
  const placed = problems.map((problem) => ({ problem, input: inputAt(stepsOf(problem.pointer)) }));
  const first = placed.filter(({ input }, index) => placed.findIndex((other) => other.input === input) === index);
  const told = first.map(({ problem, input }) => ({ input, message: messageAt(localizer, problem, input, typed) }));
  return {
    problems: new Map(told.map(({ input, message }) => [inputId(input), message])),
    summary: told.map(({ input, message }) => ({
      pointer: inputId(input),
      message: `${labelOf(localizer, input, labels)}: ${message}`,
    })),
  };
}

/** The hours of a day are typed in one line, whatever part of it is wrong. */
const messageAt = (localizer: Localizer, problem: Problem, input: string, typed: URLSearchParams): string =>
  input.startsWith('hours.')
    ? localizer.message('problems.hours', { value: shown(typed.get(input)?.trim() ?? '') })
    : localizer.text(problem);

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
  authority: 'people.field.authority',
  'authority.amount': 'people.field.amount',
  'authority.currency': 'people.field.currency',
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

function labelOf(localizer: Localizer, input: string, labels: Readonly<Record<string, MessageKey>>): string {
  const [kind = '', row = '', column = ''] = input.split('.');
  if (kind === 'hours') return weekdayName(localizer, row);
  const label = labels[input] ?? LABELS[input] ?? LABELS[column];
  const name = label ? localizer.message(label) : input;
  if (kind !== 'absence' && kind !== 'delegation') return name;
  return `${localizer.message(`people.${kind}`, { number: Number(row) + 1 })}, ${name}`;
}
