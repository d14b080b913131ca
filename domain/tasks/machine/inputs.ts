import type { Actor, Money, Person, Reason } from '../../kernel/index.js';
import type { Placed, Progress } from '../course.js';
import type { Answer, Answerer, MailRefusal, PlacedRung } from '../task.js';
import type { Standstill } from './lookups.js';
import type { TaskOutcome } from './open-task.js';

/** What can happen to an open task. */
export type Input = { readonly at: string } & (
  | { readonly is: 'opened'; readonly goesOn?: Progress | undefined }
  /** A placement came back. */
  | { readonly is: 'placed'; readonly request: number; readonly placed: Placed }
  /** The instant has come that the timer was set to. */
  | { readonly is: 'timer'; readonly armed: string }
  | { readonly is: 'answered'; readonly answer: Answer; readonly by: Answerer; readonly above?: Money | undefined }
  | { readonly is: 'withdrawn'; readonly why: Reason }
  /** Somebody else has decided what becomes of it. */
  | { readonly is: 'decided'; readonly outcome: TaskOutcome }
  | {
      readonly is: 'reassigned';
      readonly to: Person;
      readonly reason: Reason;
      readonly by: Actor;
      /** The last day on which its holder is away, and has somebody answer for them. */
      readonly awayUntil?: string | undefined;
    }
  | { readonly is: 'claimed'; readonly by: string; readonly asker?: Actor | undefined }
  | ({ readonly is: 'acknowledged' | 'snoozed' | 'paused' } & Deferring)
  | { readonly is: 'resumed'; readonly reason: Reason; readonly by: Actor }
  /** The clocks of all tasks of its kind stand still, or go on. */
  | { readonly is: 'held'; readonly hold: Standstill }
  | { readonly is: 'released'; readonly holder: Standstill['holder']; readonly why: Reason; readonly by: Actor }
  /** A calendar, an absence or a delegation is another; of anybody where nobody is named. */
  | { readonly is: 'directory-changed'; readonly who?: string | undefined; readonly why: Reason }
  /** Answers could not be taken for a while. */
  | { readonly is: 'away'; readonly from: string; readonly to: string; readonly why: Reason }
  /** A rung was climbed that was not to be climbed yet. */
  | { readonly is: 'taken-back'; readonly rung: PlacedRung; readonly overdue: boolean }
  /** A mail that was written at an instant has not reached somebody who is asked. */
  | { readonly is: 'mail-refused'; readonly refusal: MailRefusal; readonly since: string }
  /** Whoever was not reached is mailed again, at another address where the one that was used was wrong. */
  | ({ readonly is: 'sent-again'; readonly reason: Reason; readonly by: Actor } & Corrected)
  | { readonly is: 'document-added'; readonly document: string }
);

/** An address that is put right; the person stays the same. */
export interface Corrected {
  readonly correction?: { readonly from: string; readonly to: Person } | undefined;
}

/** Somebody puts a task off, or stops its clock, for a duration. */
export interface Deferring {
  readonly for: string;
  readonly reason: Reason;
  readonly by: Actor;
}

/** Something that can happen, by its name. */
export type InputOf<Is extends Input['is']> = Extract<Input, { is: Is }>;
