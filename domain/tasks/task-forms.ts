import type { Form } from './forms/form.js';
import type { TaskContext, TaskKind } from './task.js';
import { BIDDING } from './kinds/bidding.js';
import { DELIVERY } from './kinds/delivery.js';
import { ENDING } from './kinds/ending.js';
import { ONBOARDING } from './kinds/onboarding.js';
import type { FormsOf } from './kinds/parts.js';
import { NEEDS_A_PERSON, REFUSALS } from './kinds/refusals.js';
import { REVIEW } from './kinds/review.js';
import { SCOPING } from './kinds/scoping.js';
import { SELECTION } from './kinds/selection.js';
import { SIGNING } from './kinds/signing.js';

export type { AskedOf, ContextOf, Gate, RankingLine } from './kinds/contexts.js';

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
