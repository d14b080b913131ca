import { sql } from 'kysely';
import { type Deadline, handOf, lateFrom } from '../../domain/journal/deadline.js';
import type { Holder } from '../../domain/tasks/holders.js';
import type { EngagementView } from '../../domain/journal/view.js';
import type { HolderLateness, LatenessFilter, Store } from '../contract.js';
import { isLate } from './tasks.js';
import type { Database, Trx } from '../database/database.js';
import type { HoldingsTable, LatenessTable } from '../schema.js';

/** A view's lateness as rows, so that a portfolio's is one query: what is over by holder, and who has each running deadline. */
export const sharesOf = ({ id, lateness, running }: EngagementView): Shares => ({
  over: inOrder(
    Object.entries(lateness).map(([holder, milliseconds]) => ({
      engagement: id,
      holder: holder as Holder,
      milliseconds,
    })),
    ({ holder }) => holder,
  ),
  running: inOrder(
    running.deadlines.map((deadline) => heldNow(id, deadline)),
    ({ task }) => task,
  ),
});

/** What is kept beside a view. */
export interface Shares {
  over: LatenessTable[];
  running: HoldingsTable[];
}

function heldNow(engagement: string, deadline: Deadline): HoldingsTable {
  const { holder, since } = handOf(deadline);
  const from = lateFrom(deadline);
  return { task: deadline.task, engagement, holder, since, lateFrom: from === null ? null : Date.parse(from) };
}

/** Keeps the rows in step with the view; called in the transaction that writes it. */
export async function writeShares(trx: Trx, view: EngagementView, before?: EngagementView): Promise<void> {
  if (before && before.lateness === view.lateness && before.running === view.running) return;
  const { over, running } = sharesOf(view);
  await trx.deleteFrom('lateness').where('engagement', '=', view.id).execute();
  await trx.deleteFrom('holdings').where('engagement', '=', view.id).execute();
  if (over.length > 0) await trx.insertInto('lateness').values(over).execute();
  for (const row of running) await trx.insertInto('holdings').values(row).execute();
}

/** The rows as they are kept. */
export async function storedShares(trx: Trx, engagement: string): Promise<Shares> {
  const over = trx.selectFrom('lateness').selectAll().where('engagement', '=', engagement).orderBy('holder');
  const running = trx.selectFrom('holdings').selectAll().where('engagement', '=', engagement).orderBy('task');
  return { over: await over.execute(), running: await running.execute() };
}

/** Lateness over many engagements, with what runs as of now. */
export function latenessReads({ db }: Database): Pick<Store, 'lateness'> {
  return {
    async lateness(filter: LatenessFilter = {}): Promise<HolderLateness[]> {
      const { engagement, phase, practice, owner, costCentre, holder, at = new Date().toISOString() } = filter;
      const now = Date.parse(at);
      const over = db
        .selectFrom('lateness')
        .select(['lateness.engagement', 'lateness.holder', 'milliseconds', sql<number>`0`.as('overdue')]);
      const running = db
        .selectFrom('holdings')
        .innerJoin('tasks', 'tasks.id', 'holdings.task')
        .where('tasks.state', '=', 'open')
        .where('tasks.due', '<', at)
        .select([
          'holdings.engagement',
          'holdings.holder',
          sql<number>`case when late_from < ${now} then ${now} - late_from else 0 end`.as('milliseconds'),
          sql<number>`case when ${isLate(at)} then 1 else 0 end`.as('overdue'),
        ]);
      let query = db
        .selectFrom(over.unionAll(running).as('shares'))
        .innerJoin('engagements', 'engagements.id', 'shares.engagement')
        .select(({ fn }) => [
          'shares.holder',
          fn.sum<number | string>('shares.milliseconds').as('milliseconds'),
          fn.sum<number | string>('shares.overdue').as('overdue'),
        ])
        .groupBy('shares.holder');
      if (engagement) query = query.where('engagements.id', '=', engagement);
      if (phase) query = query.where('phase', '=', phase);
      if (practice) query = query.where('practice', '=', practice);
      if (owner) query = query.where('owner', '=', owner);
      if (costCentre) query = query.where('costCentre', '=', costCentre);
      if (holder) query = query.where('shares.holder', '=', holder);
      // PostgreSQL sums integers to decimals, which arrive as texts.
      return (await query.execute())
        .map((row) => ({ holder: row.holder, milliseconds: Number(row.milliseconds), overdue: Number(row.overdue) }))
        .sort((a, b) => b.milliseconds - a.milliseconds || (a.holder < b.holder ? -1 : 1));
    },
  };
}

const inOrder = <Row>(rows: Row[], keyOf: (row: Row) => string): Row[] =>
  rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
