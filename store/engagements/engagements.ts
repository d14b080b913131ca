import type { ExpressionBuilder } from 'kysely';
import type { EngagementView } from '../../domain/journal/view.js';
import type { EngagementFilter, EngagementRow, Page, Store } from '../contract.js';
import type { Database } from '../database/database.js';
import { cursorKey, limitOf, pageOf, TextPairKey } from '../page.js';
import type { EngagementsTable, Tables } from '../schema.js';
import { isLate } from './tasks.js';

type Extracted = Omit<EngagementsTable, 'id' | 'view' | 'viewVersion' | 'entries' | 'head' | 'updatedAt'>;

/** The columns that lists filter and sort by, taken out of the view. */
export const columnsOf = ({
  title,
  phase,
  practice,
  owner,
  costCentre,
  startedAt,
  endedAt,
}: EngagementView): Extracted => ({
  title,
  phase,
  practice,
  owner,
  costCentre,
  startedAt,
  endedAt,
});

/** The portfolio; what is overdue is found when it is read, so that no clock has to write. */
export function engagementReads({ db }: Database): Pick<Store, 'engagement' | 'engagements' | 'figures'> {
  return {
    async engagement(id) {
      const row = await rows(db).where('engagements.id', '=', id).executeTakeFirst();
      return row && asRow(row);
    },

    async engagements(filter: EngagementFilter = {}): Promise<Page<EngagementRow>> {
      const { phase, practice, owner, costCentre, overdue } = filter;
      const after = cursorKey(filter, TextPairKey);
      const limit = limitOf(filter);
      let query = rows(db).orderBy('engagements.startedAt', 'desc').orderBy('engagements.id', 'desc');
      if (phase) query = query.where('phase', '=', phase);
      if (practice) query = query.where('practice', '=', practice);
      if (owner) query = query.where('owner', '=', owner);
      if (costCentre) query = query.where('costCentre', '=', costCentre);
      if (overdue) query = query.where((eb) => eb.exists(openTasksOf(eb).where(isLate(now())).select('tasks.id')));
      if (after)
        query = query.where((eb) =>
          eb(eb.refTuple('engagements.startedAt', 'engagements.id'), '<', eb.tuple(after[0], after[1])),
        );
      const found = await query.limit(limit + 1).execute();
      return pageOf(found, limit, ({ startedAt, id }) => [startedAt, id], asRow);
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
      return {
        byPhase: Object.fromEntries(phases.map(({ phase, engagements }) => [phase, engagements])),
        openTasks: all.tasks,
        overdueTasks: late.tasks,
      };
    },
  };
}

const now = (): string => new Date().toISOString();

const openTasksOf = (eb: ExpressionBuilder<Tables, 'engagements'>) =>
  eb.selectFrom('tasks').whereRef('tasks.engagement', '=', 'engagements.id').where('tasks.state', '=', 'open');

const rows = (db: Database['db']) =>
  db.selectFrom('engagements').select((eb) => [
    'engagements.id',
    'engagements.startedAt',
    'engagements.updatedAt',
    'engagements.view',
    openTasksOf(eb).select(eb.fn.countAll<number>().as('open')).as('openTasks'),
    openTasksOf(eb).where(isLate(now())).select(eb.fn.countAll<number>().as('late')).as('overdueTasks'),
    openTasksOf(eb)
      .where('tasks.pause', 'is', null)
      .select(({ fn }) => fn.min('tasks.due').as('next'))
      .as('nextDue'),
  ]);

type Found = {
  view: string;
  updatedAt: string;
  openTasks: number | null;
  overdueTasks: number | null;
  nextDue: string | null;
};

const asRow = ({ view, updatedAt, openTasks, overdueTasks, nextDue }: Found): EngagementRow => ({
  ...(JSON.parse(view) as EngagementView),
  openTasks: openTasks ?? 0,
  overdueTasks: overdueTasks ?? 0,
  nextDue,
  updatedAt,
});
