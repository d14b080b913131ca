import { sql } from 'kysely';
import {
  type Deadline,
  type EngagementView,
  handOf,
  lateOnce,
  type Lateness,
  plus,
} from '../../domain/journal/index.js';
import type { Holder } from '../../domain/tasks/index.js';
import type { HolderLateness, LatenessFilter, Store } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { insertRows, prepared } from '../database/prepared.js';
import { canonicalJson } from '../journal/hash-chain.js';
import type { HoldingsTable, LatenessTable } from '../schema.js';
import { passes } from './filter.js';
import { isLate } from '../tasks/task-reads.js';

/** A view's lateness as rows, so that a portfolio's is one query: what is over by holder, and who has each running deadline. */
export function sharesOf(view: EngagementView): Shares {
  const { id, lateness, running, phase, practice, owner, costCentre } = view;
  const since = lateOnce(view);
  return {
    over: inOrder(
      Object.entries(lateness).map(([holder, milliseconds]) => ({
        engagement: id,
        holder: holder as Holder,
        milliseconds,
        phase,
        practice,
        owner,
        costCentre,
      })),
      ({ holder }) => holder,
    ),
    running: inOrder(
      running.deadlines.map((deadline) => heldNow(id, deadline, since)),
      ({ task }) => task,
    ),
  };
}

/** What is kept beside a view. */
export interface Shares {
  over: LatenessTable[];
  running: HoldingsTable[];
}

function heldNow(engagement: string, deadline: Deadline, lateSince: ReadonlyMap<string, number>): HoldingsTable {
  const { holder, since } = handOf(deadline);
  return { task: deadline.task, engagement, holder, since, lateFrom: lateSince.get(deadline.task) ?? null };
}

/** Keeps the rows in step with the view; called in the transaction that writes it. Without `before`, all are written. */
export async function writeShares(trx: Trx, view: EngagementView, before?: EngagementView): Promise<void> {
  if (before && before.lateness === view.lateness && before.running === view.running && before.phase === view.phase)
    return;
  const [was, is] = [before ? sharesOf(before) : await storedShares(trx, view.id), sharesOf(view)];
  const over = differing(was.over, is.over, ({ holder }) => holder);
  const running = differing(was.running, is.running, ({ task }) => task);
  const [holders, tasks] = [over.gone.map(({ holder }) => holder), running.gone.map(({ task }) => task)];
  if (holders.length > 0) await dropLateness(trx, { engagement: view.id, holders });
  if (tasks.length > 0) await dropHoldings(trx, { tasks });
  await insertRows(trx, 'lateness', over.come);
  await insertRows(trx, 'holdings', running.come);
}

const dropLateness = prepared((db, { engagement, holders }: { engagement: string; holders: readonly Holder[] }) =>
  db.deleteFrom('lateness').where('engagement', '=', engagement).where('holder', 'in', holders),
);
const dropHoldings = prepared((db, { tasks }: { tasks: readonly string[] }) =>
  db.deleteFrom('holdings').where('task', 'in', tasks),
);

/** Rows that are no longer as they were, and those in their places. */
function differing<Row>(was: readonly Row[], is: readonly Row[], keyOf: (row: Row) => string) {
  const textOf = (row: Row): string => `${keyOf(row)} ${canonicalJson(row)}`;
  const without = (some: readonly Row[], others: readonly Row[]): Row[] => {
    const known = new Set(others.map(textOf));
    return some.filter((row) => !known.has(textOf(row)));
  };
  return { gone: without(was, is), come: without(is, was) };
}

/** The rows as they are kept. */
export async function storedShares(trx: Trx, engagement: string): Promise<Shares> {
  const over = trx.selectFrom('lateness').selectAll().where('engagement', '=', engagement).orderBy('holder');
  const running = trx.selectFrom('holdings').selectAll().where('engagement', '=', engagement).orderBy('task');
  return { over: await over.execute(), running: await running.execute() };
}

