import { type Reason, reasonFor, type ReasonKey, type Words } from '../../domain/kernel/index.js';
import type { TaskOutcome } from '../../domain/tasks/index.js';

/** The reason that was given in the answerer's own words. */
export const wordsOf = ({ answer: { reason }, by }: TaskOutcome): Words | null =>
  typeof reason === 'string' ? { words: reason, by } : null;

/** The reason in the answerer's own words, or what to say where there is none. */
export const reasonOf = (outcome: TaskOutcome, otherwise: ReasonKey | Reason): Reason =>
  wordsOf(outcome) ?? (typeof otherwise === 'string' ? reasonFor(otherwise) : otherwise);
