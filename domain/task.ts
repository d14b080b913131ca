import type { Person, Role } from './person.js';

/** Everything a person can be asked. */
export const TASK_KINDS = [
  'scope.answer',
  'scope.approve',
  'bid.submit',
  'bid.evaluate',
  'award.approve',
  'nda.sign',
  'expert.propose',
  'expert.verify',
  'expert.acknowledge',
  'input.provide',
  'deliverable.submit',
  'extension.decide',
  'review.score',
  'overdue.decide',
  'scaling.approve',
  'handover.complete',
  'closeout.certify',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Who is asked, and in which part. */
export interface Assignee extends Person {
  role: Role;
}

/** `open` waits; the rest are ends: somebody answered, the ladder ended, or the question became moot. */
export type TaskState = 'open' | 'answered' | 'lapsed' | 'withdrawn';

/** One instant of a task's ladder, computed outside the workflow. */
export interface PlacedRung {
  at: string;
  do: 'remind' | 'escalate' | 'transfer' | 'decide' | 'accept' | 'reject' | 'lapse';
  to?: Role;
}

/** A small, flat, JSON description of what a task is about; forms, mails and pages are made from it. Never confidential. */
export type TaskContext = { [key: string]: TaskContextValue };
export type TaskContextValue =
  | string
  | number
  | boolean
  | null
  | TaskContextValue[]
  | { [key: string]: TaskContextValue };

/** An answer as it travels into a workflow: secret fields are replaced by references to documents. */
export interface Answer {
  decision: string;
  /** Document ids by vault name, such as `{ technical: "…", commercial: "…" }`. */
  documents?: Record<string, string>;
  [field: string]: unknown;
}

/** Who answered, and through which way in. */
export interface Answerer {
  email: string;
  via: 'link' | 'api' | 'console';
}
