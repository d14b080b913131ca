import { z } from 'zod';
import { HOLDERS } from '../../domain/tasks/holders.js';
import type { EngagementView } from '../../domain/journal/view.js';
import type { OverdueFilter, OverdueTask, Page, Store } from '../contract.js';
import type { Database } from '../database/database.js';
import { cursorKey, limitOf, pageOf } from '../page.js';
import { asTask, isAskedOf, isLate, taskRows } from './tasks.js';

/** Open tasks past their due instant, by whoever has them, the longest overdue first. */
export function overdueReads({ db }: Database): Pick<Store, 'overdue' | 'overdueOwned'> {
  return {
    async overdue(filter: OverdueFilter = {}): Promise<Page<OverdueTask>> {
      const { holder, practice, owner, engagement, at = new Date().toISOString() } = filter;
      const after = cursorKey(filter, Key);
      const limit = limitOf(filter);
      let query = overdueRows(db, at).orderBy('holdings.holder').orderBy('tasks.due').orderBy('tasks.id');
      if (holder) query = query.where('holdings.holder', '=', holder);
      if (practice) query = query.where('engagements.practice', '=', practice);
      if (owner) query = query.where('engagements.owner', '=', owner);
      if (engagement) query = query.where('tasks.engagement', '=', engagement);
      if (after)
        query = query.where((eb) =>
          eb(eb.refTuple('holdings.holder', 'tasks.due', 'tasks.id'), '>', eb.tuple(after[0], after[1], after[2])),
        );
      const found = await query.limit(limit + 1).execute();
      return pageOf(found, limit, (row) => [row.holder, row.due, row.id], asOverdue);
    },

    async overdueOwned({ owner, at, limit }) {
      const owned = overdueRows(db, at)
        .where('engagements.owner', '=', owner)
        .where((eb) => eb.not(isAskedOf(owner)));
      const first = await owned.orderBy('tasks.due').orderBy('tasks.id').limit(limit).execute();
      const { count } = await owned
        .clearSelect()
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return { tasks: first.map(asOverdue), count: Number(count) };
    },
  };
}

const overdueRows = (db: Database['db'], at: string) =>
  taskRows(db)
    .innerJoin('holdings', 'holdings.task', 'tasks.id')
    .select(['holdings.holder', 'holdings.since', 'engagements.view', 'engagements.practice'])
    .where('tasks.state', '=', 'open')
    .where(isLate(at));

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
