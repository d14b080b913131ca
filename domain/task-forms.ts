import type { Form } from './forms/form.js';
import type { TaskContext, TaskKind } from './task.js';
import { BIDDING } from './task-forms/bidding.js';
import { DELIVERY } from './task-forms/delivery.js';
import { ENDING } from './task-forms/ending.js';
import { ONBOARDING } from './task-forms/onboarding.js';
import type { FormsOf } from './task-forms/parts.js';
import { NEEDS_A_PERSON, REFUSALS } from './task-forms/refusals.js';
import { REVIEW } from './task-forms/review.js';
import { SCOPING } from './task-forms/scoping.js';
import { SELECTION } from './task-forms/selection.js';
import { SIGNING } from './task-forms/signing.js';

export type { AskedOf, ContextOf, Gate, RankingLine } from './task-forms/contexts.js';

/** The form of every kind of task, made from the task's context. */
const FORMS: FormsOf<TaskKind> = {
  ...SCOPING,
  ...BIDDING,
  ...SELECTION,
  ...SIGNING,
  ...ONBOARDING,
  ...DELIVERY,
  ...REVIEW,
  ...ENDING,
};

/** The form of a task; its texts are phrases. */
export function formOf(kind: TaskKind, context: TaskContext): Form {
  return (FORMS[kind] as (context: TaskContext) => Form)(context);
}

/** The choice that silence stands for where the policy deems an answer given; undefined where only a person can give it. */
export function deemedChoice(kind: TaskKind, context: TaskContext, act: 'accept' | 'reject'): string | undefined {
  const { choices } = formOf(kind, context);
  const refusal = REFUSALS[kind];
  const wanted = act === 'accept' ? choices[0]?.value : choices.find(({ value }) => value === refusal)?.value;
  const deemed = wanted ?? choices[choices.length - 1]?.value;
  return deemed !== undefined && NEEDS_A_PERSON[kind]?.includes(deemed) ? undefined : deemed;
}
