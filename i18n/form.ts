import type { Form } from '../domain/tasks/forms/form.js';
import { type Phrased, worded } from '../domain/kernel/phrase.js';
import type { TaskContext, TaskKind } from '../domain/tasks/task.js';
import { formOf } from '../domain/tasks/task-forms.js';
import type { Reader } from './localizer.js';

/** The form of a task in a reader's words. */
export const formFor = (reader: Reader, kind: TaskKind, context: TaskContext): Form<string> =>
  worded<Form<string>>(formOf(kind, context) as Phrased<Form<string>>, reader.text);
