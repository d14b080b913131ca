import { type RawBuilder, sql } from 'kysely';
import { PLAIN } from '../../i18n/index.js';
import { UNMOVED } from '../../domain/tasks/placement.js';
import { isMessage } from '../../domain/kernel/message.js';
import type { Turn, TurnReceipt } from '../../domain/journal/turn.js';
import type { TaskChange, TaskOpening, Placed } from '../../domain/tasks/course.js';
import type { Page, Placements, Store, TaskFilter, TaskRow } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { cursorKey, limitOf, pageOf, TextPairKey } from '../page.js';
import type { TasksTable } from '../schema.js';

/** Puts the tasks that a turn opens into the inbox, and returns where they were placed. */
export async function openTasks(trx: Trx, turn: Turn, placements: Placements): Promise<TurnReceipt['placed']> {
  const placed: TurnReceipt['placed'] = {};
  for (const { id } of turn.replaced) placed[id] = placementOf(placements, id);
  for (const opening of turn.opened) {
    const placement = placementOf(placements, opening.id);
    const { due, goesOn } = opening;
    placed[opening.id] = {
      ...placement,
      opened: { at: goesOn?.openedAt ?? turn.at, ...('from' in due && { from: due.from }) },
    };
    await trx
      .insertInto('tasks')
      .values(rowOf(turn, opening, placement))
      .execute();
  }
  return placed;
}

function placementOf(placements: Placements, id: string): Placed {
  const placement = placements[id];
  if (!placement) throw new Error(`task ${id} was not placed in time before its turn was committed`);
  return placement;
}

const rowOf = (turn: Turn, opening: TaskOpening, { due, rungs }: Placements[string]): TasksTable => ({
  id: opening.id,
  engagement: turn.engagement,
  stream: turn.stream,
  workflowId: turn.workflowId,
  kind: opening.kind,
  state: 'open',
  subject: PLAIN.text(opening.subject),
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
  deferrals: null,
  revision: 0,
  outcome: null,
  withdrawal: null,
  answeredBy: null,
  endedAt: null,
});

/** Applies what happened to tasks that are open already, and keeps what those placed anew are placed by. */
export async function changeTasks(trx: Trx, turn: Turn): Promise<void> {
  for (const change of turn.changed) {
    const { numUpdatedRows } = await trx
      .updateTable('tasks')
      .set({ ...columnsOf(change, turn.at), revision: revisionAfter(change) })
      .where('id', '=', change.id)
      .where('engagement', '=', turn.engagement)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) throw new Error(`task ${change.id} is not a task of ${turn.engagement}`);
    if (change.course ?? change.terms) await keepTerms(trx, change);
  }
  for (const { id, due, policy, amount, course } of turn.replaced)
    await trx
      .updateTable('tasks')
      .set({ terms: JSON.stringify({ due, policy, amount: amount ?? null, course }) })
      .where('id', '=', id)
      .where('engagement', '=', turn.engagement)
      .execute();
}

async function keepTerms(trx: Trx, { id, course, terms: due }: TaskChange): Promise<void> {
  const row = await trx.selectFrom('tasks').select('terms').where('id', '=', id).executeTakeFirstOrThrow();
  const terms = JSON.parse(row.terms) as TaskRow['terms'];
  const kept = JSON.stringify({ ...terms, ...(due && { due }), ...(course && { course }) });
  await trx.updateTable('tasks').set({ terms: kept }).where('id', '=', id).execute();
}

/** One more when the task changes hands, moves or ends; its calendar entry has to say so. */
function revisionAfter({ state, assignee, assignment, due }: TaskChange): RawBuilder<number> {
  const changes = sql.join(
    [
      sql`state <> ${state}`,
      sql`assignee_email <> ${assignee.email}`,
      sql`assignment <> ${assignment}`,
      ...(due === undefined ? [] : [sql`due <> ${comparable(due)}`]),
    ],
    sql` or `,
  );
  return sql<number>`revision + case when ${changes} then 1 else 0 end`;
}

