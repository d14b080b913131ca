import { type RawBuilder, sql } from 'kysely';
import { mailboxOf } from '../../domain/kernel/index.js';
import type { Page, Store, TaskFilter, TaskRow } from '../contract.js';
import type { Database } from '../database/database.js';
import { prepared } from '../database/prepared.js';
import { cursorKey, limitOf, pageOf, TextPairKey } from '../page.js';
import type { TasksTable } from '../schema.js';

/** Tasks as {@link asTask} reads them. */
export const taskRows = (db: Database['db']) =>
  db
    .selectFrom('tasks')
    .innerJoin('subjects', 'subjects.id', 'tasks.subject')
    .selectAll('tasks')
    .select('subjects.title as subjectTitle');

const taskWith = prepared((db, { id }: { id: string }) => taskRows(db).where('tasks.id', '=', id));

/** The inbox, by due date. */
export function taskReads({ db }: Database): Pick<Store, 'task' | 'tasks'> {
  return {
    async task(id) {
      const [row] = await taskWith(db, { id });
      return row && asTask(row);
    },

    async tasks(filter: TaskFilter = {}): Promise<Page<TaskRow>> {
      const { subject, asked, state, overdue, standing, assignee, person, kind, stream } = filter;
      const [afterDue, afterId] = cursorKey(filter, TextPairKey) ?? [];
      const limit = limitOf(filter);
      const lateAt = overdue ? new Date().toISOString() : undefined;
      const chosen = {
        subject,
        asked,
        state,
        lateAt,
        ...(standing && { standingFrom: EVER }),
        assignee,
        mailbox: person && mailboxOf(person),
        kind,
        stream,
        afterDue,
        afterId,
        limit: limit + 1,
      };
      return pageOf(await tasksWith(db, chosen), limit, (row) => [row.due, row.id], asTask);
    },
  };
}

/** No instant is before it. */
const EVER = '';

const tasksWith = prepared((db, chosen: ChosenTasks) => {
  const { subject, asked, state, lateAt, standingFrom, assignee, mailbox, kind, stream, afterDue, afterId, limit } =
    chosen;
  const held = subject ? unindexed : plain;
  // An index gives the page in its order only where both are of one table.
  const [due, id] = asked ? ['taskPeople.due', 'taskPeople.task'] : ['tasks.due', 'tasks.id'];
  let query = taskRows(db)
    .$if(asked !== undefined, (all) =>
      all
        .innerJoin('taskPeople', 'taskPeople.task', 'tasks.id')
        .where('taskPeople.email', '=', asked ?? '')
        .where('taskPeople.asked', '=', 1),
    )
    .orderBy(sql.ref(due))
    .orderBy(sql.ref(id));
  if (subject) query = query.where('tasks.subject', '=', subject);
  if (stream) query = query.where('tasks.stream', '=', stream);
  if (assignee) query = query.where(held('tasks.assigneeEmail'), '=', assignee);
  if (mailbox) query = query.where(held('tasks.assigneeMailbox'), '=', mailbox);
  if (kind) query = query.where(held('tasks.kind'), '=', kind);
  if (state) query = query.where('tasks.state', '=', state);
  if (lateAt) query = query.where('tasks.state', '=', 'open').where(isLate(lateAt));
  if (standingFrom !== undefined) query = query.where('tasks.standing', '>=', standingFrom);
  if (afterDue) query = query.where(sql<boolean>`(${sql.ref(due)}, ${sql.ref(id)}) > (${afterDue}, ${afterId})`);
  return query.limit(limit);
});

interface ChosenTasks extends Pick<TaskFilter, 'subject' | 'asked' | 'state' | 'assignee' | 'kind' | 'stream'> {
  /** Only those that are overdue then. */
  lateAt?: string;
  mailbox?: string | undefined;
  /** Only those that stand unanswered, since then or later. */
  standingFrom?: string;
  /** The key of the last one of the page before. */
  afterDue?: string;
  afterId?: string;
  limit: number;
}

const plain = (column: string): RawBuilder<string> => sql.ref(column);
/**
 * A column by which no index is searched: a subject has few tasks, a person or a kind may have thousands, and a planner without
 * statistics does not know.
 */
const unindexed = (column: string): RawBuilder<string> => sql`${sql.ref(column)} || ''`;

/** Whether a task's due instant has passed: a clock that was stopped before keeps it from passing, one stopped since takes nothing back. Never null. */
export const isLate = (at: string): RawBuilder<boolean> =>
  sql<boolean>`(tasks.due < ${at} and (tasks.is_paused = 0 or exists (
    select 1 from holdings as stopped where stopped.task = tasks.id and stopped.since > tasks.due
  )))`;

export const asTask = ({
  assigneeEmail: _,
  assigneeMailbox: _mailbox,
  isPaused: _isPaused,
  assignee,
  context,
  documents,
  rungs,
  terms,
  ...row
}: TasksTable & { subjectTitle: string }): TaskRow => ({
  ...row,
  phrase: parsed(row.phrase),
  counterparty: parsed(row.counterparty),
  onBehalfOf: parsed(row.onBehalfOf),
  candidates: parsed(row.candidates) ?? [],
  pause: parsed(row.pause),
  deferrals: parsed(row.deferrals) ?? [],
  mailRefused: parsed(row.refusals) ?? [],
  withdrawal: parsed(row.withdrawal),
  assignee: JSON.parse(assignee) as TaskRow['assignee'],
  context: JSON.parse(context) as TaskRow['context'],
  documents: JSON.parse(documents) as string[],
  rungs: JSON.parse(rungs) as TaskRow['rungs'],
  terms: JSON.parse(terms) as TaskRow['terms'],
});

const parsed = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T));
