import { DURATION_PATTERN } from '../../domain/kernel/duration.js';
import { checkAnswer, fieldsFor } from '../../domain/tasks/forms.js';
import type { ComplaintKey } from '../../i18n/keys.js';
import type { Field, Form, Problem } from '../../domain/tasks/forms.js';
import type { Localizer } from '../../i18n/index.js';
import type { Answer } from '../../domain/tasks/task.js';
import { cellName, DURATION_UNITS, inputName, usedRows } from '../components/field-names.js';
import { wordedProblems } from '../components/problems.js';
import { readMoney } from './read-amount.js';
import { shortened } from './shortened.js';

/** What a form came to: the answer, and complaints in words for the person who typed it. */
export interface Parsed {
  answer: Answer;
  problems: Problem[];
}

/** Reads what was typed into the form's answer; only fields of the chosen decision count, and a blank field is no field. */
export function parseAnswer(localizer: Localizer, form: Form, typed: URLSearchParams): Parsed {
  const decision = typed.get('decision') ?? '';
  const answer: Answer = { decision };
  const unread: Problem[] = [];
  if (!form.choices.some(({ value }) => value === decision))
    return { answer, problems: [{ pointer: '/decision', message: localizer.message('complaints.choose') }] };
  for (const field of fieldsFor(form, decision)) {
    const complain: Complain = (path, say, values) =>
      unread.push({ pointer: `/${field.name}${path}`, message: localizer.message(say, values) });
    const value = readField({ localizer, typed, complain }, field, inputName(field, decision));
    if (value !== undefined) answer[field.name] = value;
  }
  const unreadable = ({ pointer }: Problem): boolean =>
    unread.some((problem) => pointer === problem.pointer || problem.pointer.startsWith(`${pointer}/`));
  const wrong = checkAnswer(form, answer).filter((problem) => !unreadable(problem));
  return { answer, problems: [...unread, ...wordedProblems(localizer, wrong)] };
}

type Values = Record<string, string>;
type Complain = (path: string, say: ComplaintKey, values: Values) => void;
interface Typed {
  localizer: Localizer;
  typed: URLSearchParams;
  complain: Complain;
}

function readField(from: Typed, field: Field, name: string): unknown {
  const { typed, complain } = from;
  const text = (typed.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  const wrong: Wrong = (say, values) => complain('', say, values);
  switch (field.type) {
    case 'text':
    case 'email':
    case 'option':
      return text || undefined;
    case 'integer':
      return readInteger(text, wrong);
    case 'money':
      return readMoney(from.localizer, text, field.currency, (values) => wrong('complaints.money', values));
    case 'duration':
      return readDuration(text, typed.get(`${name}.unit`), wrong);
    case 'attest':
      return text ? true : undefined;
    case 'flag':
      return Boolean(text);
    case 'lines':
      return linesOf(text);
    case 'scores':
      return readScores(from, field, name);
    case 'table':
      return readTable(from, field, name);
  }
}

type Wrong = (say: ComplaintKey, values: Values) => void;

function linesOf(text: string): string[] | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.length > 0 ? lines : undefined;
}

function readInteger(text: string, wrong: Wrong): number | undefined {
  if (!text) return undefined;
  if (/^[+-]?\d{1,15}$/.test(text)) return Number(text);
  wrong('complaints.wholeNumber', { value: shortened(text) });
  return undefined;
}

/** A count and its unit as an ISO 8601 duration; a duration typed as ISO 8601 is taken as it is. */
export function readDuration(text: string, unit: string | null, wrong: Wrong): string | undefined {
  if (!text || DURATION_PATTERN.test(text)) return text || undefined;
  const { iso } = DURATION_UNITS.find((known) => known.unit === unit) ?? {};
  if (iso && /^\d{1,6}$/.test(text) && Number(text) > 0) return iso(Number(text));
  wrong('complaints.count', { value: shortened(text), unit: unit || 'days' });
  return undefined;
}

function readScores({ typed, complain }: Typed, field: Extract<Field, { type: 'scores' }>, name: string): unknown {
  const scores: Record<string, number | string> = {};
  for (const { id } of field.criteria) {
    const text = (typed.get(`${name}.${id}`) ?? '').trim();
    const score = readInteger(text, (say, values) => complain(`/${id}`, say, values));
    if (score !== undefined) scores[id] = score;
    else if (text === '') scores[id] = '';
  }
  return scores;
}

function readTable({ typed, complain }: Typed, field: Extract<Field, { type: 'table' }>, name: string): unknown {
  const rows = usedRows(field, name, typed).map((row, index) =>
    Object.fromEntries(
      field.columns.map((column) => {
        const cell = cellName(name, row, column.name);
        const text = (typed.get(cell) ?? '').trim();
        const wrong: Wrong = (say, values) => complain(`/${index}/${column.name}`, say, values);
        if (column.type === 'integer') return [column.name, readInteger(text, wrong) ?? ''];
        if (column.type === 'duration')
          return [column.name, readDuration(text, typed.get(`${cell}.unit`), wrong) ?? ''];
        return [column.name, text];
      }),
    ),
  );
  return rows.length > 0 ? rows : undefined;
}
