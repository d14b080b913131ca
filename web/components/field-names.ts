import { type Field, fieldsFor, type Form } from '../../domain/tasks/index.js';

/** The names of a form's inputs: `field` when it belongs to every choice, else `choice.field`, since two choices may each ask for a reason. */
export const inputName = (field: Field, decision: string): string =>
  field.on ? `${decision}.${field.name}` : field.name;

/** How many blank rows a table offers. */
export const TABLE_ROWS = 5;

/** Units of a length of time: how the form calls them, and how ISO 8601 writes them. */
export const DURATION_UNITS = [
  { unit: 'days', iso: (count: number) => `P${count}D` },
  { unit: 'weeks', iso: (count: number) => `P${count}W` },
  { unit: 'hours', iso: (count: number) => `PT${count}H` },
  { unit: 'minutes', iso: (count: number) => `PT${count}M` },
  { unit: 'seconds', iso: (count: number) => `PT${count}S` },
] as const;

type Table = Extract<Field, { type: 'table' }>;

/** The name of the input that holds a table cell's text; a length of time has a `.unit` beside it. */
export const cellName = (table: string, row: number, column: string): string => `${table}.${row}.${column}`;

/** The rows of a table in which something was typed, by their place on the page. */
export const usedRows = (field: Table, name: string, typed: URLSearchParams): number[] =>
  Array.from({ length: TABLE_ROWS }, (_, row) => row).filter((row) =>
    field.columns.some((column) => typed.get(cellName(name, row, column.name))?.trim()),
  );

/** The id of an input, from its name. */
export const inputId = (name: string): string => `f-${name.replaceAll('.', '-')}`;

/** The id of the input that a problem's JSON pointer is about; the choices when it is about none. */
export function inputIdAt(form: Form, typed: URLSearchParams, pointer: string): string {
  const decision = typed.get('decision') ?? '';
  const [, fieldName = '', ...rest] = pointer
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const field = fieldsFor(form, decision).find(({ name }) => name === fieldName);
  if (!field) return inputId('decision');
  const name = inputName(field, decision);
  if (field.type === 'scores' && rest[0]) return inputId(`${name}.${rest[0]}`);
  if (field.type === 'table' && rest[0]) {
    const row = usedRows(field, name, typed)[Number(rest[0])] ?? 0;
    return inputId(cellName(name, row, rest[1] ?? field.columns[0]?.name ?? ''));
  }
  if (field.type === 'scores') return inputId(`${name}.${field.criteria[0]?.id ?? ''}`);
  return inputId(name);
}
