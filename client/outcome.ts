import type { Message, Problem } from '../domain/kernel/index.js';

/** Why something asked for was not done; every way in turns it into its own words (problem document, page, exit code). */
export type Refusal =
  | { ok: false; why: 'invalid'; problems: Problem[] }
  | { ok: false; why: 'unknown'; what: string }
  /** The task was answered, lapsed, withdrawn or reassigned meanwhile. */
  | {
      ok: false;
      why: 'ended';
      state: 'answered' | 'lapsed' | 'withdrawn' | 'reassigned';
      at: string | null;
      detail: Message;
    }
  | { ok: false; why: 'forbidden'; detail: Message }
  /** `problems` say where what was sent conflicts, `engagements` with which of them, the latest first. */
  | { ok: false; why: 'conflict'; detail: Message; problems?: Problem[]; engagements?: readonly string[] }
  | Unavailable;

/** No worker or no server takes it now. */
export interface Unavailable {
  ok: false;
  why: 'unavailable';
  retryAfterSeconds: number;
  /** It may have reached the server and still take effect; the same again takes effect once. Without, nothing was done. */
  sent?: true;
}

/** What came of a command: what it did, or why nothing. */
export type Outcome<Done = unknown> = ({ ok: true } & Done) | Refusal;

/** What came of a command for one of several tasks. */
export interface OutcomeOf<Done> {
  task: string;
  outcome: Outcome<Done>;
}

/** Why none of several tasks changed hands, when that is because nobody takes it now. */
export const noneTaken = (outcomes: readonly OutcomeOf<unknown>[]): Refusal | undefined =>
  outcomes.some(({ outcome }) => outcome.ok) ? undefined : outcomes.map(({ outcome }) => outcome).find(isUnavailable);

export const isUnavailable = (outcome: Outcome): outcome is Unavailable => !outcome.ok && outcome.why === 'unavailable';

export const isForbidden = (outcome: Outcome): outcome is Extract<Refusal, { why: 'forbidden' }> =>
  !outcome.ok && outcome.why === 'forbidden';
