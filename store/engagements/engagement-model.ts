import { type EngagementView, project, VIEW_VERSION, viewOf } from '../../domain/journal/index.js';
import { idOf, subjectOf } from '../../domain/kernel/index.js';
import type { Database, Trx } from '../database/database.js';
import { lockSubject } from '../database/locks.js';
import { changedColumns, insertRows, prepared } from '../database/prepared.js';
import { factsOf } from '../journal/entries.js';
import { canonicalJson, isSame } from '../journal/hash-chain.js';
import type { ReadModel, CountedFact } from '../journal/read-model.js';
import type { EngagementsTable } from '../schema.js';
import { columnsOf } from './engagements.js';
import { sharesOf, storedShares, writeShares } from './lateness.js';
import { followRuns, runRowsOf, storedRuns, writeRuns } from './vendor-runs.js';

/** The portfolio's view of an engagement, the columns that lists filter by, and what its lateness adds up from. */
export const engagementModel: ReadModel = {
  async follow(trx, subject, entries, { anew, at }) {
    const id = idOf(subject);
    const before = await modelBefore(trx, id);
    const isOutdated = before !== undefined && before.row.viewVersion !== VIEW_VERSION;
    const view =
      anew || isOutdated
        ? viewOf(await factsOf(trx, subject), id)
        : entries.reduce((sofar, { fact }) => project(sofar, fact, id), before?.view ?? null);
    if (!view) throw new Error(`the journal of ${id} does not begin with engagement.started`);
    const row = { ...columnsWith(view), updatedAt: before && before.row.updatedAt > at ? before.row.updatedAt : at };
    if (before) await rewrite(trx, before.row, row);
    else await insertRows(trx, 'engagements', [{ id, subject, ...row }]);
    await writeShares(trx, view, isOutdated ? undefined : before?.view);
    await followRuns(trx, id, entries, anew || isOutdated);
  },

  async makeAnew(trx, subject) {
    const id = idOf(subject);
    const view = viewOf(await factsOf(trx, subject), id);
    if (!view) return;
    await trx.updateTable('engagements').set(columnsWith(view)).where('id', '=', id).execute();
    await writeShares(trx, view);
    await writeRuns(trx, id);
  },

  async whyWrong(trx, subject, entries) {
    const id = idOf(subject);
    const stored = await trx.selectFrom('engagements').selectAll().where('id', '=', id).executeTakeFirst();
    const view = viewIn(entries, id);
    if (!stored || !view || !isStoredAs(view, stored.view)) return 'the read model is not what the journal gives';
    const moved = Object.entries(columnsOf(view)).find(
      ([column, value]) => stored[column as keyof EngagementsTable] !== value,
    );
    if (moved) return `the read model's "${moved[0]}" is not what the journal gives`;
    if (canonicalJson(sharesOf(view)) !== canonicalJson(await storedShares(trx, id)))
      return "the read model's lateness is not what the journal gives";
    return canonicalJson(runRowsOf(id, entries)) === canonicalJson(await storedRuns(trx, id))
      ? undefined
      : "the read model's scorecard is not what the journal gives";
  },

  async hasEnded(trx, subject) {
    const { endedAt = null } =
      (await trx.selectFrom('engagements').select('endedAt').where('subject', '=', subject).executeTakeFirst()) ?? {};
    return endedAt !== null;
  },
};

/** A view as the columns of its engagement. */
const columnsWith = (view: EngagementView) => ({
  ...columnsOf(view),
  // Every turn writes it, and nothing but its reader looks at it: its keys need no order.
  view: JSON.stringify(view),
  viewVersion: VIEW_VERSION,
});

async function rewrite(trx: Trx, before: EngagementsTable, after: Partial<EngagementsTable>): Promise<void> {
  const columns = changedColumns(before, after);
  if (columns) await update(trx, { ...columns, id: before.id });
}

const update = prepared((db, { id, ...columns }: Partial<EngagementsTable> & Pick<EngagementsTable, 'id'>) =>
  db.updateTable('engagements').set(columns).where('id', '=', id),
);

const modelOf = prepared((db, { id }: { id: string }) => db.selectFrom('engagements').selectAll().where('id', '=', id));

async function modelBefore(trx: Trx, id: string) {
  const [row] = await modelOf(trx, { id });
  return row && { row, view: JSON.parse(row.view) as EngagementView };
}

function isStoredAs(view: EngagementView, stored: string): boolean {
  try {
    return isSame(view, JSON.parse(stored));
  } catch {
    return false;
  }
}

/** Null also where the facts, each as it was recorded, give no view. */
function viewIn(entries: readonly CountedFact[], id: string): EngagementView | null {
  try {
    return viewOf(entries, id);
  } catch {
    return null;
  }
}

/** Makes anew, from their journals, the views that another version of the projection made. */
export async function rebuildViews({ db, kind }: Database): Promise<void> {
  const outdated = await db.selectFrom('engagements').select('id').where('viewVersion', '!=', VIEW_VERSION).execute();
  for (const subject of outdated.map(({ id }) => subjectOf('engagement', id)))
    await db.transaction().execute(async (trx) => {
      await lockSubject(kind, trx, subject);
      await engagementModel.makeAnew(trx, subject);
    });
}
