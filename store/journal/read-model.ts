import type { Fact } from '../../domain/journal/facts.js';
import { VIEW_VERSION, viewOf } from '../../domain/journal/projection.js';
import type { EngagementView } from '../../domain/journal/view.js';
import type { Database, Trx } from '../database/database.js';
import { columnsOf } from '../engagements/engagements.js';
import { asEntry, entryRows } from './entries.js';
import { canonicalJson } from './hash-chain.js';
import { writeShares } from '../engagements/lateness.js';
import { lockEngagement } from '../database/locks.js';

/** A view as the columns of its engagement. */
export const columnsWith = (view: EngagementView) => ({
  ...columnsOf(view),
  view: canonicalJson(view),
  viewVersion: VIEW_VERSION,
});

/** Every fact of an engagement, the oldest first. */
export async function factsOf(trx: Trx, engagement: string): Promise<{ sequence: number; fact: Fact }[]> {
  const rows = await entryRows(trx).where('journal.engagement', '=', engagement).orderBy('journal.sequence').execute();
  return rows.map(asEntry);
}

/** Makes anew, from their journals, the views that another version of the projection made. */
export async function rebuildViews({ db, kind }: Database): Promise<void> {
  const outdated = await db.selectFrom('engagements').select('id').where('viewVersion', '!=', VIEW_VERSION).execute();
  for (const { id } of outdated)
    await db.transaction().execute(async (trx) => {
      await lockEngagement(kind, trx, id);
      await makeViewAnew(trx, id);
    });
}

/** Makes a view from its journal, within the engagement's lock. */
export async function makeViewAnew(trx: Trx, id: string): Promise<void> {
  const view = viewOf(await factsOf(trx, id), id);
  if (!view) return;
  await trx.updateTable('engagements').set(columnsWith(view)).where('id', '=', id).execute();
  await writeShares(trx, view);
}
