import { type Form, formOf, type TaskContext, type TaskKind } from '../domain/tasks/index.js';
import { inWords, type WithMessages } from '../domain/kernel/index.js';
import type { Localizer } from './localizer.js';

/** The form of a task in a reader's words. */
export const formFor = (localizer: Localizer, kind: TaskKind, context: TaskContext): Form<string> =>
  inWords<Form<string>>(formOf(kind, context) as WithMessages<Form<string>>, localizer.text);
