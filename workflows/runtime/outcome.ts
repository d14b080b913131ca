import { type Reason, reasonFor, type ReasonKey } from '../../domain/kernel/index.js';
import type { TaskOutcome } from '../../domain/tasks/index.js';

/** The reason that was given in the answerer's own words, or what to say where there is none. */
export function reasonOf(outcome: TaskOutcome, otherwise: ReasonKey | Reason): Reason {
  const { reason } = outcome.answer;
  if (typeof reason === 'string') return { words: reason, by: outcome.by };
  return typeof otherwise === 'string' ? reasonFor(otherwise) : otherwise;
}
