import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { engagementOfWorkflow } from '../../domain/engagement/index.js';
import type { FoundIncident, Incident, IncidentFilter, IncidentNews, Page, Store } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { lockPost } from '../database/locks.js';
import { cursorKey, limitOf, pageOf, TextPairKey } from '../page.js';
import type { Tables } from '../schema.js';

/** An error of a wrong release can quote a whole history. */
const LONGEST_ERROR = 500;

type Incidents = Pick<
  Store,
  | 'noteIncident'
  | 'endIncident'
  | 'incidents'
  | 'incidentOf'
  | 'stuckWorkflows'
  | 'incidentFigures'
  | 'takeIncidentNews'
  | 'markIncidentNews'
>;

/** Workflows whose code could not go on. Whoever finds one writes it here, since the workflow cannot. */
export function incidents({ db, kind }: Database): Incidents {
  const lasting = () => db.selectFrom('incidents').where('incidents.endedAt', 'is', null);
  return {
    noteIncident: (found, at) => db.transaction().execute((trx) => note(trx, found, at)),

    async endIncident(workflowId, endedAs, at) {
      const { numUpdatedRows } = await db
        .updateTable('incidents')
        .set({ endedAt: at, endedAs })
        .where('workflowId', '=', workflowId)
        .where('endedAt', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    async incidents(filter: IncidentFilter = {}): Promise<Page<Incident>> {
      const after = cursorKey(filter, TextPairKey);
      const limit = limitOf(filter);
      const { ended = false, engagement } = filter;
      const order = ended ? ('incidents.endedAt' as const) : ('incidents.since' as const);
      const [direction, beyond] = ended ? (['desc', '<'] as const) : (['asc', '>'] as const);
      let query = rows(db)
        .where('incidents.endedAt', ended ? 'is not' : 'is', null)
        .orderBy(order, direction)
        .orderBy('incidents.id', direction);
      if (engagement) query = query.where('incidents.engagement', '=', engagement);
      if (after)
        query = query.where((eb) => eb(eb.refTuple(order, 'incidents.id'), beyond, eb.tuple(after[0], after[1])));
      const found = await query.limit(limit + 1).execute();
      return pageOf(found, limit, ({ endedAt, since, id }) => [(ended && endedAt) || since, id], asIncident);
    },

    incidentOf: (workflowId) =>
      lasting().select(['since', 'cause']).where('workflowId', '=', workflowId).executeTakeFirst(),

    async stuckWorkflows(limit, at) {
      const found = await lasting().select(['id', 'workflowId']).orderBy('seenAt').orderBy('id').limit(limit).execute();
      if (found.length > 0)
        await db
          .updateTable('incidents')
          .set({ seenAt: at })
          .where(
            'id',
            'in',
            found.map(({ id }) => id),
          )
          .execute();
      return found.map(({ workflowId }) => workflowId);
    },

    async incidentFigures() {
      const causes = await lasting()
        .select((eb) => ['cause', eb.fn.countAll<number>().as('count')])
        .groupBy('cause')
        .execute();
      // By each incident, of which there are few, and not by each open task.
      const blocked = await lasting()
        .select((eb) =>
          eb
            .selectFrom('tasks')
            .whereRef('tasks.workflowId', '=', 'incidents.workflowId')
            .where('tasks.state', '=', 'open')
            .select(eb.fn.countAll<number>().as('open'))
            .as('tasks'),
        )
        .execute();
      const tasks = blocked.reduce((sum, each) => sum + Number(each.tasks), 0);
      const { all } = await db
        .selectFrom('incidents')
        .select((eb) => eb.fn.countAll<number>().as('all'))
        .executeTakeFirstOrThrow();
      const open = { nondeterminism: 0, failure: 0, ended: 0 };
      for (const { cause, count } of causes) open[cause] = Number(count);
      return { open, tasks, all: Number(all) };
    },

    takeIncidentNews: ({ by, until }, now) =>
      db.transaction().execute(async (trx) => {
        await lockPost(kind, trx);
        await passOver(trx, now);
        const free = await untold(trx, now);
        const ids = free.map(({ id }) => id);
        if (ids.length === 0) return [];
        await trx.updateTable('incidents').set({ takenBy: by, takenUntil: until }).where('id', 'in', ids).execute();
        return newsOf(free);
      }),

    async markIncidentNews({ ids, what }, at) {
      await db
        .updateTable('incidents')
        .set({ ...(what === 'begun' ? { toldAt: at } : { overToldAt: at }), takenBy: null, takenUntil: null })
        .where('id', 'in', ids)
        .execute();
    },
  };
}

async function note(trx: Trx, { workflowId, cause, error, since }: FoundIncident, at: string): Promise<boolean> {
  const seen = { cause, error: oneLine(error), seenAt: at };
  const known = await trx
    .updateTable('incidents')
    .set(seen)
    .where('workflowId', '=', workflowId)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow();
  if (known.numUpdatedRows > 0n) return false;
  const made = await trx
    .insertInto('incidents')
    .values({ id: randomUUID(), workflowId, engagement: engagementOfWorkflow(workflowId), since, ...seen })
    // Another process has found it at the same time.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

const oneLine = (error: string): string => error.replace(/\s+/g, ' ').trim().slice(0, LONGEST_ERROR);

const rows = (db: Database['db'] | Trx) =>
  db
    .selectFrom('incidents')
    .leftJoin('engagements', 'engagements.id', 'incidents.engagement')
    .selectAll('incidents')
    .select((eb) => [
      'engagements.title',
      'engagements.owner',
      eb
        .selectFrom('tasks')
        .whereRef('tasks.workflowId', '=', 'incidents.workflowId')
        .where('tasks.state', '=', 'open')
        .select((inner) => inner.fn.countAll<number>().as('tasks'))
        .as('tasks'),
    ]);

type IncidentColumns = Selectable<Tables['incidents']> & {
  title: string | null;
  owner: string | null;
  tasks: number | null;
};

const asIncident = ({ id, workflowId, cause, error, since, endedAt, endedAs, ...row }: IncidentColumns): Incident => ({
  ...{ id, workflowId, cause, error, since, endedAt, end: endedAs },
  engagement: row.engagement,
  engagementTitle: row.title,
  owner: row.owner,
  tasks: Number(row.tasks ?? 0),
});

/** Somebody who was told that an engagement stands still needs to hear no second time, nor of what nobody has noticed. */
async function passOver(trx: Trx, now: string): Promise<void> {
  await trx
    .updateTable('incidents')
    .set({ toldAt: now, overToldAt: now })
    .where('toldAt', 'is', null)
    .where('endedAt', 'is not', null)
    .where((eb) => eb.or([eb('takenUntil', 'is', null), eb('takenUntil', '<=', now)]))
    .execute();
}

/** What is still to be told of engagements with an owner: that they stand still, or, of those that go on again, that this is over. */
async function untold(trx: Trx, now: string): Promise<IncidentColumns[]> {
  const found = await rows(trx)
    .where('engagements.owner', 'is not', null)
    .where((eb) => eb.or([eb('takenUntil', 'is', null), eb('takenUntil', '<=', now)]))
    .where((eb) =>
      eb.or([
        eb('toldAt', 'is', null),
        eb.and([
          eb('incidents.endedAt', 'is not', null),
          eb('overToldAt', 'is', null),
          eb.not(
            eb.exists(
              eb
                .selectFrom('incidents as others')
                .whereRef('others.engagement', '=', 'incidents.engagement')
                .where('others.endedAt', 'is', null)
                .select('others.id'),
            ),
          ),
        ]),
      ]),
    )
    .orderBy('incidents.since')
    .orderBy('incidents.id')
    .execute();
  return found;
}

/** One piece of news an engagement, whichever of its workflows stand still. */
function newsOf(found: readonly IncidentColumns[]): IncidentNews[] {
  const news = new Map<string, IncidentNews>();
  for (const { id, engagement, title, owner, toldAt, since, tasks } of found) {
    if (engagement === null || owner === null) continue;
    const what = toldAt === null ? 'begun' : 'over';
    const known = news.get(`${engagement} ${what}`);
    if (known) {
      known.ids.push(id);
      known.tasks += Number(tasks ?? 0);
      continue;
    }
    const about = { engagement, engagementTitle: title ?? engagement, owner, what, since, tasks: Number(tasks ?? 0) };
    news.set(`${engagement} ${what}`, { ...about, ids: [id] } as IncidentNews);
  }
  return [...news.values()];
}
