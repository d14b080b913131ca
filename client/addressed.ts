import { problem, reasonFor, shown } from '../domain/kernel/index.js';
import type { Store } from '../store/index.js';
import type { Addressee } from './commands.js';
import type { Outcome } from './outcome.js';

type Portfolio = Pick<Store, 'runningFor' | 'engagement'>;

/** The engagement that something is for: the one that is named, or the one running that a cost centre pays for. */
export const addressed = async (store: Portfolio, to: Addressee): Promise<Outcome<{ id: string }>> =>
  'engagement' in to ? named(store, to) : ofCostCentre(store, to.costCentre);

/** What names both has to name one and the same. */
async function named(
  store: Portfolio,
  { engagement: id, costCentre }: Extract<Addressee, { engagement: string }>,
): Promise<Outcome<{ id: string }>> {
  const centre = costCentre === undefined ? undefined : (await store.engagement(id))?.costCentre;
  if (costCentre === undefined || centre === undefined || centre === costCentre) return { ok: true, id };
  const value = shown(costCentre);
  return {
    ok: false,
    why: 'invalid',
    problems: [problem('/costcentre', 'problems.event.otherCentre', { value, engagement: shown(id) })],
  };
}

async function ofCostCentre(store: Portfolio, costCentre: string): Promise<Outcome<{ id: string }>> {
  const { ids, count } = await store.runningFor(costCentre);
  const [only] = ids;
  if (!only)
    return {
      ok: false,
      why: 'invalid',
      problems: [problem('/costcentre', 'problems.event.costCentre', { value: shown(costCentre) })],
    };
  if (count === 1) return { ok: true, id: only };
  const engagements = [...ids, ...(count > ids.length ? ['…'] : [])].join(', ');
  return {
    ok: false,
    why: 'conflict',
    detail: reasonFor('reasons.refused.severalEngagements', { costCentre, count, engagements }),
  };
}
