import { type ContextOf, kindOf, type TaskKind } from '../../../domain/tasks/kinds/index.js';
import type { TaskContext } from '../../../domain/tasks/task.js';

/** The example context of one kind of task, with what a test wants different. */
export const aContext = <K extends TaskKind>(kind: K, different: Partial<ContextOf[K]> = {}): TaskContext => ({
  ...kindOf(kind).example,
  ...different,
});
