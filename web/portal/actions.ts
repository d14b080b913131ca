import { Email, mismatch, type Problem, problem, Prose } from '../../domain/kernel/index.js';
import { isConfirmed } from '../components/second-look.js';
import { readDuration } from './parse.js';

const ACTIONS = ['acknowledge', 'snooze', 'claim', 'away', 'take-back'] as const;
/** What a link can do besides answering. */
export type LinkAction = (typeof ACTIONS)[number];

/** What a form asks for; none where it is the answer's. */
export const actionIn = (typed: URLSearchParams): LinkAction | undefined =>
  ACTIONS.find((act) => act === typed.get('act'));

const LONGEST_REASON = 2000;

/** Somebody is on it, or puts its reminders off: why, for how long, and what is wrong with what they typed. */
export interface TypedDeferral {
  act: Extract<LinkAction, 'acknowledge' | 'snooze'>;
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

/** Somebody is away: until which day, whom to ask meanwhile, and what is wrong with what they typed. */
export interface TypedAbsence {
  typed: URLSearchParams;
  until: string;
  to: string;
  /** Whether they have seen that nobody knows it. */
  confirm: boolean;
  problems: Problem[];
}

/** Reads the form of whoever is away; today is a date by their own calendar. */
export function readAbsence(typed: URLSearchParams, today: string): TypedAbsence {
  const problems: Problem[] = [];
  const [until, address] = [typed.get('until')?.trim() ?? '', typed.get('to')?.trim() ?? ''];
  const to = Email.safeParse(address).data ?? '';
  if (!until) problems.push(problem('/until', 'problems.needed'));
  else if (!DATE.test(until) || Number.isNaN(Date.parse(until)))
    problems.push(mismatch('/until', until, 'problems.date'));
  else if (until < today) problems.push(mismatch('/until', until, 'problems.pastDay'));
  if (!address) problems.push(problem('/to', 'problems.needed'));
  else if (!to) problems.push(mismatch('/to', address, 'problems.email'));
  return { typed, until, to, confirm: isConfirmed(typed, to), problems };
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
