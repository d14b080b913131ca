import { type InboundEvent, type Known, takeIn, whyUnusable } from '../domain/engagement/index.js';
import { knownAfter } from '../domain/journal/index.js';
import { type Problem, type Reason, reasonFor, subjectOf } from '../domain/kernel/index.js';
import type { Store } from '../store/index.js';

type HeardStore = Pick<Store, 'isRunning' | 'toldBySystems' | 'hasHeard' | 'noteHeard' | 'noteIgnored'>;

/** What is known of an engagement, up to an entry of its journal. */
interface KnownSoFar {
  known: Known | undefined;
  sequence: number;
}

/** Engagements whose events are remembered in this process; those of any other are read anew. */
const MOST_REMEMBERED = 1_000;
const UP_TO_HOUR = 'YYYY-MM-DDTHH'.length;

/** When the hour began that an instant falls into. */
export const hourOf = (at: string): string => `${at.slice(0, UP_TO_HOUR)}:00:00.000Z`;

/** Why an engagement is not told of an event: it cannot use it, or it would change nothing. */
type KeptBack = { kept: 'unusable'; problem: Problem } | { kept: 'ignored' };

/** Keeps from an engagement what it cannot use, and what it was told before or is not newer than what is known. */
export interface EventFilter {
  /** Counts what would change nothing. What is known may be a turn behind the workflow, which decides by itself then. */
  keep(engagement: string, event: InboundEvent): Promise<KeptBack | undefined>;
  noteTold(engagement: string, event: InboundEvent): Promise<void>;
}

export function createEventFilter(store: HeardStore, now = (): string => new Date().toISOString()): EventFilter {
  const remembered = new Map<string, KnownSoFar>();

  async function knownOf(engagement: string): Promise<Known | undefined> {
    const before = remembered.get(engagement) ?? { known: undefined, sequence: 0 };
    const told = await store.toldBySystems(subjectOf('engagement', engagement), before.sequence);
    const known = told.reduce((sofar, { fact }) => knownAfter(sofar, fact), before.known);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(engagement, { known, sequence: told.at(-1)?.sequence ?? before.sequence });
    return known;
  }

  async function whyIgnored(engagement: string, event: InboundEvent, known?: Known): Promise<Reason | undefined> {
    if (await store.hasHeard(subjectOf('engagement', engagement), event.key)) return reasonFor('reasons.repeated');
    // Before the first draft of the scope it is not known which roles there are.
    const [only, ...others] = known && known.roles.length > 0 ? takeIn(known, event).effects : [];
    return others.length === 0 && only?.do === 'record' && only.fact === 'event.ignored' ? only.about.why : undefined;
  }

  return {
    async keep(engagement, event) {
      if (!(await store.isRunning(engagement))) return undefined;
      const known = await knownOf(engagement);
      const problem = known && whyUnusable(known, event);
      if (problem) return { kept: 'unusable', problem };
      const why = await whyIgnored(engagement, event, known);
      if (!why) return undefined;
      const subject = subjectOf('engagement', engagement);
      await store.noteIgnored({ subject, source: event.source, hour: hourOf(now()), why });
      return { kept: 'ignored' };
    },
    noteTold: (engagement, event) => store.noteHeard(subjectOf('engagement', engagement), event.key, now()),
  };
}
