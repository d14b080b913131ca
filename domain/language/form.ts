import type { Form } from '../forms/form.js';
import { type Phrased, worded } from '../phrase.js';
import type { TaskContext, TaskKind } from '../task.js';
import { formOf } from '../task-forms.js';
import type { Reader } from './reader.js';

/** The form of a task in a reader's words. */
export const formFor = (reader: Reader, kind: TaskKind, context: TaskContext): Form<string> =>
  worded<Form<string>>(formOf(kind, context) as Phrased<Form<string>>, reader.text);
