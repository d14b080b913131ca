import { type Fact, FACT_TYPES, type FactOf, FACTS, type FactType } from '../../../domain/journal/facts.js';
import { aFact } from './turns.js';

/** What each type of fact may be about. */
export const ABOUT = Object.fromEntries(FACT_TYPES.map((type) => [type, FACTS[type].example])) as {
  [T in FactType]: FactOf[T];
};

/** One fact of every type. */
export const EVERY_FACT: readonly Fact[] = FACT_TYPES.map((type) => aFact(type, ABOUT[type]));
