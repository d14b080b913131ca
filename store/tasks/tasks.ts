import { PLAIN } from '../../i18n/index.js';
import { type Placed, type TaskChange, type TaskOpening, UNMOVED } from '../../domain/tasks/index.js';
import { isMessage, mailboxOf } from '../../domain/kernel/index.js';
import type { Turn, TurnReceipt } from '../../domain/journal/index.js';
import type { Placements, TaskRow } from '../contract.js';
import type { Trx } from '../database/database.js';
import { changedColumns, insertRows, prepared } from '../database/prepared.js';
import type { TasksTable } from '../schema.js';

/** Puts the tasks that a turn opens into the inbox, and returns them and where all were placed. */
export async function openTasks(
  trx: Trx,
  turn: Turn,
  placements: Placements,
): Promise<Pick<TurnReceipt, 'placed'> & { opened: TasksTable[] }> {
  const placed: TurnReceipt['placed'] = {};
  const rows: TasksTable[] = [];
  for (const { id } of turn.replaced) placed[id] = placementOf(placements, id);
  for (const opening of turn.opened) {
    const placement = placementOf(placements, opening.id);
    const { due, goesOn } = opening;
    placed[opening.id] = {
      ...placement,
      opened: { at: goesOn?.openedAt ?? turn.at, ...('from' in due && { from: due.from }) },
    };
    rows.push(rowOf(turn, opening, placement));
  }
  await insertRows(trx, 'tasks', rows);
  return { placed, opened: rows };
}

function placementOf(placements: Placements, id: string): Placed {
  const placement = placements[id];
  if (!placement) throw new Error(`task ${id} was not placed in time before its turn was committed`);
  return placement;
}

const rowOf = (turn: Turn, opening: TaskOpening, { due, rungs }: Placements[string]): TasksTable => ({
  id: opening.id,
  subject: turn.subject,
  stream: turn.stream,
  workflowId: turn.workflowId,
  kind: opening.kind,
  state: 'open',
  title: PLAIN.text(opening.subject),
  phrase: isMessage(opening.subject) ? JSON.stringify(opening.subject) : null,
  ...assigned(opening.assignee),
  assignment: 1,
  context: JSON.stringify(opening.context),
  documents: JSON.stringify(opening.documents),
  openedAt: opening.goesOn?.openedAt ?? turn.at,
  due: comparable(due),
  rungs: JSON.stringify(rungs),
  terms: JSON.stringify({
    due: opening.due,
    policy: opening.policy,
    amount: opening.amount ?? null,
    course: opening.goesOn?.course ?? UNMOVED,
  }),
  counterparty: opening.counterparty ? JSON.stringify(opening.counterparty) : null,
  onBehalfOf: null,
  candidates: null,
  pause: null,
  isPaused: 0,
  deferrals: null,
  refusals: null,
  revision: 0,
  outcome: null,
  standing: null,
  withdrawal: null,
  answeredBy: null,
  endedAt: null,
});

/**
 * Applies what happened to tasks that are open already, and keeps what those placed anew are placed by. Of tasks as they were it
 * makes tasks as they are.
 */
export async function changeTasks(trx: Trx, turn: Turn, before: readonly TasksTable[]): Promise<TasksTable[]> {
  const tasks = new Map(before.map((task) => [task.id, task]));
  for (const change of turn.changed) {
    const task = tasks.get(change.id);
    if (!task) throw new Error(`task ${change.id} is not a task of ${turn.subject}`);
    tasks.set(task.id, changed(task, change, turn.at));
  }
  for (const { id, due, policy, amount, course } of turn.replaced) {
    const task = tasks.get(id);
    if (task) tasks.set(id, { ...task, terms: JSON.stringify({ due, policy, amount: amount ?? null, course }) });
  }
  for (const task of before) await rewrite(trx, task, tasks.get(task.id) ?? task);
  return [...tasks.values()];
}

function changed(task: TasksTable, change: TaskChange, at: string): TasksTable {
  const { course, terms: due } = change;
  const after = { ...task, ...columnsOf(change, at) };
  const kept = { ...(JSON.parse(task.terms) as TaskRow['terms']), ...(due && { due }), ...(course && { course }) };
  return {
    ...after,
    ...((course ?? due) && { terms: JSON.stringify(kept) }),
    // Its calendar entry has to say so.
    revision: task.revision + (SAID_BY_CALENDARS.some((column) => task[column] !== after[column]) ? 1 : 0),
  };
}

