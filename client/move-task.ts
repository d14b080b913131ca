import { DURATION_PATTERN } from '../domain/duration.js';
import type { Problem } from '../domain/forms.js';
import { Email } from '../domain/person.js';
import type { TaskRow } from '../store/contract.js';
import { whyNotHold } from '../store/eligibility.js';
import { reassignTask, snoozeTask } from '../workflows/messages.js';
import { endedAs, refusable } from './answer-task.js';
import type { TaskDeps } from './answer-task.js';
import { digest } from './digest.js';
import { quoted } from './issues.js';
import type { Engagements, Refusal } from './services.js';

const invalid = (pointer: string, message: string): Refusal => {
  const problems: Problem[] = [{ pointer, message }];
  return { ok: false, why: 'invalid', problems };
};

/** Hands an open task to somebody else; the earlier assignee's link dies with it. */
export async function handOver(
  deps: TaskDeps,
  ...[task, to, reason, by]: Parameters<Engagements['reassign']>
): ReturnType<Engagements['reassign']> {
  const email = Email.safeParse(to);
  if (!email.success) return invalid('/to', `${quoted(to)} is not an email address`);
  const found = await openTask(deps, task);
  if (!found.ok) return found;
  const { row } = found;
  const why = await whyNotHold(deps.store, row, email.data);
  if (why) return { ok: false, why: 'forbidden', detail: why };
  const known = await deps.store.person(email.data);
  const person = {
    name: known?.name ?? email.data,
    email: email.data,
    language: known?.language ?? 'en',
    timeZone: known?.timeZone ?? 'UTC',
    ...(known?.country && { country: known.country }),
  };
  const updateId = digest('reassign', row.id, row.assignment, email.data, reason, by);
  const handle = deps.client.workflow.getHandle(row.workflowId);
  return refusable(deps, row, () =>
    handle.executeUpdate(reassignTask, { updateId, args: [{ task: row.id, to: person, reason, by }] }),
  );
}

/** Puts the rest of a task's ladder off. */
export async function putOff(
  deps: TaskDeps,
  ...[task, duration, reason, by]: Parameters<Engagements['snooze']>
): ReturnType<Engagements['snooze']> {
  if (!DURATION_PATTERN.test(duration))
    return invalid('/for', `${quoted(duration)} is not an ISO 8601 duration such as "P1D"`);
  const found = await openTask(deps, task);
  if (!found.ok) return found;
  const { row } = found;
  // The next rung's instant tells a second snooze from a repeated request.
  const updateId = digest('snooze', row.id, row.rungs[0]?.at, duration, reason, by);
  const handle = deps.client.workflow.getHandle(row.workflowId);
  return refusable(deps, row, () =>
    handle.executeUpdate(snoozeTask, { updateId, args: [{ task: row.id, for: duration, reason, by }] }),
  );
}

async function openTask({ store }: TaskDeps, id: string): Promise<{ ok: true; row: TaskRow } | Refusal> {
  const row = await store.task(id);
  if (!row) return { ok: false, why: 'unknown', what: `task ${id}` };
  return row.state === 'open' ? { ok: true, row } : endedAs(row);
}
