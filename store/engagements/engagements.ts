import type { ExpressionBuilder } from 'kysely';
import { type EngagementSummary, type EngagementView, summaryOf } from '../../domain/journal/index.js';
import type { EngagementFilter, EngagementListing, EngagementRow, OpenTaskFigures, Page, Store } from '../contract.js';
import type { Database } from '../database/database.js';
import { prepared } from '../database/prepared.js';
import { canonicalJson } from '../journal/hash-chain.js';
import { cursorKey, limitOf, pageOf, TextPairKey } from '../page.js';
import type { EngagementsTable, Tables } from '../schema.js';
import { passes } from './filter.js';
import { latenessOf } from './lateness.js';
import { isLate } from '../tasks/task-reads.js';

type Extracted = Omit<EngagementsTable, 'id' | 'subject' | 'view' | 'viewVersion' | 'updatedAt'>;

/** The columns that lists filter and sort by, and what they show, taken out of the view. */
export const columnsOf = (view: EngagementView): Extracted => {
  const { title, phase, practice, owner, costCentre, startedAt, endedAt } = view;
  const ocid = view.notice?.ocid ?? null;
  const summary = canonicalJson(summaryOf(view));
  return { title, phase, practice, owner, costCentre, ocid, startedAt, endedAt, summary };
};

/** How many running engagements of a cost centre are named; it has one where an event is to find it. */
const MOST_NAMED = 10;

/** The portfolio; what is overdue is found when it is read, so that no clock has to write. */
export function engagementReads({
  db,
}: Database): Pick<Store, 'engagement' | 'engagements' | 'runningFor' | 'figures'> {
  return {
    async engagement(id) {
      const [row] = await engagementWith(db, { id, at: now() });
      return row && asRow(row);
    },

    async engagements(filter: EngagementFilter = {}): Promise<Page<EngagementListing>> {
      const { overdue, part, ocid, at = now() } = filter;
      const after = cursorKey(filter, TextPairKey);
      const limit = limitOf(filter);
      // First which, and then what is shown of those alone.
      let query = db
        .selectFrom('engagements')
        .select(['engagements.id', 'engagements.startedAt'])
        .where(passes(filter))
        .orderBy('engagements.startedAt', 'desc')
        .orderBy('engagements.id', 'desc');
      if (overdue) query = query.where('engagements.subject', 'in', (eb) => lateTasks(eb).select('tasks.subject'));
      if (ocid !== undefined) query = query.where('engagements.ocid', '=', ocid);
      if (part !== undefined) query = query.where(isPartOf(part));
      if (after)
        query = query.where((eb) =>
          eb(eb.refTuple('engagements.startedAt', 'engagements.id'), '<', eb.tuple(after[0], after[1])),
        );
      const found = await query.limit(limit + 1).execute();
      const page = pageOf(
        found,
        limit,
        ({ startedAt, id }) => [startedAt, id],
        ({ id }) => id,
      );
      return { ...page, items: await listings(db, page.items, at) };
    },

    async runningFor(costCentre) {
      const running = db.selectFrom('engagements').where('costCentre', '=', costCentre).where('endedAt', 'is', null);
      const newest = await running
        .select('id')
        .orderBy('startedAt', 'desc')
        .orderBy('id', 'desc')
        .limit(MOST_NAMED + 1)
        .execute();
      const ids = newest.map(({ id }) => id);
      if (ids.length <= MOST_NAMED) return { ids, count: ids.length };
      const { count } = await running.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
      return { ids: ids.slice(0, MOST_NAMED), count: Number(count) };
    },

    async figures() {
      const phases = await db
        .selectFrom('engagements')
        .select((eb) => ['phase', eb.fn.countAll<number>().as('engagements')])
        .groupBy('phase')
        .execute();
      const open = db
        .selectFrom('tasks')
        .select((eb) => eb.fn.countAll<number>().as('tasks'))
        .where('state', '=', 'open');
      const all = await open.executeTakeFirstOrThrow();
      const late = await open.where(isLate(now())).executeTakeFirstOrThrow();
      const standing = await open.where('standing', 'is not', null).executeTakeFirstOrThrow();
      return {
        byPhase: Object.fromEntries(phases.map(({ phase, engagements }) => [phase, engagements])),
        openTasks: all.tasks,
        overdueTasks: late.tasks,
        standingTasks: standing.tasks,
      };
    },
  };
}

const engagementWith = prepared((db, { id, at }: { id: string; at: string }) =>
  figured(db, at).select('view').where('engagements.id', '=', id),
);

async function listings(db: Database['db'], ids: readonly string[], at: string): Promise<EngagementListing[]> {
  if (ids.length === 0) return [];
  const found = await figured(db, now()).select('summary').where('engagements.id', 'in', ids).execute();
  const lateness = await latenessOf(db, ids, at);
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ ...asListing(row), lateness: lateness.get(id) ?? {} }] : [];
  });
}

/** Engagements that somebody owns, or holds or held a task of, alone or in a group. */
const isPartOf = (email: string) => (eb: ExpressionBuilder<Tables, 'engagements'>) =>
  eb.or([
    eb('engagements.owner', '=', email),
    eb(
      'engagements.subject',
      'in',
      eb.selectFrom('tasks').select('tasks.subject').where('tasks.assigneeEmail', '=', email),
    ),
    eb(
      'engagements.subject',
      'in',
      eb
        .selectFrom('taskPeople')
        .innerJoin('tasks', 'tasks.id', 'taskPeople.task')
        .select('tasks.subject')
        .where('taskPeople.email', '=', email)
        .where('taskPeople.asked', '=', 1),
    ),
  ]);

const now = (): string => new Date().toISOString();

const openTasksOf = (eb: ExpressionBuilder<Tables, 'engagements'>) =>
  eb.selectFrom('tasks').whereRef('tasks.subject', '=', 'engagements.subject').where('tasks.state', '=', 'open');

const lateTasks = (eb: ExpressionBuilder<Tables, 'engagements'>) =>
  eb.selectFrom('tasks').where('tasks.state', '=', 'open').where(isLate(now()));

const figured = (db: Database['db'], at: string) =>
  db.selectFrom('engagements').select((eb) => [
    'engagements.id',
    'engagements.startedAt',
    'engagements.updatedAt',
    openTasksOf(eb).select(eb.fn.countAll<number>().as('open')).as('openTasks'),
    openTasksOf(eb).where(isLate(at)).select(eb.fn.countAll<number>().as('late')).as('overdueTasks'),
    openTasksOf(eb)
      .where('tasks.isPaused', '=', 0)
      .select(({ fn }) => fn.min('tasks.due').as('next'))
      .as('nextDue'),
  ]);

interface Figured {
  updatedAt: string;
  openTasks: number | null;
  overdueTasks: number | null;
  nextDue: string | null;
}

const figuresOf = ({ updatedAt, openTasks, overdueTasks, nextDue }: Figured): OpenTaskFigures => ({
  openTasks: openTasks ?? 0,
  overdueTasks: overdueTasks ?? 0,
  nextDue,
  updatedAt,
});

const asRow = (row: Figured & { view: string }): EngagementRow => ({
  ...(JSON.parse(row.view) as EngagementView),
  ...figuresOf(row),
});

const asListing = (row: Figured & { summary: string }): EngagementSummary & OpenTaskFigures => ({
  ...(JSON.parse(row.summary) as EngagementSummary),
  ...figuresOf(row),
});
