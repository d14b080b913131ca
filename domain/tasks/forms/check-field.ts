import { TIME_PATTERN } from '../../kernel/duration.js';
import { checkAmount, checkLines, checkRows, checkScores } from './check-parts.js';
import type { Field } from './form.js';
import { DEFAULT_LENGTH, MAX_EMAIL_LENGTH } from './limits.js';
import type { ComplaintKey } from '../../../i18n/keys.js';
import { escapePointer, isBlank, mismatch, missing, type Problem } from '../../kernel/problem.js';
import { isWritable } from './writable.js';

// Deliberately simple: one @, no spaces or controls; the mail server has the last word.
const EMAIL_PATTERN =
  /^[^\s@<>"(),:;\\[\]\u0000-\u001f\u007f]+@[^\s@<>"(),:;\\[\]\u0000-\u001f\u007f]+\.[^\s@<>"(),:;\\[\]\u0000-\u001f\u007f]+$/;

/** What is wrong with one field's value. */
export function checkField(field: Field, value: unknown): Problem[] {
  const pointer = `/${escapePointer(field.name)}`;
  if (isBlank(value)) return field.required ? [missing(field)] : [];
  const expect = (fits: boolean, expected: string, say: ComplaintKey, values = {}): Problem[] =>
    fits ? [] : [mismatch(pointer, value, expected, say, values)];
  switch (field.type) {
    case 'text':
      return checkText(field, value, expect);
    case 'email':
      return expect(isEmail(value), 'an email address', 'complaints.email');
    case 'integer': {
      const { min, max } = field;
      const fits = Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
      return expect(fits, `a whole number from ${min} to ${max}`, 'complaints.integer', { min, max });
    }
    case 'money':
      return checkAmount(field.currency, value, pointer);
    case 'duration': {
      const fits = typeof value === 'string' && TIME_PATTERN.test(value);
      return expect(fits, 'an ISO 8601 duration such as "P5D"', 'complaints.duration');
    }
    case 'attest':
      return expect(value === true, 'true: this has to be confirmed', 'complaints.confirm');
    case 'flag':
      return expect(typeof value === 'boolean', 'true or false', 'complaints.flag');
    case 'option': {
      const values = field.options.map((option) => option.value);
      const expected = `one of ${values.map((each) => `"${each}"`).join(', ')}`;
      return expect(
        values.some((each) => each === value),
        expected,
        'complaints.chooseOne',
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

type Expect = (fits: boolean, expected: string, say: ComplaintKey, values?: Record<string, number>) => Problem[];

function checkText(
  { maxLength: limit = DEFAULT_LENGTH, multiline }: Extract<Field, { type: 'text' }>,
  value: unknown,
  expect: Expect,
): Problem[] {
  if (typeof value !== 'string' || !value.trim()) return expect(false, 'a text', 'complaints.text');
  if (value.length > limit)
    return expect(false, `a text of at most ${limit} characters`, 'complaints.tooLong', { limit });
  if (!multiline && /[\u0000-\u001f\u007f]/.test(value)) return expect(false, 'one line of text', 'complaints.oneLine');
  return expect(isWritable(value), 'a text without control characters', 'complaints.controls');
}

const isEmail = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= MAX_EMAIL_LENGTH && EMAIL_PATTERN.test(value);
