import { DURATION_PATTERN, pointerOf, type Problem, problem, shown } from '../../domain/kernel/index.js';
import { type Answer, checkAnswer, type Field, fieldsFor, type Form } from '../../domain/tasks/index.js';
import type { ProblemCode } from '../../i18n/keys.js';
import type { Localizer } from '../../i18n/index.js';
import { cellName, DURATION_UNITS, inputName, usedRows } from '../components/field-names.js';
import { readMoney } from './read-amount.js';

/** What a form came to: the answer, and what is wrong with it. */
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
    return { answer, problems: [problem('/decision', 'problems.choose')] };
  for (const field of fieldsFor(form, decision)) {
    const complain: Complain = (path, code, params) =>
      unread.push(problem(pointerOf([field.name]) + path, code, params));
    const value = readField({ localizer, typed, complain }, field, inputName(field, decision));
    if (value !== undefined) answer[field.name] = value;
  }
  const unreadable = ({ pointer }: Problem): boolean =>
    unread.some((each) => pointer === each.pointer || each.pointer.startsWith(`${pointer}/`));
  const wrong = checkAnswer(form, answer).filter((each) => !unreadable(each));
  return { answer, problems: [...unread, ...wrong] };
}

type Values = Record<string, string>;
type Complain = (path: string, code: ProblemCode, params: Values) => void;
interface Typed {
  localizer: Localizer;
  typed: URLSearchParams;
  complain: Complain;
}

function readField(from: Typed, field: Field, name: string): unknown {
  const { typed, complain } = from;
  const text = (typed.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  const wrong: Wrong = (code, params) => complain('', code, params);
  switch (field.type) {
    case 'text':
    case 'email':
    case 'option':
      return text || undefined;
    case 'integer':
      return readInteger(text, wrong);
    case 'money':
      return readMoney(from.localizer, text, field.currency, (params) => wrong('problems.money', params));
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

type Wrong = (code: ProblemCode, params: Values) => void;

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
  wrong('problems.wholeNumber', { value: shown(text) });
  return undefined;
}

/** A count and its unit as an ISO 8601 duration; a duration typed as ISO 8601 is taken as it is. */
export function readDuration(text: string, unit: string | null, wrong: Wrong): string | undefined {
  if (!text || DURATION_PATTERN.test(text)) return text || undefined;
  const { iso } = DURATION_UNITS.find((known) => known.unit === unit) ?? {};
  if (iso && /^\d{1,6}$/.test(text) && Number(text) > 0) return iso(Number(text));
  wrong('problems.count', { value: shown(text), unit: unit || 'days' });
  return undefined;
}

function readScores({ typed, complain }: Typed, field: Extract<Field, { type: 'scores' }>, name: string): unknown {
  const scores: Record<string, number | string> = {};
  for (const { id } of field.criteria) {
    const text = (typed.get(`${name}.${id}`) ?? '').trim();
    const score = readInteger(text, (code, params) => complain(pointerOf([id]), code, params));
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
        const wrong: Wrong = (code, params) => complain(pointerOf([index, column.name]), code, params);
        if (column.type === 'integer') return [column.name, readInteger(text, wrong) ?? ''];
        if (column.type === 'duration')
          return [column.name, readDuration(text, typed.get(`${cell}.unit`), wrong) ?? ''];
        return [column.name, text];
      }),
    ),
  );
  return rows.length > 0 ? rows : undefined;
}
