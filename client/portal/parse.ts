import { decimalsOf } from '../../domain/amounts.js';
import { DURATION_PATTERN } from '../../domain/duration.js';
import { checkAnswer, fieldsFor } from '../../domain/forms.js';
import type { Field, Form, Problem } from '../../domain/forms.js';
import type { Money } from '../../domain/money.js';
import type { Answer } from '../../domain/task.js';
import { cellName, DURATION_UNITS, inputName, usedRows } from '../pages/field-names.js';

/** What a form came to: the answer, and complaints in words for the person who typed it. */
export interface Parsed {
  answer: Answer;
  problems: Problem[];
}

/** Reads what was typed into the form's answer; only fields of the chosen decision count, and a blank field is no field. */
export function parseAnswer(form: Form, typed: URLSearchParams): Parsed {
  const decision = typed.get('decision') ?? '';
  const answer: Answer = { decision };
  const unread: Problem[] = [];
  if (!form.choices.some(({ value }) => value === decision))
    return { answer, problems: [{ pointer: '/decision', message: 'Choose one of the answers.' }] };
  for (const field of fieldsFor(form, decision)) {
    const value = readField(field, inputName(field, decision), typed, (path, message) =>
      unread.push({ pointer: `/${field.name}${path}`, message }),
    );
    if (value !== undefined) answer[field.name] = value;
  }
  return { answer, problems: [...unread, ...complaints(form, answer, unread)] };
}

/** The domain's complaints, but for fields that could not even be read, and with blanks called blanks. */
function complaints(form: Form, answer: Answer, unread: readonly Problem[]): Problem[] {
  return checkAnswer(form, answer)
    .filter(
      ({ pointer }) =>
        !unread.some((problem) => pointer === problem.pointer || problem.pointer.startsWith(`${pointer}/`)),
    )
    .map((problem) => {
      const field = fieldsFor(form, answer.decision).find(({ name }) => problem.pointer === `/${name}`);
      if (field && answer[field.name] === undefined) return { ...problem, message: blankMessage(field) };
      if (valueAt(answer, problem.pointer) === '') return { ...problem, message: 'This is needed.' };
      return problem;
    });
}

const blankMessage = (field: Field): string =>
  field.type === 'attest' ? 'This has to be confirmed.' : field.type === 'option' ? 'Choose one.' : 'This is needed.';

const valueAt = (answer: Answer, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], answer);

type Complain = (path: string, message: string) => void;

function readField(field: Field, name: string, typed: URLSearchParams, complain: Complain): unknown {
  const text = (typed.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  switch (field.type) {
    case 'text':
    case 'email':
    case 'option':
      return text || undefined;
    case 'integer':
      return readInteger(text, (message) => complain('', message));
    case 'money':
      return readMoney(text, field.currency, (message) => complain('', message));
    case 'duration':
      return readDuration(text, typed.get(`${name}.unit`), (message) => complain('', message));
    case 'attest':
      return text ? true : undefined;
    case 'flag':
      return Boolean(text);
    case 'lines':
      return linesOf(text);
    case 'scores':
      return readScores(field, name, typed, complain);
    case 'table':
      return readTable(field, name, typed, complain);
  }
}

function linesOf(text: string): string[] | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.length > 0 ? lines : undefined;
}

function readInteger(text: string, complain: (message: string) => void): number | undefined {
  if (!text) return undefined;
  if (/^[+-]?\d{1,15}$/.test(text)) return Number(text);
  complain(`“${shortened(text)}” is not a whole number.`);
  return undefined;
}

/** Reads an amount in major units exactly, never through a fraction. `1,234.50` and `1 234,50` are understood; what could be read two ways is refused. */
export function readMoney(text: string, currency: string, complain: (message: string) => void): Money | undefined {
  if (!text) return undefined;
  const decimals = decimalsOf(currency);
  const bare = text.replace(/[\s\u00a0\u202f']/g, '');
  const grouped =
    decimals === 3
      ? bare
      : bare.replace(
          /^(\d{1,3})((?:,\d{3})+)(?=\.|$)/,
          (_, head: string, rest: string) => head + rest.replaceAll(',', ''),
        );
  const match = /^(\d{1,13})(?:[.,](\d+))?$/.exec(grouped);
  const [, whole, fraction = ''] = match ?? [];
  if (!whole || fraction.length > decimals) {
    const example = decimals ? `35000.${'0'.repeat(decimals)}` : '35000';
    complain(`“${shortened(text)}” is not an amount in ${currency} such as ${example}.`);
    return undefined;
  }
  return { currency, minor: Number(whole + fraction.padEnd(decimals, '0')) };
}

/** A count and its unit as an ISO 8601 duration; a duration typed as ISO 8601 is taken as it is. */
function readDuration(text: string, unit: string | null, complain: (message: string) => void): string | undefined {
  if (!text || DURATION_PATTERN.test(text)) return text || undefined;
  const { iso } = DURATION_UNITS.find((known) => known.unit === unit) ?? {};
  if (iso && /^\d{1,6}$/.test(text) && Number(text) > 0) return iso(Number(text));
  complain(`“${shortened(text)}” is not a whole number of ${unit || 'days'}.`);
  return undefined;
}

function readScores(
  field: Extract<Field, { type: 'scores' }>,
  name: string,
  typed: URLSearchParams,
  complain: Complain,
): unknown {
  const scores: Record<string, number | string> = {};
  for (const { id } of field.criteria) {
    const text = (typed.get(`${name}.${id}`) ?? '').trim();
    const score = readInteger(text, (message) => complain(`/${id}`, message));
    if (score !== undefined) scores[id] = score;
    else if (text === '') scores[id] = '';
  }
  return scores;
}

function readTable(
  field: Extract<Field, { type: 'table' }>,
  name: string,
  typed: URLSearchParams,
  complain: Complain,
): unknown {
  const rows = usedRows(field, name, typed).map((row, index) =>
    Object.fromEntries(
      field.columns.map((column) => {
        const cell = cellName(name, row, column.name);
        const text = (typed.get(cell) ?? '').trim();
        const wrong = (message: string): void => complain(`/${index}/${column.name}`, message);
        if (column.type === 'integer') return [column.name, readInteger(text, wrong) ?? ''];
        if (column.type === 'duration')
          return [column.name, readDuration(text, typed.get(`${cell}.unit`), wrong) ?? ''];
        return [column.name, text];
      }),
    ),
  );
  return rows.length > 0 ? rows : undefined;
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
