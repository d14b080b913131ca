import type { FactType, Holder, Phase } from '../domain/journal/facts.js';
import type { NoticeKind } from '../domain/journal/turn.js';
import type { Role } from '../domain/kernel/person.js';
import type { StepKind } from '../domain/simulation/rehearsed.js';
import type { TaskKind, TaskState } from '../domain/tasks/task.js';

/** The messages that code names by what they speak of: a kind, a phase or a role without its words does not compile. */
export type Families = Readonly<
  Record<
    | `words.task.${TaskKind}`
    | `words.phase.${Phase}`
    | `words.role.${Role | Holder}`
    | `words.to.${Role}`
    | `words.part.${Role}`
    | `console.holder.${Holder}`
    | `console.fact.${FactType}`
    | `console.journal.${FactType}`
    | `rehearse.what.${StepKind}`
    | `mail.occasion.${NoticeKind}`
    | `mail.meanwhile.${TaskState}`,
    string
  >
>;
