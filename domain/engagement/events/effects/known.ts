import { type Money, type Reason, reasonFor } from '../../../kernel/index.js';
import type { EventOf, InboundEvent, InboundType } from '../index.js';

/** Which event said something. */
interface Origin {
  source: string;
  event: string;
}

/** What other systems have told an engagement so far. */
export interface Known {
  budget: { amount: Money; version: number };
  freeze: ({ version: number } & Origin) | null;
  /** The newest demand for each role. */
  demand: Readonly<Record<string, { version: number; headcount: number }>>;
  /** The roles of the brief. */
  roles: readonly string[];
}

/** What is put on record, named as the facts of the journal are. */
interface RecordedFacts {
  'budget.changed': { version: number; amount: Money } & Origin;
  'budget.frozen': { version: number } & Origin;
  'demand.changed': { version: number; roles: { role: string; headcount: number }[] } & Origin;
  'event.ignored': { event: string; type: InboundType; why: Reason };
  'event.held': { event: string; type: InboundType; version: number; known: number } & Pick<Origin, 'source'>;
}

/** What an engagement does about an event. */
export type EventEffect =
  | { [F in keyof RecordedFacts]: { do: 'record'; fact: F; about: RecordedFacts[F] } }[keyof RecordedFacts]
  /** What the team should be may be something else now. */
  | { do: 'reconsider' }
  | { do: 'lapse'; expert: string; credential: string }
  /** A person decides whether it counts. */
  | { do: 'ask'; leap: Leap };

/** An event that would leave everything older behind, and by how much. */
export interface Leap {
  event: InboundEvent;
  version: number;
  /** The last version that counts. */
  known: number;
}

/** What is known afterwards, and what is done. */
export interface Taken {
  known: Known;
  effects: readonly EventEffect[];
}

/** What an event of one type does; it is seen once, and may come in any order. */
export type EventEffectOf<T extends InboundType> = (known: Known, event: EventOf<T>) => Taken;

export const originOf = ({ source, key }: { source: string; key: string }): Origin => ({ source, event: key });

export const record = <F extends keyof RecordedFacts>(
  fact: F,
  about: RecordedFacts[F],
): Extract<EventEffect, { do: 'record' }> => ({ do: 'record', fact, about }) as Extract<EventEffect, { do: 'record' }>;

export const ignored = (known: Known, { key, type }: EventOf<InboundType>, why: Reason): Taken => ({
  known,
  effects: [record('event.ignored', { event: key, type, why })],
});

/** Budget and freeze share one count. */
export const budgetVersion = ({ budget, freeze }: Known): number => Math.max(budget.version, freeze?.version ?? 0);
/** A freeze that a newer budget has not ended. */
export const isFrozen = ({ budget, freeze }: Known): boolean => freeze !== null && freeze.version > budget.version;

export const notNewer = (version: number, known: number): Reason => reasonFor('reasons.notNewer', { version, known });
