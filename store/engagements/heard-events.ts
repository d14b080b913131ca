import type { Fact } from '../../domain/journal/index.js';
import type { Reason, Subject } from '../../domain/kernel/index.js';
import type { Store } from '../contract.js';
import type { Database } from '../database/database.js';
import { prepared } from '../database/prepared.js';

/** Facts that say what an engagement knows of other systems. */
const TOLD = [
  'engagement.started',
  'scope.drafted',
  'budget.changed',
  'budget.frozen',
  'demand.changed',
  'version.reset',
];

/** What was heard of other systems, and what of it changed nothing. */
export function heardEvents({
  db,
}: Database): Pick<
  Store,
  'isRunning' | 'toldBySystems' | 'hasHeard' | 'noteHeard' | 'noteIgnored' | 'ignoredEvents' | 'endIgnored'
> {
  return {
    async isRunning(engagement) {
      const [row] = await endOf(db, { engagement });
      return row?.endedAt === null;
    },
    async toldBySystems(subject, after) {
      return (await toldAfter(db, { subject, after })).map(({ sequence, fact }) => ({
        sequence,
        fact: JSON.parse(fact) as Fact,
      }));
    },
    hasHeard: async (subject, key) => (await heard(db, { subject, key })).length > 0,
    noteHeard: async (subject, key, at) => void (await hear(db, { subject, key, at })),
    noteIgnored: async ({ why, ...hour }) => void (await ignore(db, { ...hour, why: JSON.stringify(why) })),
    async ignoredEvents(limit, before) {
      const rows = await db
        .selectFrom('ignoredEvents')
        .select(['subject', 'source', 'hour', 'why', 'count'])
        .where('toldAt', 'is', null)
        .where('hour', '<', before)
        .orderBy('hour')
        .limit(limit)
        .execute();
      return rows.map(({ why, ...row }) => ({ ...row, why: JSON.parse(why) as Reason }));
    },
    async endIgnored({ subject, source, hour }, at) {
      await db
        .updateTable('ignoredEvents')
        .set({ toldAt: at })
        .where('subject', '=', subject)
        .where('source', '=', source)
        .where('hour', '=', hour)
        .execute();
    },
  };
}

const endOf = prepared((db, { engagement }: { engagement: string }) =>
  db.selectFrom('engagements').select('endedAt').where('id', '=', engagement),
);

const toldAfter = prepared((db, { subject, after }: { subject: Subject; after: number }) =>
  db
    .selectFrom('journal')
    .select(['sequence', 'fact'])
    .where('subject', '=', subject)
    .where('sequence', '>', after)
    .where('type', 'in', TOLD)
    .orderBy('sequence'),
);

const heard = prepared((db, { subject, key }: { subject: Subject; key: string }) =>
  db.selectFrom('heardEvents').select('key').where('subject', '=', subject).where('key', '=', key),
);

const hear = prepared((db, row: { subject: Subject; key: string; at: string }) =>
  db
    .insertInto('heardEvents')
    .values({ subject: row.subject, key: row.key, at: row.at })
    .onConflict((conflict) => conflict.doNothing()),
);

const ignore = prepared((db, row: { subject: Subject; source: string; hour: string; why: string }) =>
  db
    .insertInto('ignoredEvents')
    .values({ subject: row.subject, source: row.source, hour: row.hour, why: row.why, count: 1, toldAt: null })
    .onConflict((conflict) =>
      conflict
        .columns(['subject', 'source', 'hour'])
        .doUpdateSet((each) => ({ count: each('ignoredEvents.count', '+', 1) })),
    ),
);
