import { nameOf, person, reasonFor, SILENCE } from '../../kernel/index.js';
import { playerOf } from '../ladder.js';
import type { Consequence } from '../silence.js';
import type { Assignee, TaskState } from '../task.js';
import { change, type Draft, message, record, tell, update } from './draft.js';
import type { InputOf } from './inputs.js';
import { addressees, type TaskOutcome } from './open-task.js';

export function answer(draft: Draft, { answer: given, by, above }: InputOf<'answered'>): void {
  const { onBehalfOf } = draft.task;
  const { decision } = given;
  record(draft, 'task.answered', {
    decision,
    by,
    via: by.kind === 'key' ? (by.via ?? 'api') : by.via,
    ...(onBehalfOf && { onBehalfOf: onBehalfOf.email }),
  });
  change(draft, { state: 'answered', outcome: decision, by: nameOf(by) });
  const { kind, context } = draft.task;
  const choice = draft.lookups.formOf(kind, context).choices.find(({ value }) => value === decision);
  tell(draft, 'task.answered', addressees(draft.task), [
    message('notices.answered', { decision: choice?.label ?? decision }),
  ]);
  end(draft, 'answered', {
    decision,
    answer: given,
    by: by.kind === 'key' ? by : person(by.person),
    ...(above && { above }),
  });
}

/** The question has become moot. */
export function withdraw(draft: Draft, { why }: InputOf<'withdrawn'>): void {
  record(draft, 'task.withdrawn', { reason: why });
  change(draft, { state: 'withdrawn', withdrawal: why });
  tell(draft, 'task.withdrawn', addressees(draft.task), [message('notices.withdrawn', { reason: why })]);
  endBySilence(draft, 'withdrawn', 'withdrawn');
}

/** What silence was told to lead to ends the wait. */
export function lapse(draft: Draft, { decision, told }: Consequence): void {
  record(draft, 'task.lapsed', { outcome: decision });
  change(draft, { state: 'lapsed', outcome: decision });
  tell(draft, 'task.lapsed', askedAndOwner(draft), [message('notices.lapsed', { then: told })]);
  endBySilence(draft, 'lapsed', decision);
}

/** Nobody has answered, and nobody may be deemed to have: the question stays open, and the owner and operations know of it. */
export function stand(draft: Draft, { told }: Consequence): void {
  const { at, task } = draft;
  if (task.standing !== undefined) return;
  update(draft, { standing: at });
  record(draft, 'task.standing', { to: task.assignee.email });
  change(draft, { standing: at, rungs: draft.task.rungs, course: task.course });
  tell(draft, 'task.standing', askedAndOwner(draft), [message('notices.lapsed', { then: told })]);
}

function askedAndOwner({ lookups, task }: Draft): Assignee[] {
  const asked = addressees(task);
  const owner = playerOf(lookups.cast, 'owner');
  return owner && asked.every(({ email }) => email !== owner.email) ? [...asked, owner] : asked;
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
  end(draft, state, { decision, answer: { decision }, by: SILENCE, ...(decided && { decided }) });

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
