import { type Actor, actorNamed, SILENCE } from '../../domain/kernel/actor.js';
import type { Reason } from '../../domain/kernel/reason.js';
import { type ReasonKey, reasonFor } from '../../domain/kernel/reasons.js';
import type { TaskOutcome } from '../../domain/tasks/machine.js';

/** Who answered, or that nobody did. */
export const actorOf = ({ by }: Pick<TaskOutcome, 'by'>): Actor => (by === 'silence' ? SILENCE : actorNamed(by));

/** The reason that was given in the answerer's own words, or what to say where there is none. */
export function reasonOf(outcome: TaskOutcome, otherwise: ReasonKey | Reason): Reason {
  const { reason } = outcome.answer;
  if (typeof reason === 'string') return { words: reason, by: actorOf(outcome) };
  return typeof otherwise === 'string' ? reasonFor(otherwise) : otherwise;
}
