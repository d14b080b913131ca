import { z } from 'zod';
import { HOLDERS } from '../../domain/tasks/index.js';
import type { EngagementView } from '../../domain/journal/index.js';
import type { OverdueFilter, OverdueTask, Page, Store, ViewFilter } from '../contract.js';
import type { Database } from '../database/database.js';
import { cursorKey, limitOf, pageOf } from '../page.js';
import { passes } from './filter.js';
import { isAskedOf } from '../tasks/task-people.js';
import { asTask, isLate, taskRows } from '../tasks/task-reads.js';

/** Open tasks past their due instant, by whoever has them, the longest overdue first. */
export function overdueReads({ db }: Database): Pick<Store, 'overdue' | 'overdueOwned'> {
  return {
    async overdue(filter: OverdueFilter = {}): Promise<Page<OverdueTask>> {
      const { holder, practice, owner, engagement, at = new Date().toISOString() } = filter;
      const after = cursorKey(filter, Key);
      const limit = limitOf(filter);
      let query = late(db, at).orderBy('holdings.holder').orderBy('tasks.due').orderBy('tasks.id');
      if (holder) query = query.where('holdings.holder', '=', holder);
      if (engagement) query = query.where('holdings.engagement', '=', engagement);
      if (practice ?? owner) query = query.where('holdings.engagement', 'in', ofEngagements(db, { practice, owner }));
      if (after)
        query = query.where((eb) =>
          eb(eb.refTuple('holdings.holder', 'tasks.due', 'tasks.id'), '>', eb.tuple(after[0], after[1], after[2])),
        );
      const found = await query.limit(limit + 1).execute();
      const page = pageOf(
        found,
        limit,
        (row) => [row.holder, row.due, row.id],
        ({ id }) => id,
      );
      return { ...page, items: await overdueTasks(db, page.items) };
    },

    async overdueOwned({ owner, at, limit }) {
      const owned = late(db, at)
        .where('holdings.engagement', 'in', ofEngagements(db, { owner }))
        .where((eb) => eb.not(isAskedOf(owner)(eb)));
      const first = await owned.orderBy('tasks.due').orderBy('tasks.id').limit(limit).execute();
      const { count } = await owned
        .clearSelect()
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      const ids = first.map(({ id }) => id);
      return { tasks: await overdueTasks(db, ids), count: Number(count) };
    },
  };
}

/** All that are late, by no more than what they are sorted by. */
const late = (db: Database['db'], at: string) =>
  db
    .selectFrom('tasks')
    .innerJoin('holdings', 'holdings.task', 'tasks.id')
    .select(['tasks.id', 'tasks.due', 'holdings.holder'])
    .where('tasks.state', '=', 'open')
    .where(isLate(at));

const ofEngagements = (db: Database['db'], filter: ViewFilter) =>
  db.selectFrom('engagements').select('engagements.id').where(passes(filter));

/** What a page shows of each, in the order of the page. */
async function overdueTasks(db: Database['db'], ids: readonly string[]): Promise<OverdueTask[]> {
  if (ids.length === 0) return [];
  const found = await overdueRows(db).where('tasks.id', 'in', ids).execute();
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [asOverdue(row)] : [];
  });
}

const overdueRows = (db: Database['db']) =>
  taskRows(db)
    .innerJoin('holdings', 'holdings.task', 'tasks.id')
    .innerJoin('engagements', 'engagements.subject', 'tasks.subject')
    .select(['holdings.holder', 'holdings.since', 'engagements.view', 'engagements.practice']);

const asOverdue = ({
  holder,
  since,
  view,
  practice,
  ...row
}: Awaited<ReturnType<ReturnType<typeof overdueRows>['execute']>>[number]): OverdueTask => ({
  ...asTask(row),
  holder,
  heldSince: since,
  practice,
  deadline: deadlineIn(view, row.id),
});

const Key = z.tuple([z.enum(HOLDERS), z.string(), z.string()]);

function deadlineIn(view: string, task: string): OverdueTask['deadline'] {
  const { running } = JSON.parse(view) as EngagementView;
  const deadline = running.deadlines.find((each) => each.task === task);
  if (!deadline) throw new Error(`the view of task ${task} does not know its deadline`);
  return deadline;
}
