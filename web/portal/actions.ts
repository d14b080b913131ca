import { type Problem, problem } from '../../domain/kernel/problem.js';
import { Prose } from '../../domain/kernel/text.js';
import { readDuration } from './parse.js';

const ACTIONS = ['acknowledge', 'snooze', 'claim'] as const;
/** What a link can do besides answering. */
export type LinkAction = (typeof ACTIONS)[number];

/** What a form asks for; none where it is the answer's. */
export const actionIn = (typed: URLSearchParams): LinkAction | undefined =>
  ACTIONS.find((act) => act === typed.get('act'));

const LONGEST_REASON = 2000;

/** Somebody is on it, or puts its reminders off: why, for how long, and what is wrong with what they typed. */
export interface TypedDeferral {
  act: Exclude<LinkAction, 'claim'>;
  typed: URLSearchParams;
  reason: string;
  /** ISO 8601; the policy's time where it may be left out, and is. */
  length: string | undefined;
  problems: Problem[];
}

export function readDeferring(act: TypedDeferral['act'], typed: URLSearchParams): TypedDeferral {
  const problems: TypedDeferral['problems'] = [];
  const reason = Prose.max(LONGEST_REASON).safeParse(typed.get('reason')).data ?? '';
  if (!reason) problems.push(problem('/reason', 'problems.needed'));
  const text = typed.get('for')?.trim() ?? '';
  const length = readDuration(text, typed.get('for.unit'), (code, params) =>
    problems.push(problem('/for', code, params)),
  );
  if (act === 'snooze' && !text) problems.push(problem('/for', 'problems.needed'));
  return { act, typed, reason, length, problems };
}
