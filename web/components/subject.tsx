import type { Child } from 'hono/jsx';
import type { Localizer } from '../../i18n/index.js';
import { inWords } from '../../domain/kernel/message.js';
import type { TaskContext, TaskKind } from '../../domain/tasks/task.js';
import type { About, SubjectsOf } from './subjects/about.js';
import { DELIVERY } from './subjects/delivery.js';
import { ENDING } from './subjects/ending.js';
import { ONBOARDING } from './subjects/onboarding.js';
import { SELECTION } from './subjects/selection.js';

const SUBJECTS: SubjectsOf<TaskKind> = { ...SELECTION, ...ONBOARDING, ...DELIVERY, ...ENDING };

/** What a task is about, above its form: the facts of its context, laid out for its kind. Nothing when the form says it all. */
export function Subject({
  localizer,
  kind,
  context,
  names,
}: {
  localizer: Localizer;
  kind: TaskKind;
  context: TaskContext;
  /** Deliverables by id, as people call them. */
  names: ReadonlyMap<string, string>;
}) {
  const subject = SUBJECTS[kind] as (context: TaskContext, about: About) => Child;
  return subject(inWords(context, localizer.text), { localizer, nameOf: (id) => names.get(id) ?? id });
}
