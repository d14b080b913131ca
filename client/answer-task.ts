import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { DOCUMENTS } from '../domain/engagement/engagement.js';
import { FAILURES } from '../domain/kernel/failures.js';
import { checkAnswer, sealAnswer } from '../domain/tasks/forms.js';
import { reasonFor } from '../domain/kernel/reasons.js';
import { isAsked } from '../domain/tasks/task.js';
import type { Answer } from '../domain/tasks/task.js';
import type { Store, TaskRow } from '../store/contract.js';
import type { Documents } from '../store/documents/documents.js';
import { whyNotHold } from '../store/directory/eligibility.js';
import { canonicalJson } from '../store/journal/hash-chain.js';
import { answerTask } from '../workflows/messages.js';
import type { AnswerReceipt, AnswerTask, TaskRefusal } from '../workflows/messages.js';
import { sha256 } from './sha256.js';
import type { AnswerCommand } from './commands.js';
import type { Outcome, Refusal } from './outcome.js';
import { reach } from './temporal-call.js';
import { formOf } from '../domain/tasks/kinds/index.js';

export interface TaskDeps {
  client: Client;
  store: Store;
  documents: Documents;
}

type Ended = Extract<Refusal, { why: 'ended' }>;

/** Takes an answer to the workflow that asked; the same answer by the same person twice is taken once. */
export async function giveAnswer(
  deps: TaskDeps,
  { task, answer, by, assignment }: AnswerCommand,
): Promise<Outcome<AnswerReceipt>> {
  const row = await deps.store.task(task);
  if (!row) return { ok: false, why: 'unknown', what: `task ${task}` };
  if (assignment !== undefined && assignment !== row.assignment) return reassigned(row);
  const repeated = row.state === 'answered' && row.answeredBy === by.email && row.outcome === answer.decision;
  if (row.state !== 'open' && !repeated) return endedAs(row);
  if (by.via === 'link' && !isAsked(row, by.email))
    return { ok: false, why: 'forbidden', detail: reasonFor('reasons.refused.notYours', { task }) };
  const why = by.email === row.assignee.email ? undefined : await whyNotHold(deps.store, row, by.email);
  if (why) return { ok: false, why: 'forbidden', detail: why };

  const form = formOf(row.kind, row.context);
  const problems = checkAnswer(form, answer);
  if (problems.length > 0) return { ok: false, why: 'invalid', problems };
  const sealed = await seal(deps.documents, row, sealAnswer(form, answer));
  const updateId = sha256(row.id, row.assignment, canonicalJson(sealed), by.email, by.via);
  const args: [AnswerTask] = [{ task: row.id, assignment: row.assignment, answer: sealed, by }];
  const handle = deps.client.workflow.getHandle(row.workflowId);
  return refusable(deps, row, () => handle.executeUpdate(answerTask, { updateId, args }));
}

/**
 * Puts secret fields into the document store, by vault. A hash in the id makes a repetition harmless; it is over the whole
 * answer, so that a lone price cannot be guessed from it.
 */
async function seal(
  documents: Documents,
  row: TaskRow,
  { open, vaults }: ReturnType<typeof sealAnswer>,
): Promise<Answer> {
  const references: Record<string, string> = {};
  const mark = sha256(row.id, canonicalJson({ open, vaults })).slice(0, 8);
  for (const [vault, fields] of Object.entries(vaults)) {
    const id = DOCUMENTS.answer(row.id, vault, mark);
    // An ended task's answer is only compared, never stored again.
    if (row.state === 'open') await documents.put(row.engagement, id, vault, 'application/json', canonicalJson(fields));
    references[vault] = id;
  }
  return Object.keys(references).length > 0 ? { ...open, documents: references } : open;
}

/** Runs an Update about a task; the workflow's refusal, and its end, become refusals. */
export async function refusable<T>(deps: TaskDeps, row: TaskRow, update: () => Promise<T>): Promise<Outcome<T>> {
  try {
    const reached = await reach(deps.client, update);
    return reached.ok ? { ...reached.value, ok: true } : reached;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return endedAs((await deps.store.task(row.id)) ?? row);
    const refused = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
    if (refused instanceof ApplicationFailure && refused.type === FAILURES.taskRefused)
      return asRefusal(deps, row, refused);
    throw error;
  }
}

async function asRefusal(deps: TaskDeps, row: TaskRow, failure: ApplicationFailure): Promise<Refusal> {
  const [refusal] = (failure.details ?? []) as [TaskRefusal?];
  if (refusal?.why === 'forbidden' || refusal?.why === 'conflict')
    return { ok: false, why: refusal.why, detail: refusal.reason };
  if (refusal?.why === 'invalid') return { ok: false, why: 'invalid', problems: refusal.problems };
  if (refusal?.why === 'reassigned') return reassigned(row);
  return endedAs((await deps.store.task(row.id)) ?? row);
}

/** Why a task no longer takes an answer, in words for the person who gave one. */
export function endedAs(row: TaskRow): Ended {
  // The inbox can be a turn behind the workflow that refused.
  const state = row.state === 'open' ? 'answered' : row.state;
  const ended = reasonFor(`reasons.ended.${state}`, { task: row.id });
  const outcome = row.outcome ?? row.withdrawal;
  return {
    ok: false,
    why: 'ended',
    state,
    at: row.endedAt,
    detail: outcome ? reasonFor('reasons.ended.with', { ended, outcome }) : ended,
  };
}

export const reassigned = (row: TaskRow): Ended => ({
  ok: false,
  why: 'ended',
  state: 'reassigned',
  at: null,
  detail: reasonFor('reasons.ended.reassigned', { task: row.id }),
});
