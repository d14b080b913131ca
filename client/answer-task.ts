import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import type { WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { OUTAGE_AFTER_MS, type Outage } from '../domain/calendar/index.js';
import { DOCUMENTS, engagementOf, workflowIdOf } from '../domain/engagement/index.js';
import {
  type Actor,
  Email,
  FAILURES,
  isSamePerson,
  isWithin,
  type Message,
  type Money,
  nameOf,
  reasonFor,
} from '../domain/kernel/index.js';
import { needsAuthority, whyNoAuthority } from '../domain/directory/index.js';
import {
  type Answer,
  type Answerer,
  asksFinanceToo,
  checkAnswer,
  fieldsFor,
  type Form,
  formOf,
  isAsked,
  isForFinanceToCover,
  isSignature,
  kindOf,
  type KeyGrant,
  NO_GRANT,
  offeredBy,
  sealAnswer,
  whyNotByKey,
} from '../domain/tasks/index.js';
import {
  authorityOf,
  canonicalJson,
  type Documents,
  isUnsettled,
  type Store,
  type TaskRow,
  whyNotHold,
} from '../store/index.js';
import {
  type AnswerReceipt,
  type AnswerTask,
  answerTask,
  systemAway,
  type TaskRefusal,
} from '../workflows/messages.js';
import { lostSoFar } from './news/outage-news.js';
import { sha256 } from './sha256.js';
import type { AnswerCommand } from './commands.js';
import type { Outcome, Refusal } from './outcome.js';
import { isRefusal, notDone, type ReachDeps, reachWorkflow, unavailable } from './temporal-call.js';

export interface TaskDeps extends ReachDeps {
  store: Store;
  documents: Documents;
  /** Whether keys may answer anything in anybody's place; not unless it is said. */
  sandbox?: boolean;
  /** How long nothing has to be seen of the system for an outage, in milliseconds. */
  outageAfterMs?: number;
}

type EndedRefusal = Extract<Refusal, { why: 'ended' }>;

/** Takes an answer to the workflow that asked; the same answer by the same person twice is taken once. */
export async function giveAnswer(
  deps: TaskDeps,
  { task, answer: given, by: who, assignment, issued = NO_GRANT }: AnswerCommand,
): Promise<Outcome<AnswerReceipt>> {
  const by = keyed(who, deps);
  const row = await deps.store.task(task);
  if (!row) return { ok: false, why: 'unknown', what: `task ${task}` };
  if (assignment !== undefined && assignment !== row.assignment) return reassigned(row);
  const repeated = row.state === 'answered' && row.answeredBy === nameOf(by) && row.outcome === given.decision;
  if (row.state !== 'open' && !repeated) return endedNow(deps, row);
  if (by.kind === 'person' && by.via === 'link' && !isAsked(row, by.person))
    return { ok: false, why: 'forbidden', detail: reasonFor('reasons.refused.notYours', { task }) };
  const why = await whyNotAnswer(deps, row, by, issued);
  if (why) return { ok: false, why: 'forbidden', detail: why };

  const form = formOf(row.kind, row.context);
  const answer = withAddresses(form, given);
  const { above, beyond } = await reachOf(deps.store, row, by, answer);
  if (beyond) return { ok: false, why: 'forbidden', detail: beyond };
  const problems = checkAnswer(form, answer);
  if (problems.length > 0) return { ok: false, why: 'invalid', problems };
  const sealed = await seal(deps.documents, row, sealAnswer(form, answer));
  const updateId = sha256(row.id, row.assignment, canonicalJson(sealed), canonicalJson(by));
  const args: [AnswerTask] = [
    { task: row.id, assignment: row.assignment, answer: sealed, by, ...(above && { above }) },
  ];
  const lost = await lostBefore(deps, row);
  return refusable(deps, row, async (handle) => {
    if (lost.length > 0) await handle.signal(systemAway, { outages: lost });
    return handle.executeUpdate(answerTask, { updateId, args });
  });
}

/** With mail addresses as the directory spells them; what is none is left for the check to refuse. */
const withAddresses = (form: Form, answer: Answer): Answer => ({
  ...answer,
  ...Object.fromEntries(
    fieldsFor(form, answer.decision)
      .filter(({ type }) => type === 'email')
      .flatMap(({ name }) => {
        const { data } = Email.safeParse(answer[name]);
        return data === undefined ? [] : [[name, data]];
      }),
  ),
});

/** An answer that comes after the due instant may be in time by what nobody could use of it. */
const lostBefore = async (
  { store, outageAfterMs = OUTAGE_AFTER_MS }: TaskDeps,
  { due }: TaskRow,
): Promise<Outage[]> => {
  const now = new Date().toISOString();
  return due > now ? [] : lostSoFar(store, now, outageAfterMs);
};

/** A key as it acts here: what it does in a sandbox it may do nowhere else. */
export const keyed = <A extends Actor>(by: A, { sandbox = false }: Pick<TaskDeps, 'sandbox'>): A =>
  by.kind === 'key' && sandbox ? { ...by, via: 'sandbox' } : by;

/** What somebody's authority makes of their decision. */
interface Reach {
  /** Their limit, where finance is to approve the same. */
  above?: Money;
  /** Why it is not theirs to decide. */
  beyond?: Message | undefined;
}

/** How far the authority of whoever decides reaches, as the directory has it now. */
async function reachOf(store: Store, row: TaskRow, by: Answerer, answer: Answer): Promise<Reach> {
  const { kind, assignee } = row;
  const commits = isSignature(kind)
    ? answer.decision === 'sign'
    : kindOf(kind).silence.commits.includes(answer.decision);
  const isCovered = isForFinanceToCover(kind, assignee.role);
  if (by.kind === 'key' || !commits || !(isCovered || needsAuthority(kind, assignee.role))) return {};
  const view = await store.engagement(engagementOf(row.subject));
  const theirs = await authorityOf(store, by.person, view ?? null);
  const amount = offeredBy(answer.vendor, row.context) ?? row.terms.amount;
  const limit = theirs || !isCovered || !amount ? theirs?.upTo : { ...amount, minor: 0 };
  if (limit && amount && asksFinanceToo(kind, assignee.role) && !isWithin(amount, limit)) return { above: limit };
  if (isCovered) return {};
  return { beyond: whyNoAuthority({ kind, role: assignee.role, amount, holders: undefined }, by.person, theirs) };
}

/** A key answers in the place of one person, what it was issued for; a person what they may hold. */
async function whyNotAnswer(
  { store, sandbox = false }: TaskDeps,
  row: TaskRow,
  by: Answerer,
  issued: KeyGrant,
): Promise<Message | undefined> {
  if (by.kind === 'key') return whyNotByKey(row.kind, row.assignee.email, issued, sandbox);
  return isSamePerson(by.person, row.assignee.email) ? undefined : whyNotHold(store, row, by.person);
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
    if (row.state === 'open') await documents.put(row.subject, id, vault, 'application/json', canonicalJson(fields));
    references[vault] = id;
  }
  return Object.keys(references).length > 0 ? { ...open, documents: references } : open;
}

