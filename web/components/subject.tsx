import type { Child } from 'hono/jsx';
import type { Reader } from '../../i18n/localizer.js';
import { worded } from '../../domain/kernel/phrase.js';
import type { TaskContext, TaskKind } from '../../domain/tasks/task.js';
import type { About, SubjectsOf } from './subjects/about.js';
import { DELIVERY } from './subjects/delivery.js';
import { ENDING } from './subjects/ending.js';
import { ONBOARDING } from './subjects/onboarding.js';
import { SELECTION } from './subjects/selection.js';

const SUBJECTS: SubjectsOf<TaskKind> = { ...SELECTION, ...ONBOARDING, ...DELIVERY, ...ENDING };

/** What a task is about, above its form: the facts of its context, laid out for its kind. Nothing when the form says it all. */
export function Subject({
  reader,
  kind,
  context,
  names,
}: {
  reader: Reader;
  kind: TaskKind;
  context: TaskContext;
  /** Deliverables by id, as people call them. */
  names: ReadonlyMap<string, string>;
}) {
  const subject = SUBJECTS[kind] as (context: TaskContext, about: About) => Child;
  return subject(worded(context, reader.text), { reader, nameOf: (id) => names.get(id) ?? id });
}
