import type { Child } from 'hono/jsx';
import type { Localizer } from '../../../i18n/index.js';
import type { ContextOf } from '../../../domain/tasks/task-forms.js';
import type { TaskKind } from '../../../domain/tasks/task.js';

/** Whom a subject is laid out for. */
export interface About {
  localizer: Localizer;
  /** A deliverable by its id, as people call it. */
  nameOf: (deliverable: string) => string;
}

/** How the subjects of some kinds of tasks are laid out; contexts are in the reader's words already. */
export type SubjectsOf<K extends TaskKind> = { [Kind in K]: (context: ContextOf[Kind], about: About) => Child };
