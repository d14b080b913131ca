import type { ProblemCode } from '../../i18n/keys.js';
import type { Message, MessageParam } from './message.js';

type Params = Readonly<Record<string, MessageParam>>;

/**
 * What is wrong with one value, for whoever is to mend it: where it stands, and what is said of it in the reader's language. Of
 * its parameters `value` is the value that is wrong; the others say what was expected.
 */
export interface Problem extends Message {
  /** A JSON pointer (RFC 6901) into what was given; empty for the whole of it. */
  pointer: string;
  code: ProblemCode;
}

export const problem = (pointer: string, code: ProblemCode, params?: Params): Problem => ({
  pointer,
  code,
  ...(params && { params }),
});

/** A value that is not what was expected; where nothing was given, only that is said. */
export const mismatch = (pointer: string, value: unknown, code: ProblemCode, params: Params = {}): Problem =>
  isBlank(value) ? problem(pointer, 'problems.needed') : problem(pointer, code, { value: shown(value), ...params });

/** Problems with a part, as problems with the whole. */
export const within = (base: string, problems: readonly Problem[]): Problem[] =>
  problems.map((each) => ({ ...each, pointer: base + each.pointer }));

export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** A path as a JSON pointer. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The steps of a JSON pointer. */
export const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

const LONGEST_SHOWN = 40;

/** A value as the one who gave it would know it again, shortened. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}