/** Runs an Update about a task; the workflow's refusal, and its end, become refusals. */
export async function refusable<T>(
  deps: TaskDeps,
  row: TaskRow,
  update: (handle: WorkflowHandle) => Promise<T>,
): Promise<Outcome<T>> {
  try {
    const reached = await reachWorkflow(deps, row.workflowId, update);
    return reached.ok ? { ...reached.value, ok: true } : reached;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return overWith(deps, (await deps.store.task(row.id)) ?? row);
    const refused = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
    if (refused instanceof ApplicationFailure && refused.type === FAILURES.taskRefused)
      return asRefusal(deps, row, refused);
    if (isRefusal(error)) return unavailable;
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

/** The same, unless its end may be taken back because its workflow cannot go on. */
async function endedNow({ store }: TaskDeps, row: TaskRow): Promise<Refusal> {
  return (await isUnsettled(store, row)) ? notDone : endedAs(row);
}

/** Why a task no longer takes an answer, in words for the person who gave one. */
export function endedAs(row: TaskRow): EndedRefusal {
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

/**
 * A task that its workflow left open was ended by nobody's answer: somebody has ended the workflow in Temporal. A deliverable is
 * dropped by that; an engagement is an incident, and may go on.
 */
function overWith({ suspect }: ReachDeps, row: TaskRow): Refusal {
  if (row.state !== 'open') return endedAs(row);
  suspect?.(row.workflowId);
  const isEngagement = row.workflowId === workflowIdOf(engagementOf(row.subject));
  return isEngagement ? unavailable : endedAs({ ...row, state: 'withdrawn' });
}

export const reassigned = (row: TaskRow): EndedRefusal => ({
  ok: false,
  why: 'ended',
  state: 'reassigned',
  at: null,
  detail: reasonFor('reasons.ended.reassigned', { task: row.id }),
});
