import type { Form } from '../domain/tasks/forms/form.js';
import { type WithMessages, inWords } from '../domain/kernel/message.js';
import type { TaskContext, TaskKind } from '../domain/tasks/task.js';
import { formOf } from '../domain/tasks/task-forms.js';
import type { Localizer } from './localizer.js';

/** The form of a task in a reader's words. */
export const formFor = (localizer: Localizer, kind: TaskKind, context: TaskContext): Form<string> =>
  inWords<Form<string>>(formOf(kind, context) as WithMessages<Form<string>>, localizer.text);
