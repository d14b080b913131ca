import { budgetVersion, type EventEffectOf, ignored, notNewer, originOf, record } from './known.js';

/** The team does not grow until a newer budget. */
export const budgetFrozen: EventEffectOf<'kpo.budget.frozen.v1'> = (known, event) => {
  const { version } = event.data;
  if (version <= budgetVersion(known)) return ignored(known, event, notNewer(version, budgetVersion(known)));
  const freeze = { version, ...originOf(event) };
  return { known: { ...known, freeze }, effects: [record('budget.frozen', freeze), { do: 'reconsider' }] };
};
