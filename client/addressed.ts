import { reasonFor } from '../domain/kernel/index.js';
import type { Store } from '../store/index.js';
import type { Addressee } from './commands.js';
import type { Outcome } from './outcome.js';

/** The engagement that something is for: the one that is named, or the one running that a cost centre pays for. */
export const addressed = async (store: Pick<Store, 'runningFor'>, to: Addressee): Promise<Outcome<{ id: string }>> =>
  'engagement' in to ? { ok: true, id: to.engagement } : ofCostCentre(store, to.costCentre);

async function ofCostCentre(store: Pick<Store, 'runningFor'>, costCentre: string): Promise<Outcome<{ id: string }>> {
  const { ids, count } = await store.runningFor(costCentre);
  const [only] = ids;
  if (!only) return { ok: false, why: 'unknown', what: `a running engagement of cost centre ${costCentre}` };
  if (count === 1) return { ok: true, id: only };
  const engagements = [...ids, ...(count > ids.length ? ['…'] : [])].join(', ');
  return {
    ok: false,
    why: 'conflict',
    detail: reasonFor('reasons.refused.severalEngagements', { costCentre, count, engagements }),
  };
}
