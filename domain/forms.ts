import { DURATION_PATTERN } from './duration.js';
import type { Answer } from './task.js';

/** A way to answer; the way forward comes first in a form. */
export interface Choice {
  value: string;
  label: string;
  /** What happens when this is chosen, in one sentence. */
  consequence: string;
}

interface FieldBase {
  name: string;
  label: string;
  hint?: string;
  /** The choices this field belongs to; left out means all of them. */
  on?: readonly string[];
  required?: boolean;
  /** Fields with the same vault are stored together as one encrypted document and never travel into a workflow. */
  vault?: string;
  /** A valid value, used in the schema's examples. */
  example: unknown;
}

/** One field of a form. Its `type` decides the JSON shape of the value, named after the arrow. */
export type Field = FieldBase &
  (
    | { type: 'text'; multiline?: boolean; maxLength?: number } // → string
    | { type: 'email' } // → string
    | { type: 'integer'; min: number; max: number } // → integer
    | { type: 'money'; currency: string } // → { currency, minor }, minor above zero
    | { type: 'duration' } // → ISO 8601 duration
    | { type: 'attest' } // → true, and nothing else
    | { type: 'flag' } // → boolean
    | { type: 'option'; options: readonly Choice[] } // → string
    | { type: 'lines' } // → string[]
    | { type: 'scores'; criteria: readonly { id: string; title: string; guidance?: string; weight: number }[] } // → { criterion: 0…100 }
    | { type: 'table'; columns: readonly { name: string; label: string; type: 'text' | 'duration' | 'integer' }[] } // → object[]
  );

/** What a task asks: its choices and their fields. Pages, schemas and checks are all made from this. */
export interface Form {
  choices: readonly Choice[];
  fields: readonly Field[];
}

/** A complaint about one value; `pointer` is a JSON pointer (RFC 6901) into the answer. */
export interface Problem {
  pointer: string;
  message: string;
}

const DEFAULT_LENGTH = 5_000;
const MAX_LINES = 50;
/** Control characters that belong into no text; PostgreSQL refuses the first of them. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
// Deliberately simple: one @, no spaces or controls; the mail server has the last word.
const EMAIL_PATTERN =
  /^[^\s@<>"(),:;\\[\]\u0000-\u001f\u007f]+@[^\s@<>"(),:;\\[\]\u0000-\u001f\u007f]+\.[^\s@<>"(),:;\\[\]\u0000-\u001f\u007f]+$/;

export const fieldsFor = (form: Form, decision: string): readonly Field[] =>
  form.fields.filter((field) => !field.on || field.on.includes(decision));

/**
 * Checks an answer against its form; an empty list means it is valid.
 * With `sealed`, fields with a vault are expected to be gone and their vaults to be named in `documents`.
 */
export function checkAnswer(form: Form, answer: unknown, { sealed = false } = {}): Problem[] {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    return [{ pointer: '', message: `an answer is an object with a "decision", not ${quote(answer)}` }];
  const given = answer as Record<string, unknown>;
  const choice = form.choices.find(({ value }) => value === given.decision);
  if (!choice) {
    const choices = form.choices.map(({ value }) => `"${value}"`).join(', ');
    return [{ pointer: '/decision', message: `${quote(given.decision)} is not one of the choices ${choices}` }];
  }
  const fields = fieldsFor(form, choice.value);
  const open = sealed ? fields.filter((field) => !field.vault) : fields;
  const known = new Set(['decision', ...(sealed ? ['documents'] : []), ...open.map(({ name }) => name)]);
  const problems = Object.keys(given)
    .filter((name) => !known.has(name))
    .map((name) => ({ pointer: `/${escapePointer(name)}`, message: `"${name}" is not a field of "${choice.value}"` }));
  for (const field of open) problems.push(...checkField(field, given[field.name]));
  return problems;
}

