import { reasonFor } from '../../kernel/reasons.js';
import { outcomeOf, playerOf } from '../ladder.js';
import type { TaskState } from '../task.js';
import { change, type Draft, message, record, tell, update } from './draft.js';
import type { InputOf } from './inputs.js';
import { addressees, type TaskOutcome } from './open-task.js';
import { actorNamed } from '../../kernel/actor.js';

export function answer(draft: Draft, { answer: given, by }: InputOf<'answered'>): void {
  const { onBehalfOf } = draft.task;
  const { decision } = given;
  record(draft, 'task.answered', {
    decision,
    by: actorNamed(by.email, by.via),
    via: by.via,
    ...(onBehalfOf && { onBehalfOf: onBehalfOf.email }),
  });
  change(draft, { state: 'answered', outcome: decision, by: by.email });
  end(draft, 'answered', { decision, answer: given, by: by.email });
}

/** The question has become moot. */
export function withdraw(draft: Draft, { why }: InputOf<'withdrawn'>): void {
  record(draft, 'task.withdrawn', { reason: why });
  change(draft, { state: 'withdrawn', withdrawal: why });
  tell(draft, 'task.withdrawn', addressees(draft.task), [message('notices.withdrawn', { reason: why })]);
  endBySilence(draft, 'withdrawn', 'withdrawn');
}

/** What silence is deemed to mean ends the wait. */
export function lapse(draft: Draft, act: 'accept' | 'reject' | 'lapse'): void {
  const { lookups, task } = draft;
  const { kind, context } = task;
  const decision = outcomeOf(act, lookups.policyOf(kind), (meant) => lookups.deemedChoice(kind, context, meant));
  record(draft, 'task.lapsed', { outcome: decision });
  change(draft, { state: 'lapsed', outcome: decision });
  const choice = lookups.formOf(kind, context).choices.find(({ value }) => value === decision);
  const consequence = choice
    ? message('notices.lapsed.deemed', { decision: choice.label })
    : message('notices.lapsed.passedOn');
  const asked = addressees(task);
  const owner = playerOf(lookups.cast, 'owner');
  const others = owner && asked.every(({ email }) => email !== owner.email) ? [owner] : [];
  tell(draft, 'task.lapsed', [...asked, ...others], [consequence]);
  endBySilence(draft, 'lapsed', decision);
}

/** What somebody else decided ends the wait, where the answer has not come before. */
export function beDecided(draft: Draft, { outcome }: InputOf<'decided'>): void {
  const { decision } = outcome;
  update(draft, { deciding: true });
  record(draft, 'task.lapsed', { outcome: decision });
  change(draft, { state: 'lapsed', outcome: decision });
  tell(draft, 'task.lapsed', addressees(draft.task), [message('notices.lapsed.decided', { decision })]);
  endBySilence(draft, 'lapsed', decision, outcome);
}

const endBySilence = (draft: Draft, state: TaskState, decision: string, decided?: TaskOutcome): void =>
  end(draft, state, { decision, answer: { decision }, by: 'silence', ...(decided && { decided }) });

/** Why a decision about a task is not needed any more, by how the task ended. */
const WITHDRAWN_BY: Readonly<Record<string, 'reasons.questionWithdrawn' | 'reasons.moreTimeAsked'>> = {
  withdrawn: 'reasons.questionWithdrawn',
  extend: 'reasons.moreTimeAsked',
};

/** Ends the wait; no further rung is climbed. */
function end(draft: Draft, state: TaskState, how: Omit<TaskOutcome, 'task' | 'at' | 'late' | 'climbed'>): void {
  const { at, effects } = draft;
  const { id, due, openedAt, course, overdue, deciding, pause } = draft.task;
  if (deciding && !how.decided) {
    const why = reasonFor(WITHDRAWN_BY[how.decision] ?? 'reasons.answeredAfterAll');
    effects.push({ do: 'withdraw-decision', why });
  }
  const until = pause?.from ?? at;
  const late = due && until > due ? Date.parse(until) - Date.parse(due) : 0;
  update(draft, { state, rungs: [] });
  effects.push({
    do: 'end',
    outcome: { task: id, at, late, climbed: { openedAt, course, overdue, deciding, pause }, ...how },
  });
}
