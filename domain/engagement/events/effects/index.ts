import type { InboundEvent, InboundType } from '../index.js';
import { budgetChanged } from './budget-changed.js';
import { budgetFrozen } from './budget-frozen.js';
import { credentialLapsed } from './credential-lapsed.js';
import { demandChanged } from './demand-changed.js';
import { type EventEffectOf, type Known, record, type Taken } from './known.js';
import { leapOf } from './leap.js';

/** What each type of event does to an engagement; a type that nothing is done about does not compile. */
const EFFECTS: { readonly [T in InboundType]: EventEffectOf<T> } = {
  'kpo.budget.changed.v1': budgetChanged,
  'kpo.budget.frozen.v1': budgetFrozen,
  'kpo.demand.changed.v1': demandChanged,
  'kpo.credential.lapsed.v1': credentialLapsed,
};

/** Takes an event in that was not seen before; one whose version is far ahead waits for somebody's word. */
export function takeIn(known: Known, event: InboundEvent): Taken {
  const taken = takeAsItIs(known, event);
  const leap = leapOf(known, event);
  if (!leap || taken.effects.every((each) => each.do === 'record' && each.fact === 'event.ignored')) return taken;
  const { key, type, source } = event;
  const { version, known: last } = leap;
  return {
    known,
    effects: [record('event.held', { event: key, type, source, version, known: last }), { do: 'ask', leap }],
  };
}

/** Takes an event in whatever its version is, as somebody has decided. */
export const takeAsItIs = (known: Known, event: InboundEvent): Taken =>
  (EFFECTS[event.type] as EventEffectOf<InboundType>)(known, event);
