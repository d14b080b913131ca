import { isEnd } from '../domain/engagement/phases.js';
import { reasonFor } from '../domain/kernel/reasons.js';
import type { Store } from '../store/contract.js';
import { everyItem } from '../store/page.js';
import type { Addressee } from './commands.js';
import type { Outcome } from './outcome.js';

/** The engagement that something is for: the one that is named, or the one running that a cost centre pays for. */
export const addressed = async (store: Pick<Store, 'engagements'>, to: Addressee): Promise<Outcome<{ id: string }>> =>
  'engagement' in to ? { ok: true, id: to.engagement } : ofCostCentre(store, to.costCentre);

async function ofCostCentre(store: Pick<Store, 'engagements'>, costCentre: string): Promise<Outcome<{ id: string }>> {
  const rows = await everyItem((page) => store.engagements({ ...page, costCentre }));
  const live = rows.filter(({ phase }) => !isEnd(phase));
  const [only] = live;
  if (!only) return { ok: false, why: 'unknown', what: `a running engagement of cost centre ${costCentre}` };
  if (live.length === 1) return { ok: true, id: only.id };
  const ids = live.map(({ id }) => id).join(', ');
  return {
    ok: false,
    why: 'conflict',
    detail: reasonFor('reasons.refused.severalEngagements', { costCentre, count: live.length, engagements: ids }),
  };
}
