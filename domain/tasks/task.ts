import {
  isSamePerson,
  type Actor,
  type Message,
  type Person,
  type Reason,
  type Role,
  type Via,
  type Words,
} from '../kernel/index.js';

/** Who is asked, and in which part. */
export interface Assignee extends Person {
  role: Role;
}

/** `open` waits; the rest are ends: somebody answered, the ladder ended, or the question became moot. */
export type TaskState = 'open' | 'answered' | 'lapsed' | 'withdrawn';

/** Whether its due instant has passed: a clock that was stopped before keeps it from passing, one stopped since takes nothing back. */
export const isOverdue = ({ due, pause }: { due: string; pause: Pause | null }, now: string): boolean =>
  due < now && (!pause || pause.from > due);

/** Whether somebody is the one who is asked, or one of the group that is. */
export const isAsked = (task: { assignee: Person; candidates: readonly Person[] }, email: string): boolean =>
  task.candidates.length === 0
    ? isSamePerson(email, task.assignee.email)
    : task.candidates.some((candidate) => isSamePerson(candidate.email, email));

/** What a placed rung can do: what policies name, and `lapse` (the ladder ends), `delegate` (the assignee's absence begins), `resume` (a pause ends). */
export const PLACED_ACTS = [
  'remind',
  'escalate',
  'transfer',
  'decide',
  'accept',
  'reject',
  'suspend',
  'lapse',
  'delegate',
  'resume',
] as const;

/** One instant of a task's ladder, computed outside the workflow. */
export interface PlacedRung {
  at: string;
  do: (typeof PLACED_ACTS)[number];
  to?: Role;
  /**
   * Which rung of the policy's ladder it is, from 0; whatever moves, a rung that was climbed is never climbed again. None for
   * `delegate` and `resume`, which no policy names.
   */
  n?: number;
  /** The manager who is told or takes over, where the rung names a line of managers instead of a role. */
  who?: Person;
  /** How long a `suspend` rung stops the clock at most. */
  for?: string;
}

/** Why a task's clock stands still, who can start it again, and when it starts by itself. */
export interface Pause {
  from: string;
  /** Whose time it is: somebody's decision, access that is missing, or mail that does not reach whoever is asked. */
  holder: 'pause' | 'access' | 'system';
  why: Reason;
  by: Actor;
  /** The part, or the address, of whoever can end it. */
  endedBy: string;
  until: string;
  /** The duration that somebody chose, which tells a turn from one with another; none where a policy or missing access stops the clock. */
  for?: string;
}

/** A mail about a task that a mail server has refused for good. */
export interface MailRefusal {
  /** The address that it was for. */
  to: string;
  at: string;
  /** As RFC 3463 numbers it, such as `5.1.1`; the server's reply code where it gave no more. */
  status: string;
  /** What the mail server said. */
  words: string;
}

/**
 * By how much a ladder can be put off altogether, how long one acknowledgement holds it, and how long all of them together, where
 * the policy does not say.
 */
export const LONGEST_SNOOZE = 'P14D';
export const LONGEST_ACKNOWLEDGEMENT = 'P1D';
export const LONGEST_ACKNOWLEDGEMENTS = 'P3D';
/** No clock stands still longer than this: a wait must not end in silence. */
export const LONGEST_PAUSE = 'P90D';

/** Somebody has seen a task, or put its ladder off; whoever is told next hears of it. */
export interface Deferral {
  kind: 'acknowledged' | 'snoozed';
  at: string;
  by: Actor;
  reason: Reason;
  until: string;
  /** The duration that they chose. */
  for: string;
}

/** A small, flat, JSON description of what a task is about; forms, mails and pages are made from it. Never confidential. */
export type TaskContext = { [key: string]: TaskContextValue };
export type TaskContextValue =
  | string
  | number
  | boolean
  | null
  | Message
  | Words
  | TaskContextValue[]
  | { [key: string]: TaskContextValue };

/** An answer as it travels into a workflow: secret fields are replaced by references to documents. */
export interface Answer {
  decision: string;
  /** Document ids by vault name, such as `{ technical: "…", commercial: "…" }`. */
  documents?: Record<string, string>;
  [field: string]: unknown;
}

/** Who answered, and through which way in; a key comes by the API. */
export type Answerer = (Extract<Actor, { kind: 'person' }> & { via: Via }) | Extract<Actor, { kind: 'key' }>;
