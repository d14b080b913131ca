import { reasonFor } from '../../../kernel/index.js';
import { type EventEffectOf, ignored, isFrozen, notNewer, originOf, record } from './known.js';

/** The budget is this amount, no longer frozen unless a newer freeze has overtaken it. */
export const budgetChanged: EventEffectOf<'kpo.budget.changed.v1'> = (known, event) => {
  const { version, amount } = event.data;
  const { budget, freeze } = known;
  if (version <= budget.version) return ignored(known, event, notNewer(version, budget.version));
  if (amount.currency !== budget.amount.currency)
    return ignored(
      known,
      event,
      reasonFor('reasons.otherCurrency', { given: amount.currency, currency: budget.amount.currency }),
    );
  const now = { ...known, budget: { amount, version } };
  return {
    known: now,
    effects: [
      record('budget.changed', { version, amount, ...originOf(event) }),
      // A newer freeze overtook this amount; it still holds, and whoever reads the facts in order must see that.
      ...(freeze && isFrozen(now) ? [record('budget.frozen', freeze)] : []),
      { do: 'reconsider' },
    ],
  };
};
