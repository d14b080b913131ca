import type { z } from 'zod';
import type { ComplaintKey } from '../../i18n/keys.js';
import { isBlank, shown } from './problem.js';
import type { Message, MessageParam } from './message.js';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What our schemas say themselves begins in lower case; what the parser says does not. */
const OWN_WORDS = /^[a-z]/;

/** What a schema found wrong with an input, for whoever typed it and in their language, with the value repeated. */
export function issuePhrase(issue: Issue, input: unknown): Message {
  const value = valueAt(input, issue.path);
  switch (issue.code) {
    case 'invalid_union': {
      const [first] = nearestOf(issue) ?? [];
      return first ? issuePhrase(first, value) : rulePhrase(value, issue.message);
    }
    case 'invalid_key': {
      const [first] = issue.issues;
      const key = issue.path.at(-1);
      return first ? issuePhrase({ ...first, path: [] }, key) : rulePhrase(key, issue.message);
    }
    case 'unrecognized_keys':
      return say('complaints.stranger', { name: issue.keys[0] ?? '' });
    case 'custom':
      return rulePhrase(value, issue.message);
    default:
      if (isEmpty(value)) return say('complaints.needed');
      return OWN_WORDS.test(issue.message) ? rulePhrase(value, issue.message) : wrongValue(issue, value);
  }
}

/** A rule that was broken, in the English words that {@link reasonIn} knows, with the value where the words do not repeat it. */
export const rulePhrase = (value: unknown, why: string): Message =>
  isEmpty(value) || why.startsWith('"') || why.includes(`"${String(value)}"`)
    ? say('complaints.rule', { why })
    : say('complaints.value', { value: shown(value), why });

/** The alternative of a union that comes closest to what was given. */
export const nearestOf = ({ errors }: z.core.$ZodIssueInvalidUnion): Issue[] | undefined =>
  errors.toSorted((a, b) => a.length - b.length).find((branch) => branch.length > 0);

export const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], input);

const say = (key: ComplaintKey, values?: Readonly<Record<string, MessageParam>>): Message => ({
  code: key,
  ...(values && { params: values }),
});

const isEmpty = (value: unknown): boolean => isBlank(value) || (typeof value === 'string' && value.trim() === '');

function wrongValue(issue: Issue, found: unknown): Message {
  const value = shown(found);
  switch (issue.code) {
    case 'invalid_type':
      return say('complaints.type', { value, type: issue.expected });
    case 'invalid_value':
      return say('complaints.options', { value, options: issue.values.map(String) });
    case 'too_small':
      return Array.isArray(found)
        ? say('complaints.tooFew', { limit: Number(issue.minimum), count: found.length })
        : say('complaints.tooSmall', { value, limit: Number(issue.minimum) });
    case 'too_big':
      if (Array.isArray(found)) return say('complaints.tooMany', { limit: Number(issue.maximum), count: found.length });
      return say(typeof found === 'string' ? 'complaints.longer' : 'complaints.tooBig', {
        value,
        limit: Number(issue.maximum),
      });
    case 'invalid_format':
      return say(FORMATS[issue.format] ?? 'complaints.unfit', { value });
    default:
      return say('complaints.unfit', { value });
  }
}

const FORMATS: Readonly<Record<string, ComplaintKey>> = { email: 'complaints.email', datetime: 'complaints.instant' };
