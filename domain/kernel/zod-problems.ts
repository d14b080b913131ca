import type { z } from 'zod';
import type { ProblemCode } from '../../i18n/keys.js';
import type { MessageParam } from './message.js';
import { isBlank, pointerOf, type Problem, problem, shown } from './problem.js';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type IssueParams = Readonly<Record<string, MessageParam>>;

/** Nobody mends more at once, and whoever sends rubbish is told no more of it. */
const MOST_PROBLEMS = 100;

/**
 * What a schema found wrong with an input, the first hundred of it; the only reader of Zod's issues. `base` is where the input
 * stands in a whole.
 */
export const problemsOf = ({ issues }: Pick<z.core.$ZodError, 'issues'>, input: unknown, base = ''): Problem[] =>
  issues
    .slice(0, MOST_PROBLEMS)
    .flatMap((issue) => problemsIn(issue, input).map((each) => ({ ...each, pointer: base + each.pointer })))
    .slice(0, MOST_PROBLEMS);

function problemsIn(issue: Issue, input: unknown, path: Path = issue.path): Problem[] {
  const value = valueAt(input, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, MOST_PROBLEMS)
        .map((key) => problem(pointerOf([...path, key]), 'problems.stranger', { value: shown(key) }));
    case 'invalid_union': {
      const nearest = nearestOf(issue);
      if (!nearest) return [leaf(issue, value, path)];
      return nearest.flatMap((inner) => problemsIn(inner, value, [...path, ...inner.path]));
    }
    case 'invalid_key': {
      // Of an unknown key in a record the key is what is wrong, whatever its value.
      const [inner = issue] = issue.issues;
      return [leaf(inner, issue.path.at(-1), path)];
    }
    default:
      return [leaf(issue, value, path)];
  }
}

/** The alternative of a union that comes closest to what was given. */
const nearestOf = ({ errors }: z.core.$ZodIssueInvalidUnion): Issue[] | undefined =>
  errors.toSorted((a, b) => a.length - b.length).find((branch) => branch.length > 0);

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], input);

function leaf(issue: Issue, value: unknown, path: Path): Problem {
  const pointer = pointerOf(path);
  const isRule = issue.code === 'custom';
  // A rule about several values may be about one that is not there; whatever else is blank is missing.
  if (isBlank(value) && !(isRule && (value === undefined || value === null)))
    return problem(pointer, 'problems.needed');
  const [code, params] = ownCode(issue) ?? codeOf(issue, value);
  return problem(pointer, code, { ...(value !== undefined && { value: shown(value) }), ...params });
}

/** What a schema of ours says by itself; see {@link wrong}. */
function ownCode(issue: Issue): [ProblemCode, IssueParams?] | undefined {
  if (!issue.message.startsWith('problems.')) return undefined;
  return [
    issue.message as ProblemCode,
    issue.code === 'custom' ? (issue.params as IssueParams | undefined) : undefined,
  ];
}

function codeOf(issue: Issue, value: unknown): [ProblemCode, IssueParams?] {
  switch (issue.code) {
    case 'invalid_type':
      return ['problems.type', { type: issue.expected }];
    case 'invalid_value':
      return ['problems.options', { options: issue.values.map(String) }];
    case 'too_small':
      return Array.isArray(value)
        ? ['problems.tooFew', { limit: Number(issue.minimum), count: value.length }]
        : ['problems.tooSmall', { limit: Number(issue.minimum) }];
    case 'too_big':
      if (Array.isArray(value)) return ['problems.tooMany', { limit: Number(issue.maximum), count: value.length }];
      return [typeof value === 'string' ? 'problems.tooLong' : 'problems.tooBig', { limit: Number(issue.maximum) }];
    case 'invalid_format':
      return [FORMATS[issue.format] ?? 'problems.unfit'];
    default:
      return ['problems.unfit'];
  }
}

const FORMATS: Readonly<Record<string, ProblemCode>> = {
  email: 'problems.email',
  datetime: 'problems.instant',
  date: 'problems.date',
  url: 'problems.address.form',
};
