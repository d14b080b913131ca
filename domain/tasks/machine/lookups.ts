import type { Cast, Role } from '../../kernel/index.js';
import type { Form } from '../forms/form.js';
import type { TaskPolicy } from '../task-policy.js';
import type { Pause, TaskContext } from '../task.js';
import type { TaskKind } from '../kinds/index.js';
import type { OpenTask } from './open-task.js';
import type { Foretold, SilentTask } from '../silence.js';
import type { Replacing } from '../course.js';

/** Why a clock is to stand still. */
export type Standstill = Omit<Pause, 'from'>;

/** What the machine may ask on the way; every answer is at hand. */
export interface Lookups {
  /** Who plays which part now; rungs that name a role look here. */
  cast: Cast;
  policyOf(kind: TaskKind): TaskPolicy;
  formOf(kind: TaskKind, context: TaskContext): Form;
  /** What silence leads to, and when. */
  silenceLeadsTo(task: SilentTask): Foretold;
  /** Who has authority above whoever is asked, where the question may not be left unanswered. */
  aboveOf(task: Pick<Replacing, 'kind' | 'assignee' | 'policy' | 'course'>, context: TaskContext): Role | undefined;
  /** Whether somebody holds, or has answered, another task about the same thing, where several opinions are wanted. */
  judgesAlready(task: OpenTask, email: string): boolean;
  /** Who decides what becomes of what is asked and is not coming, where a kind of task has such a decision. */
  deciderOf(kind: TaskKind): Role | undefined;
  /** Why the clocks of a kind of task stand still. */
  holdOf(kind: TaskKind): Standstill | undefined;
}
