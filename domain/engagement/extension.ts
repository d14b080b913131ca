import { type Problem, problem } from '../kernel/index.js';

/** What is wrong with a request for more time, after others whose reasons are given: it needs a reason that was not given yet. */
export function extensionProblems(reason: unknown, before: readonly string[]): Problem[] {
  const given = folded(String(reason));
  return before.some((each) => folded(each) === given) ? [problem('/reason', 'problems.sameReason')] : [];
}

const folded = (words: string): string => words.trim().replace(/\s+/g, ' ').toLowerCase();
