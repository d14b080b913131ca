import { decimalText, type Problem } from '../../../domain/kernel/index.js';
import { type Absence, type Delegation, type DirectoryPerson, rolesOf } from '../../../domain/directory/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { authorityInput, fillAuthority, typedAuthority, typedLimit } from './authority-form.js';
import { calendarInput, fillCalendar, typedCalendar } from './calendar-fields.js';

/** Blank rows to add to. */
const BLANK_ROWS = { absence: 2, delegation: 1 } as const;
const ABSENCE = ['from', 'to', 'delegate'] as const;
const DELEGATION = ['delegate', 'from', 'to', 'amount', 'currency'] as const;

/** In a form that asks for roles too, where none chosen means none. */
export const ROLES_ASKED = 'rolesAsked';

export type RowKind = 'absence' | 'delegation';

/** The rows of a form, by how many of them there are. */
export const rowsIn = (typed: URLSearchParams, kind: RowKind): number[] => {
  let count = 0;
  while (typed.has(`${kind}.${count}.delegate`)) count += 1;
  return Array.from({ length: count }, (_, row) => row);
};

/** An entry as the inputs of its form hold it. */
export function fillPerson(person: Partial<DirectoryPerson>): URLSearchParams {
  const { name = '', email = '', language = '', timeZone = '', country = '', manager = '', digest = '' } = person;
  const { absences = [], delegations = [], members = [], quietHours, defaultFor = [] } = person;
  const typed = new URLSearchParams({ name, email, language, timeZone, country, manager, digest });
  typed.set('members', members.join('\n'));
  typed.set('quiet.from', quietHours?.from ?? '');
  typed.set('quiet.to', quietHours?.to ?? '');
  for (const day of quietHours?.days ?? []) typed.append('quiet.days', day);
  for (const role of rolesOf(person)) typed.append('roles', role);
  for (const part of defaultFor) typed.append('defaultFor', part);
  fillAuthority(typed, person.authority);
  fillCalendar(typed, person.calendar);
  fillRows(typed, 'absence', ABSENCE, absences);
  fillRows(typed, 'delegation', DELEGATION, delegations.map(asTyped));
  for (const [row, { roles = [], kinds = [] }] of delegations.entries()) {
    for (const role of roles) typed.append(`delegation.${row}.roles`, role);
    for (const kind of kinds) typed.append(`delegation.${row}.kinds`, kind);
  }
  return typed;
}

type FormRow = Partial<Record<(typeof ABSENCE | typeof DELEGATION)[number], string>>;

function fillRows(
  typed: URLSearchParams,
  kind: RowKind,
  columns: readonly (keyof FormRow)[],
  rows: readonly FormRow[],
): void {
  for (let row = 0; row < rows.length + BLANK_ROWS[kind]; row++)
    for (const column of columns) typed.set(`${kind}.${row}.${column}`, rows[row]?.[column] ?? '');
}

const asTyped = ({ delegate, from, to, upTo }: Delegation): FormRow => ({
  delegate,
  from,
  to,
  ...(upTo && { amount: decimalText(upTo), currency: upTo.currency }),
});

/** What was typed, laid over what the entry had before, still to be checked; what could not be read at all is told. */
export interface TypedPerson {
  entry: Record<string, unknown>;
  unread: Problem[];
  /** The name of the input that a place in the entry comes from. */
  inputAt(path: readonly string[]): string;
}

export function readPerson(
  localizer: Localizer,
  typed: URLSearchParams,
  before: Partial<DirectoryPerson> = {},
): TypedPerson {
  const unread: TypedPerson['unread'] = [];
  const text = (name: string): string | undefined => typed.get(name)?.trim() || undefined;
  const rows = {
    absences: usedRows(typed, 'absence', ABSENCE),
    delegations: usedRows(typed, 'delegation', DELEGATION),
  };
  const days = typed.getAll('quiet.days');
  const quiet = { from: text('quiet.from'), to: text('quiet.to'), ...(days.length > 0 && { days }) };
  const members = (text('members') ?? '')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  const shown: Record<string, unknown> = {
    ...Object.fromEntries(['name', 'email', 'language', 'timeZone'].map((name) => [name, text(name)])),
    country: text('country')?.toUpperCase(),
    calendar: typedCalendar(typed, before.calendar),
    ...(typed.has(ROLES_ASKED) && { roles: typed.getAll('roles'), console: undefined }),
    ...(typed.has(ROLES_ASKED) && typed.has('authority') && { authority: typedAuthority(localizer, typed, unread) }),
    defaultFor: typed.getAll('defaultFor'),
    ...(typed.has('quiet.from') && { quietHours: quiet.from || quiet.to || days.length > 0 ? quiet : undefined }),
    ...(typed.has('digest') && { digest: text('digest') }),
    ...(typed.has('manager') && { manager: text('manager') }),
    ...(typed.has('members') && { members: members.length > 0 ? members : undefined }),
    ...(typed.has('absence.0.delegate') && { absences: listOf(rows.absences.map((row) => absenceAt(text, row))) }),
    ...(typed.has('delegation.0.delegate') && {
      delegations: listOf(
        rows.delegations.map((row, index) =>
          delegationAt({ localizer, typed, unread, pointer: `/delegations/${index}` }, text, row),
        ),
      ),
    }),
  };
  return { entry: { ...before, ...shown }, unread, inputAt: (path) => inputAt(path, rows) };
}

const usedRows = (typed: URLSearchParams, kind: RowKind, columns: readonly string[]): number[] =>
  rowsIn(typed, kind).filter((row) => columns.some((column) => typed.get(`${kind}.${row}.${column}`)?.trim()));

const listOf = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

type TypedText = (name: string) => string | undefined;

/** One day away has its first day only. */
function absenceAt(text: TypedText, row: number): Partial<Absence> {
  const [from, to, delegate] = ABSENCE.map((column) => text(`absence.${row}.${column}`));
  return { from, to: to ?? from, ...(delegate && { delegate }) };
}

function delegationAt(
  {
    localizer,
    typed,
    unread,
    pointer,
  }: Pick<TypedPerson, 'unread'> & {
    localizer: Localizer;
    typed: URLSearchParams;
    pointer: string;
  },
  text: TypedText,
  row: number,
) {
  const at = (column: string): string => `delegation.${row}.${column}`;
  const [roles, kinds] = [typed.getAll(at('roles')), typed.getAll(at('kinds'))];
  const [from, to, amount] = [text(at('from')), text(at('to')), text(at('amount'))];
  const currency = text(at('currency'))?.toUpperCase();
  return {
    delegate: text(at('delegate')),
    ...(roles.length > 0 && { roles }),
    ...(kinds.length > 0 && { kinds }),
    ...(amount && { upTo: typedLimit(localizer, { amount, currency }, `${pointer}/upTo`, unread) }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

type Rows = Record<'absences' | 'delegations', number[]>;

function inputAt([part = '', ...within]: readonly string[], rows: Rows): string {
  const [place = '0', column, cell] = within;
  switch (part) {
    case 'calendar':
      return calendarInput(within);
    case 'quietHours':
      return place === 'to' ? 'quiet.to' : place === 'days' ? 'quiet.days' : 'quiet.from';
    case 'authority':
      return authorityInput(within);
    case 'absences':
      return `absence.${rows.absences[Number(place)] ?? 0}.${column ?? 'from'}`;
    case 'delegations': {
      const amount = cell === 'currency' ? 'currency' : 'amount';
      return `delegation.${rows.delegations[Number(place)] ?? 0}.${column === 'upTo' ? amount : (column ?? 'delegate')}`;
    }
    default:
      return part;
  }
}