function checkField(field: Field, value: unknown): Problem[] {
  const pointer = `/${escapePointer(field.name)}`;
  if (value === undefined || value === null || value === '') {
    return field.required ? [{ pointer, message: `"${field.name}" is missing: ${field.label}` }] : [];
  }
  const wrong = (expected: string): Problem[] => [{ pointer, message: `${quote(value)} is not ${expected}` }];
  switch (field.type) {
    case 'text': {
      const limit = field.maxLength ?? DEFAULT_LENGTH;
      if (typeof value !== 'string' || !value.trim()) return wrong('a text');
      if (value.length > limit) return wrong(`a text of at most ${limit} characters`);
      if (!field.multiline && /[\u0000-\u001f\u007f]/.test(value)) return wrong('one line of text');
      return UNWRITABLE.test(value) ? wrong('a text without control characters') : [];
    }
    case 'email':
      return typeof value === 'string' && value.length <= 254 && EMAIL_PATTERN.test(value)
        ? []
        : wrong('an email address');
    case 'integer':
      return Number.isInteger(value) && (value as number) >= field.min && (value as number) <= field.max
        ? []
        : wrong(`a whole number from ${field.min} to ${field.max}`);
    case 'money': {
      const { currency: _, minor: __, ...strange } = value as Record<string, unknown>;
      const [stranger] = Object.keys(strange);
      if (stranger !== undefined)
        return [
          { pointer: `${pointer}/${escapePointer(stranger)}`, message: `"${stranger}" is not a part of an amount` },
        ];
      const amount = value as { currency?: unknown; minor?: unknown };
      if (amount.currency !== field.currency)
        return [{ pointer: `${pointer}/currency`, message: `${quote(amount.currency)} is not "${field.currency}"` }];
      const whole =
        Number.isSafeInteger(amount.minor) && (amount.minor as number) > 0 && (amount.minor as number) <= 1e12;
      return whole
        ? []
        : [
            {
              pointer: `${pointer}/minor`,
              message: `${quote(amount.minor)} is not a whole number of minor units above zero`,
            },
          ];
    }
    case 'duration':
      return typeof value === 'string' && DURATION_PATTERN.test(value)
        ? []
        : wrong('an ISO 8601 duration such as "P5D"');
    case 'attest':
      return value === true ? [] : wrong('true: this has to be confirmed');
    case 'flag':
      return typeof value === 'boolean' ? [] : wrong('true or false');
    case 'option':
      return field.options.some((option) => option.value === value)
        ? []
        : wrong(`one of ${field.options.map((option) => `"${option.value}"`).join(', ')}`);
    case 'lines':
      if (!Array.isArray(value) || value.length > MAX_LINES) return wrong(`a list of at most ${MAX_LINES} texts`);
      return value.flatMap((line, index) =>
        typeof line === 'string' && line.trim() && line.length <= DEFAULT_LENGTH && !UNWRITABLE.test(line)
          ? []
          : [{ pointer: `${pointer}/${index}`, message: `${quote(line)} is not a text` }],
      );
    case 'scores': {
      if (typeof value !== 'object' || Array.isArray(value)) return wrong('an object of scores by criterion');
      const scores = value as Record<string, unknown>;
      const ids = field.criteria.map(({ id }) => id);
      const strangers = Object.keys(scores).filter((id) => !ids.includes(id));
      return [
        ...strangers.map((id) => ({
          pointer: `${pointer}/${escapePointer(id)}`,
          message: `"${id}" is not a criterion`,
        })),
        ...ids.flatMap((id) => {
          const score = scores[id];
          const fits = Number.isInteger(score) && (score as number) >= 0 && (score as number) <= 100;
          return fits
            ? []
            : [
                {
                  pointer: `${pointer}/${escapePointer(id)}`,
                  message: `${quote(score)} is not a whole number from 0 to 100`,
                },
              ];
        }),
      ];
    }
    case 'table':
      if (!Array.isArray(value) || value.length > MAX_LINES) return wrong(`a list of at most ${MAX_LINES} rows`);
      return value.flatMap((row: unknown, index) => checkRow(field.columns, row, `${pointer}/${index}`));
  }
}

function checkRow(
  columns: readonly { name: string; type: 'text' | 'duration' | 'integer' }[],
  row: unknown,
  pointer: string,
): Problem[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return [{ pointer, message: `${quote(row)} is not a row` }];
  const cells = row as Record<string, unknown>;
  const strangers = Object.keys(cells).filter((name) => !columns.some((column) => column.name === name));
  return [
    ...strangers.map((name) => ({
      pointer: `${pointer}/${escapePointer(name)}`,
      message: `"${name}" is not a column`,
    })),
    ...columns.flatMap(({ name, type }) => {
      const cell = cells[name];
      const fits =
        type === 'integer'
          ? Number.isSafeInteger(cell)
          : typeof cell === 'string' &&
            cell.trim() !== '' &&
            cell.length <= DEFAULT_LENGTH &&
            !UNWRITABLE.test(cell) &&
            (type === 'text' || DURATION_PATTERN.test(cell));
      return fits
        ? []
        : [
            {
              pointer: `${pointer}/${name}`,
              message: `${quote(cell)} is not ${type === 'duration' ? 'an ISO 8601 duration' : `a ${type}`}`,
            },
          ];
    }),
  ];
}

