import type { InboundEvent, InboundType } from '../index.js';
import { budgetChanged } from './budget-changed.js';
import { budgetFrozen } from './budget-frozen.js';
import { credentialLapsed } from './credential-lapsed.js';
import { demandChanged } from './demand-changed.js';
import type { EventEffectOf, Known, Taken } from './known.js';

/** What each type of event does to an engagement; a type that nothing is done about does not compile. */
const EFFECTS: { readonly [T in InboundType]: EventEffectOf<T> } = {
  'kpo.budget.changed.v1': budgetChanged,
  'kpo.budget.frozen.v1': budgetFrozen,
  'kpo.demand.changed.v1': demandChanged,
  'kpo.credential.lapsed.v1': credentialLapsed,
};

/** Takes an event in that was not seen before. */
export const takeIn = (known: Known, event: InboundEvent): Taken =>
  (EFFECTS[event.type] as EventEffectOf<InboundType>)(known, event);
