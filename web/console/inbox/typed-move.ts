import { Email, mismatch, type Problem, problem, Prose } from '../../../domain/kernel/index.js';
import { isConfirmed } from '../../components/second-look.js';
import { readDuration } from '../../portal/parse.js';
import type { Refusal } from '../../../client/index.js';
import { textsOf } from '../session.js';

/** What somebody typed who moves a task. */
export interface TypedMove {
  ok: true;
  reason: string;
  /** The address of whoever it is handed to. */
  to: string;
  /** Whether they have seen that nobody knows it. */
  confirm: boolean;
  /** ISO 8601, where a length of time was given. */
  length: string | undefined;
}

/** What the form of a move asks for besides a reason. */
export interface Needs {
  to?: boolean | 'optional';
  length?: 'needed' | 'optional';
}

const LONGEST_REASON = 2000;

/** Reads the form of a move; what is wrong comes back as a refusal, with the fields in its pointers. */
export function typedMove(form: FormData, needs: Needs = {}): TypedMove | Refusal {
  const texts = textsOf(form);
  const problems: Problem[] = [];
  const address = texts.get('to')?.trim() ?? '';
  const to = Email.safeParse(address).data ?? '';
  if (needs.to === true && !address) problems.push(problem('/to', 'problems.noAddress'));
  else if (needs.to && address && !to) problems.push(mismatch('/to', address, 'problems.email'));
  const typed = needs.length ? (texts.get('for')?.trim() ?? '') : '';
  if (needs.length === 'needed' && !typed) problems.push(problem('/for', 'problems.howLong'));
  const length = readDuration(typed, texts.get('for.unit'), (code, params) =>
    problems.push(problem('/for', code, params)),
  );
  const reason = Prose.max(LONGEST_REASON).safeParse(texts.get('reason')).data ?? '';
  if (!reason) problems.push(problem('/reason', 'problems.reason'));
  return problems.length > 0
    ? { ok: false, why: 'invalid', problems }
    : { ok: true, reason, to, confirm: isConfirmed(texts, to), length };
}
