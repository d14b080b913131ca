import { type InboundEvent, type Known, takeIn } from '../domain/engagement/index.js';
import { knownAfter } from '../domain/journal/index.js';
import { type Reason, reasonFor, subjectOf } from '../domain/kernel/index.js';
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

/** Keeps from an engagement what would change nothing: an event that it was told before, or that is not newer than what is known. */
export interface EventFilter {
  /** Counts the event where it need not be told, and says so. What is known may be a turn behind the workflow, which decides by itself then. */
  isIgnored(engagement: string, event: InboundEvent): Promise<boolean>;
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
    // Before the first draft of the scope it is not known which roles there are.
    return known && known.roles.length > 0 ? known : undefined;
  }

  async function whyIgnored(engagement: string, event: InboundEvent): Promise<Reason | undefined> {
    if (await store.hasHeard(subjectOf('engagement', engagement), event.key)) return reasonFor('reasons.repeated');
    const known = await knownOf(engagement);
    const [only, ...others] = known ? takeIn(known, event).effects : [];
    return others.length === 0 && only?.do === 'record' && only.fact === 'event.ignored' ? only.about.why : undefined;
  }

  return {
    async isIgnored(engagement, event) {
      if (!(await store.isRunning(engagement))) return false;
      const why = await whyIgnored(engagement, event);
      if (!why) return false;
      const subject = subjectOf('engagement', engagement);
      await store.noteIgnored({ subject, source: event.source, hour: hourOf(now()), why });
      return true;
    },
    noteTold: (engagement, event) => store.noteHeard(subjectOf('engagement', engagement), event.key, now()),
  };
}
