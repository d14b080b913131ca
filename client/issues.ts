import type { z } from 'zod';
import type { Problem } from '../domain/tasks/forms.js';
import { issuePhrase, nearestOf, valueAt } from '../domain/kernel/issue-phrase.js';

const MAX_QUOTED = 80;

/** The complaints of a failed parse, each with a JSON pointer (RFC 6901) into the input and the value that is wrong. */
export function problemsOf(error: z.ZodError, input: unknown): Problem[] {
  return describe(error.issues, input, []);
}

/** Quotes a value for a message, shortened. */
export function quoted(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED - 1)}…` : text;
}

type Path = readonly PropertyKey[];

function describe(issues: readonly z.core.$ZodIssue[], input: unknown, base: Path): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        pointer: pointerTo([...path, key]),
        message: `"${key}" is not known here`,
        text: issuePhrase({ ...issue, keys: [key] }, input),
      }));
    const value = valueAt(input, issue.path);
    const nearest = issue.code === 'invalid_union' ? nearestOf(issue) : undefined;
    if (nearest) return describe(nearest, value, path);
    const message = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
    const found = issue.code === 'invalid_key' ? issue.path.at(-1) : value;
    return [
      {
        pointer: pointerTo(path),
        message: `${message} (found ${quoted(found)})`,
        text: issuePhrase(issue, input),
      },
    ];
  });
}

const pointerTo = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
