import type { ComplaintKey } from '../../i18n/keys.js';
import type { Message, MessageParam } from './message.js';
import type { Field } from '../tasks/forms/form.js';

/** A complaint about one value; `pointer` is a JSON pointer (RFC 6901) into the answer. */
export interface Problem {
  pointer: string;
  /** For programs and records, in English, with the value quoted. */
  message: string;
  /** The same for whoever typed it, in their language. */
  text?: Message;
}

/** A complaint in both wordings. */
export const complain = (
  pointer: string,
  message: string,
  say: ComplaintKey,
  values: Readonly<Record<string, MessageParam>> = {},
): Problem => ({ pointer, message, text: { code: say, params: values } });

/** A value that is not what was expected; where nothing was given, only that is said. */
export const mismatch = (
  pointer: string,
  value: unknown,
  expected: string,
  say: ComplaintKey,
  values: Readonly<Record<string, MessageParam>> = {},
): Problem =>
  complain(
    pointer,
    `${quote(value)} is not ${expected}`,
    isBlank(value) ? 'complaints.needed' : say,
    isBlank(value) ? {} : { value: shown(value), ...values },
  );

/** A required field without a value. A label in a reader's words is repeated; a phrase is left to whoever shows it. */
export const missing = (field: Field): Problem =>
  complain(
    `/${escapePointer(field.name)}`,
    `"${field.name}" is missing${typeof field.label === 'string' ? `: ${field.label}` : ''}`,
    field.type === 'attest'
      ? 'complaints.confirm'
      : field.type === 'option'
        ? 'complaints.chooseOne'
        : 'complaints.needed',
  );

export const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

export const escapePointer = (name: string): string => name.replace(/~/g, '~0').replace(/\//g, '~1');

/** Quotes a value for an error message, shortened. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** A value as the one who typed it would know it again, shortened. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