/** The tasks that a turn is about to change, as they are before it. */
export async function tasksBefore(trx: Trx, { engagement, changed, replaced }: Turn): Promise<TasksTable[]> {
  const ids = [...changed, ...replaced].map(({ id }) => id);
  if (ids.length === 0) return [];
  return trx.selectFrom('tasks').selectAll().where('engagement', '=', engagement).where('id', 'in', ids).execute();
}

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
  { state, assignee, assignment, outcome, withdrawal, by, rungs, due, ...moved }: TaskChange,
  at: string,
): Partial<TasksTable> => ({
  state,
  ...assigned(assignee),
  assignment,
  ...(outcome !== undefined && { outcome }),
  ...(withdrawal && { withdrawal: JSON.stringify(withdrawal) }),
  ...(by !== undefined && { answeredBy: by }),
  ...(rungs && { rungs: JSON.stringify(rungs) }),
  ...(due !== undefined && { due: comparable(due) }),
  ...(moved.onBehalfOf !== undefined && { onBehalfOf: moved.onBehalfOf && JSON.stringify(moved.onBehalfOf) }),
  ...(moved.candidates && { candidates: JSON.stringify(moved.candidates) }),
  ...(moved.pause !== undefined && { pause: moved.pause && JSON.stringify(moved.pause) }),
  ...(moved.deferrals && { deferrals: JSON.stringify(moved.deferrals) }),
  ...(moved.documents && { documents: JSON.stringify(moved.documents) }),
  ...(state !== 'open' && { endedAt: at }),
});

const assigned = (assignee: TaskRow['assignee']): Pick<TasksTable, 'assignee' | 'assigneeEmail'> => ({
  assignee: JSON.stringify(assignee),
  assigneeEmail: assignee.email,
});

/** Due instants are compared as texts, so all have one form. */
const comparable = (instant: string): string => new Date(instant).toISOString();

/** Tasks as {@link asTask} reads them. */
export const taskRows = (db: Database['db']) =>
  db
    .selectFrom('tasks')
    .innerJoin('engagements', 'engagements.id', 'tasks.engagement')
    .selectAll('tasks')
    .select('engagements.title');

/** The inbox, by due date. */
export function taskReads({ db }: Database): Pick<Store, 'task' | 'tasks'> {
  const rows = taskRows(db);
  return {
    async task(id) {
      const row = await rows.where('tasks.id', '=', id).executeTakeFirst();
      return row && asTask(row);
    },

    async tasks(filter: TaskFilter = {}): Promise<Page<TaskRow>> {
      const { engagement, stream, assignee, asked, kind, state, overdue } = filter;
      const after = cursorKey(filter, TextPairKey);
      const limit = limitOf(filter);
      let query = rows.orderBy('tasks.due').orderBy('tasks.id');
      if (engagement) query = query.where('tasks.engagement', '=', engagement);
      if (stream) query = query.where('tasks.stream', '=', stream);
      if (assignee) query = query.where('tasks.assigneeEmail', '=', assignee);
      if (asked) query = query.where(isAskedOf(asked));
      if (kind) query = query.where('tasks.kind', '=', kind);
      if (state) query = query.where('tasks.state', '=', state);
      if (overdue) query = query.where('tasks.state', '=', 'open').where(isLate(new Date().toISOString()));
      if (after)
        query = query.where((eb) => eb(eb.refTuple('tasks.due', 'tasks.id'), '>', eb.tuple(after[0], after[1])));
      const found = await query.limit(limit + 1).execute();
      return pageOf(found, limit, ({ due, id }) => [due, id], asTask);
    },
  };
}

/** Whether a task's due instant has passed: a clock that was stopped before keeps it from passing, one stopped since takes nothing back. Never null. */
export const isLate = (at: string): RawBuilder<boolean> =>
  sql<boolean>`(tasks.due < ${at} and (tasks.pause is null or exists (
    select 1 from holdings as stopped where stopped.task = tasks.id and stopped.since > tasks.due
  )))`;

/** Whether a task is somebody's, or their group's to take; the candidates are kept as JSON. Never null. */
export function isAskedOf(email: string): RawBuilder<boolean> {
  const candidates = sql`coalesce(tasks.candidates, '[]')`;
  const named = `%"email":${JSON.stringify(email).replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`(${candidates} like ${named} escape '\\' or (${candidates} = '[]' and tasks.assignee_email = ${email}))`;
}

export const asTask = ({
  title,
  assigneeEmail: _,
  assignee,
  context,
  documents,
  rungs,
  terms,
  ...row
}: TasksTable & { title: string }): TaskRow => ({
  ...row,
  phrase: parsed(row.phrase),
  counterparty: parsed(row.counterparty),
  onBehalfOf: parsed(row.onBehalfOf),
  candidates: parsed(row.candidates) ?? [],
  pause: parsed(row.pause),
  deferrals: parsed(row.deferrals) ?? [],
  withdrawal: parsed(row.withdrawal),
  engagementTitle: title,
  assignee: JSON.parse(assignee) as TaskRow['assignee'],
  context: JSON.parse(context) as TaskRow['context'],
  documents: JSON.parse(documents) as string[],
  rungs: JSON.parse(rungs) as TaskRow['rungs'],
  terms: JSON.parse(terms) as TaskRow['terms'],
});

const parsed = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T));