/** Splits a valid answer into what travels into the workflow and, by vault, what goes into the document store. */
export function sealAnswer(
  form: Form,
  answer: Answer,
): { open: Answer; vaults: Record<string, Record<string, unknown>> } {
  const open: Answer = { decision: answer.decision };
  const vaults: Record<string, Record<string, unknown>> = {};
  for (const field of fieldsFor(form, answer.decision)) {
    const value = answer[field.name];
    if (value === undefined || value === null || value === '') continue;
    if (field.vault) (vaults[field.vault] ??= {})[field.name] = value;
    else open[field.name] = value;
  }
  return { open, vaults };
}

/** A valid answer for one choice, made of the fields' examples. */
export function exampleAnswer(form: Form, decision: string): Answer {
  const fields = fieldsFor(form, decision).filter((field) => field.required || field.example !== undefined);
  return { decision, ...Object.fromEntries(fields.map((field) => [field.name, field.example])) };
}

/** The form as JSON Schema 2020-12, with a valid example for every choice, the way forward first. */
export function answerSchema(form: Form): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: ['decision'],
    properties: { decision: { enum: form.choices.map(({ value }) => value) } },
    oneOf: form.choices.map((choice) => {
      const fields = fieldsFor(form, choice.value);
      return {
        title: choice.label,
        description: choice.consequence,
        type: 'object',
        properties: {
          decision: { const: choice.value },
          ...Object.fromEntries(
            fields.map((field) => [
              field.name,
              { title: field.label, ...(field.hint && { description: field.hint }), ...fieldSchema(field) },
            ]),
          ),
        },
        required: ['decision', ...fields.filter(({ required }) => required).map(({ name }) => name)],
        additionalProperties: false,
      };
    }),
    examples: form.choices.map(({ value }) => exampleAnswer(form, value)),
  };
}

function fieldSchema(field: Field): Record<string, unknown> {
  switch (field.type) {
    case 'text':
      return { type: 'string', minLength: 1, maxLength: field.maxLength ?? DEFAULT_LENGTH };
    case 'email':
      return { type: 'string', format: 'email', maxLength: 254 };
    case 'integer':
      return { type: 'integer', minimum: field.min, maximum: field.max };
    case 'money':
      return {
        type: 'object',
        properties: { currency: { const: field.currency }, minor: { type: 'integer', minimum: 1, maximum: 1e12 } },
        required: ['currency', 'minor'],
        additionalProperties: false,
      };
    case 'duration':
      return { type: 'string', pattern: DURATION_PATTERN.source };
    case 'attest':
      return { const: true };
    case 'flag':
      return { type: 'boolean' };
    case 'option':
      return { enum: field.options.map(({ value }) => value) };
    case 'lines':
      return { type: 'array', maxItems: MAX_LINES, items: { type: 'string', minLength: 1, maxLength: DEFAULT_LENGTH } };
    case 'scores':
      return {
        type: 'object',
        properties: Object.fromEntries(
          field.criteria.map(({ id, title }) => [id, { title, type: 'integer', minimum: 0, maximum: 100 }]),
        ),
        required: field.criteria.map(({ id }) => id),
        additionalProperties: false,
      };
    case 'table':
      return {
        type: 'array',
        maxItems: MAX_LINES,
        items: {
          type: 'object',
          properties: Object.fromEntries(
            field.columns.map(({ name, label, type }) => [
              name,
              {
                title: label,
                ...(type === 'integer'
                  ? { type }
                  : { type: 'string', ...(type === 'duration' && { pattern: DURATION_PATTERN.source }) }),
              },
            ]),
          ),
          required: field.columns.map(({ name }) => name),
          additionalProperties: false,
        },
      };
  }
}

const escapePointer = (name: string): string => name.replace(/~/g, '~0').replace(/\//g, '~1');

/** Quotes a value for an error message, shortened. */
function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