/** A task has one more revision when it changes hands, moves or ends. */
const SAID_BY_CALENDARS = ['state', 'assigneeEmail', 'assignment', 'due'] as const;

async function rewrite(trx: Trx, before: TasksTable, after: TasksTable): Promise<void> {
  const columns = changedColumns(before, after);
  if (columns) await update(trx, { ...columns, id: after.id });
}

const update = prepared((db, { id, ...columns }: Partial<TasksTable> & Pick<TasksTable, 'id'>) =>
  db.updateTable('tasks').set(columns).where('id', '=', id),
);

/** The tasks that a turn is about to change, as they are before it. */
export async function tasksBefore(trx: Trx, { subject, changed, replaced }: Turn): Promise<TasksTable[]> {
  const ids = [...changed, ...replaced].map(({ id }) => id);
  return ids.length === 0 ? [] : tasksOf(trx, { subject, ids });
}

const tasksOf = prepared((db, { subject, ids }: { subject: Turn['subject']; ids: readonly string[] }) =>
  db.selectFrom('tasks').selectAll().where('subject', '=', subject).where('id', 'in', ids),
);

/** Those of some tasks that have changed hands since they were as described. */
export async function handedOnSince(trx: Trx, before: readonly TasksTable[]): Promise<string[]> {
  if (before.length === 0) return [];
  const ids = [...new Set(before.map(({ id }) => id))];
  const now = await trx.selectFrom('tasks').select(['id', 'assignment']).where('id', 'in', ids).execute();
  const assignments = new Map(now.map(({ id, assignment }) => [id, assignment]));
  return before.filter(({ id, assignment }) => assignments.get(id) !== assignment).map(({ id }) => id);
}

/**
 * Takes back what a turn did to tasks: those it opened go, those it changed are again as they were before, but for their
 * revision, which calendars may have seen.
 */
export async function restoreTasks(trx: Trx, opened: readonly string[], before: readonly TasksTable[]): Promise<void> {
  if (opened.length > 0) await trx.deleteFrom('tasks').where('id', 'in', opened).execute();
  for (const { id, revision: _, ...columns } of before)
    await trx
      .updateTable('tasks')
      .set((eb) => ({ ...columns, revision: eb('revision', '+', 1) }))
      .where('id', '=', id)
      .execute();
}

const columnsOf = (
  { state, assignee, assignment, outcome, standing, withdrawal, by, rungs, due, ...moved }: TaskChange,
  at: string,
): Partial<TasksTable> => ({
  state,
  ...assigned(assignee),
  assignment,
  ...(outcome !== undefined && { outcome }),
  ...(standing !== undefined && { standing }),
  ...(withdrawal && { withdrawal: JSON.stringify(withdrawal) }),
  ...(by !== undefined && { answeredBy: by }),
  ...(rungs && { rungs: JSON.stringify(rungs) }),
  ...(due !== undefined && { due: comparable(due) }),
  ...(moved.onBehalfOf !== undefined && { onBehalfOf: moved.onBehalfOf && JSON.stringify(moved.onBehalfOf) }),
  ...(moved.candidates && { candidates: JSON.stringify(moved.candidates) }),
  ...(moved.pause !== undefined && {
    pause: moved.pause && JSON.stringify(moved.pause),
    isPaused: moved.pause ? 1 : 0,
  }),
  ...(moved.deferrals && { deferrals: JSON.stringify(moved.deferrals) }),
  ...(moved.refusals && { refusals: moved.refusals.length > 0 ? JSON.stringify(moved.refusals) : null }),
  ...(moved.documents && { documents: JSON.stringify(moved.documents) }),
  ...(state !== 'open' && { endedAt: at, standing: null }),
});

const assigned = (
  assignee: TaskRow['assignee'],
): Pick<TasksTable, 'assignee' | 'assigneeEmail' | 'assigneeMailbox'> => ({
  assignee: JSON.stringify(assignee),
  assigneeEmail: assignee.email,
  assigneeMailbox: mailboxOf(assignee.email),
});

/** Due instants are compared as texts, so all have one form. */
const comparable = (instant: string): string => new Date(instant).toISOString();
