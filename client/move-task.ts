import { asPerson } from '../domain/directory/directory-person.js';
import { mismatch } from '../domain/kernel/problem.js';
import { Email } from '../domain/kernel/address.js';
import { unlisted } from '../domain/kernel/person.js';
import type { TaskRow } from '../store/contract.js';
import { everyItem } from '../store/page.js';
import { whyNotHold } from '../store/directory/eligibility.js';
import { reassignTask } from '../workflows/messages.js';
import { endedAs, refusable } from './answer-task.js';
import type { TaskDeps } from './answer-task.js';
import { sha256 } from './sha256.js';
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
  { task, to, reason, by }: ReassignCommand,
): Promise<Outcome<Reassigned>> {
  const email = Email.safeParse(to);
  if (!email.success) return invalid('/to', to, 'problems.email');
  const found = await openTask(deps, task);
  if (!found.ok) return found;
  const { row } = found;
  const why = await whyNotHold(deps.store, row, email.data);
  if (why) return { ok: false, why: 'forbidden', detail: why };
  const listed = await deps.store.person(email.data);
  const person = listed ? asPerson({ ...listed, email: email.data }) : unlisted(email.data);
  const updateId = sha256('reassign', row.id, row.assignment, email.data, reason, by);
  const handle = deps.client.workflow.getHandle(row.workflowId);
  return refusable(deps, row, () =>
    handle.executeUpdate(reassignTask, { updateId, args: [{ task: row.id, to: person, ...said(reason, by) }] }),
  );
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
