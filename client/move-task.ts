import { asPerson, needsAuthority } from '../domain/directory/index.js';
import { engagementOf } from '../domain/engagement/index.js';
import {
  type Actor,
  Email,
  isSamePerson,
  type Message,
  mismatch,
  nameOf,
  problem,
  reasonFor,
  unlisted,
} from '../domain/kernel/index.js';
import { everyItem, isUnlisted, type TaskRow, whyNotHold, whyStranger } from '../store/index.js';
import { reassignTask } from '../workflows/messages.js';
import { endedAs, refusable } from './answer-task.js';
import type { TaskDeps } from './answer-task.js';
import { updateIdOf } from './receipts.js';
import { MOST_AT_ONCE, type ReassignCommand, type Reassigned } from './commands.js';
import type { Outcome, Refusal } from './outcome.js';
import { said } from './said.js';

/** Refuses one field of what was asked. */
export const invalid = (...about: Parameters<typeof mismatch>): Refusal => ({
  ok: false,
  why: 'invalid',
  problems: [mismatch(...about)],
});

/** Hands an open task to somebody else; the earlier assignee's link dies with it. */
export async function reassignTo(
  deps: TaskDeps,
  { task, to, reason, by, awayUntil, confirm, key }: ReassignCommand,
): Promise<Outcome<Reassigned>> {
  const email = Email.safeParse(to);
  if (!email.success) return invalid('/to', to, 'problems.email');
  const found = await openTask(deps, task);
  if (!found.ok) return found;
  const { row } = found;
  const why =
    (await whyNotTheirs(deps.store, row, by)) ??
    (await whyNotHold(deps.store, row, email.data)) ??
    (await whyStranger(deps.store, row, email.data));
  if (why) return { ok: false, why: 'forbidden', detail: why };
  const again = await secondLook(deps.store, row, { email: email.data, by, confirm });
  if (again) return again;
  const listed = await deps.store.person(email.data);
  const person = listed ? asPerson({ ...listed, email: email.data }) : unlisted(email.data);
  const updateId = updateIdOf(key, 'reassign', row.id, row.assignment, email.data, reason, nameOf(by), awayUntil);
  return refusable(deps, row, (handle) =>
    handle.executeUpdate(reassignTask, {
      updateId,
      args: [{ task: row.id, to: person, ...said(reason, by), ...(awayUntil !== undefined && { awayUntil }) }],
    }),
  );
}

/** An address that somebody has typed, and whether they have looked at it twice. */
interface TypedAddress {
  email: string;
  by: Actor;
  confirm?: boolean | undefined;
}

/**
 * An address that nobody knows is looked at a second time by the owner of the engagement: they confirm it, and whoever else types it
 * is refused. In a sandbox a key does so in their place.
 */
export async function secondLook(
  store: TaskDeps['store'],
  { subject }: Pick<TaskRow, 'subject'>,
  { email, by, confirm }: TypedAddress,
): Promise<Refusal | undefined> {
  if (!(await isUnlisted(store, subject, email)) || (by.kind === 'key' && (await store.isSandbox()))) return undefined;
  const owner = (await store.engagement(engagementOf(subject)))?.owner;
  if (by.kind !== 'person' || !isSamePerson(owner, by.person))
    return { ok: false, why: 'forbidden', detail: reasonFor('reasons.rule.unlisted', { who: email }) };
  return confirm
    ? undefined
    : { ok: false, why: 'invalid', problems: [problem('/to', 'problems.unlisted', { value: email })] };
}

/** An approval or a signature is handed on by whoever holds it, and by nobody else; in a sandbox a key does so in their place. */
async function whyNotTheirs(
  store: TaskDeps['store'],
  { kind, assignee, candidates }: TaskRow,
  by: Actor,
): Promise<Message | undefined> {
  if (!needsAuthority(kind, assignee.role)) return undefined;
  const holds = [assignee, ...candidates].some(({ email }) => by.kind === 'person' && isSamePerson(email, by.person));
  if (holds || (by.kind === 'key' && (await store.isSandbox()))) return undefined;
  return reasonFor('reasons.rule.handsOn', { who: assignee.email });
}

/** The ids of the open tasks that are assigned to somebody, as many as change hands at once. */
export const assignedTo = async (store: TaskDeps['store'], email: string): Promise<string[]> =>
  (await everyItem((page) => store.tasks({ ...page, assignee: email, state: 'open' }), MOST_AT_ONCE)).map(
    ({ id }) => id,
  );

/** The task, if it still waits for an answer. */
export async function openTask({ store }: TaskDeps, id: string): Promise<Outcome<{ row: TaskRow }>> {
  const row = await store.task(id);
  if (!row) return { ok: false, why: 'unknown', what: `task ${id}` };
  return row.state === 'open' ? { ok: true, row } : endedAs(row);
}
