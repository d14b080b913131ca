import type { Form } from '../domain/tasks/forms/form.js';
import { type WithMessages, inWords } from '../domain/kernel/message.js';
import type { TaskContext } from '../domain/tasks/task.js';
import type { Localizer } from './localizer.js';
import { formOf, type TaskKind } from '../domain/tasks/kinds/index.js';

/** The form of a task in a reader's words. */
export const formFor = (localizer: Localizer, kind: TaskKind, context: TaskContext): Form<string> =>
  inWords<Form<string>>(formOf(kind, context) as WithMessages<Form<string>>, localizer.text);
