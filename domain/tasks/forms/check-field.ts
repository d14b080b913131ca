import {
  isBlank,
  mismatch,
  ONE_LINE,
  pointerOf,
  type Problem,
  problem,
  TIME_PATTERN,
  WRITABLE,
} from '../../kernel/index.js';
import { checkAmount, checkLines, checkRows, checkScores } from './check-parts.js';
import type { Field } from './form.js';
import { DEFAULT_LENGTH, MAX_EMAIL_LENGTH } from './limits.js';
import type { ProblemCode } from '../../../i18n/keys.js';

/** Deliberately simple: ASCII before one @, no spaces or controls; whoever takes the answer reads addresses by their whole rule. */
const EMAIL_PATTERN =
  /^[^\s@<>"(),:;\\[\]\u0000-\u001f\u007f-\uffff]+@[^\s@<>"(),:;\\[\]\u0000-\u001f\u007f]+\.[^\s@<>"(),:;\\[\]\u0000-\u001f\u007f]+$/;

/** A required field without a value. */
export const missing = ({ name, type }: Field): Problem =>
  problem(
    pointerOf([name]),
    type === 'attest' ? 'problems.confirm' : type === 'option' ? 'problems.chooseOne' : 'problems.needed',
  );

/** What is wrong with one field's value. */
export function checkField(field: Field, value: unknown): Problem[] {
  const pointer = pointerOf([field.name]);
  if (isBlank(value)) return field.required ? [missing(field)] : [];
  const expect = (fits: boolean, code: ProblemCode, params = {}): Problem[] =>
    fits ? [] : [mismatch(pointer, value, code, params)];
  switch (field.type) {
    case 'text':
      return checkText(field, value, expect);
    case 'email':
      return expect(isEmail(value), 'problems.email');
    case 'integer': {
      const { min, max } = field;
      const fits = Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
      return expect(fits, 'problems.integer', { min, max });
    }
    case 'money':
      return checkAmount(field, value, pointer);
    case 'duration': {
      const fits = typeof value === 'string' && TIME_PATTERN.test(value);
      return expect(fits, 'problems.duration');
    }
    case 'attest':
      return expect(value === true, 'problems.confirm');
    case 'flag':
      return expect(typeof value === 'boolean', 'problems.flag');
    case 'option': {
      const options = field.options.map((option) => option.value);
      return expect(
        options.some((each) => each === value),
        'problems.chooseOne',
        { options },
      );
    }
    case 'lines':
      return checkLines(value, pointer);
    case 'scores':
      return checkScores(field.criteria, value, pointer);
    case 'table':
      return checkRows(field.columns, value, pointer);
  }
}

type Expect = (fits: boolean, code: ProblemCode, params?: Record<string, number>) => Problem[];

function checkText(
  { maxLength: limit = DEFAULT_LENGTH, multiline }: Extract<Field, { type: 'text' }>,
  value: unknown,
  expect: Expect,
): Problem[] {
  if (typeof value !== 'string' || !value.trim()) return expect(false, 'problems.text');
  if (value.length > limit) return expect(false, 'problems.tooLong', { limit });
  return multiline ? expect(WRITABLE.test(value), 'problems.controls') : expect(ONE_LINE.test(value), 'problems.line');
}

const isEmail = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= MAX_EMAIL_LENGTH && EMAIL_PATTERN.test(value);