/** Lateness of each of some engagements, with what runs as of an instant. */
export async function latenessOf(
  db: Database['db'],
  engagements: readonly string[],
  at: string,
): Promise<Map<string, Lateness>> {
  if (engagements.length === 0) return new Map();
  const now = Date.parse(at);
  const over = await db
    .selectFrom('lateness')
    .select(['engagement', 'holder', 'milliseconds'])
    .where('engagement', 'in', engagements)
    .execute();
  const running = await db
    .selectFrom('holdings')
    .select((eb) => ['engagement', 'holder', eb(eb.val(now), '-', eb.ref('lateFrom')).as('milliseconds')])
    .where('engagement', 'in', engagements)
    .where('lateFrom', '<', now)
    .execute();
  const sums = new Map<string, Lateness>();
  for (const { engagement, holder, milliseconds } of [...over, ...running])
    sums.set(engagement, plus(sums.get(engagement) ?? {}, { [holder]: Number(milliseconds) }));
  return sums;
}

/** Lateness over many engagements, with what runs as of now. */
export function latenessReads({ db }: Database): Pick<Store, 'lateness'> {
  return {
    async lateness(filter: LatenessFilter = {}): Promise<HolderLateness[]> {
      const { engagement, phase, practice, owner, costCentre, holder, at = new Date().toISOString() } = filter;
      const now = Date.parse(at);
      let over = db
        .selectFrom('lateness')
        .select(({ fn }) => ['lateness.holder', fn.sum<number | string>('milliseconds').as('milliseconds')])
        .select(sql<number>`0`.as('overdue'))
        .groupBy('lateness.holder');
      if (engagement) over = over.where('lateness.engagement', '=', engagement);
      if (phase) over = over.where('lateness.phase', '=', phase);
      if (practice) over = over.where('lateness.practice', '=', practice);
      if (owner) over = over.where('lateness.owner', '=', owner);
      if (costCentre) over = over.where('lateness.costCentre', '=', costCentre);
      if (holder) over = over.where('lateness.holder', '=', holder);
      let running = db
        .selectFrom('tasks')
        .innerJoin('holdings', 'holdings.task', 'tasks.id')
        .where('tasks.state', '=', 'open')
        .where('tasks.due', '<', at)
        .select([
          'holdings.holder',
          sql<number | string>`sum(case when late_from < ${now} then ${now} - late_from else 0 end)`.as('milliseconds'),
          sql<number | string>`sum(case when ${isLate(at)} then 1 else 0 end)`.as('overdue'),
        ])
        .groupBy('holdings.holder');
      if (isFilter(filter)) running = running.where('holdings.engagement', 'in', chosen(db, filter));
      if (holder) running = running.where('holdings.holder', '=', holder);
      const sums = new Map<Holder, HolderLateness>();
      // PostgreSQL sums integers to decimals, which arrive as texts.
      for (const row of [...(await over.execute()), ...(await running.execute())]) {
        const sum = sums.get(row.holder) ?? { holder: row.holder, milliseconds: 0, overdue: 0 };
        sums.set(row.holder, {
          ...sum,
          milliseconds: sum.milliseconds + Number(row.milliseconds),
          overdue: sum.overdue + Number(row.overdue),
        });
      }
      return [...sums.values()].sort((a, b) => b.milliseconds - a.milliseconds || (a.holder < b.holder ? -1 : 1));
    },
  };
}

const isFilter = ({ engagement, phase, practice, owner, costCentre }: LatenessFilter): boolean =>
  [engagement, phase, practice, owner, costCentre].some((value) => value !== undefined);

function chosen(db: Database['db'], filter: LatenessFilter) {
  const query = db.selectFrom('engagements').select('engagements.id').where(passes(filter));
  return filter.engagement ? query.where('engagements.id', '=', filter.engagement) : query;
}

const inOrder = <Row>(rows: Row[], keyOf: (row: Row) => string): Row[] =>
  rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
