import type { Deed } from '../../domain/audit/index.js';
/** Lists are JSON; secrets are sealed. */
export interface EventSourcesTable {
  id: string;
  name: string;
  source: string | null;
  owner: string | null;
  types: string;
  costCentres: string;
  engagements: string;
  secret: string;
  previousSecret: string | null;
  previousUntil: string | null;
  createdAt: string;
  lastUsedAt: string | null;
}

/** A system that may send events; an empty list leaves it all of them. */
export interface EventSource {
  id: string;
  name: string;
  /** What its events have as their `source`; null where they may have any that is nobody else's. */
  source: string | null;
  /** The address of whoever hears of events that are refused. */
  owner: string | null;
  types: string[];
  costCentres: string[];
  engagements: string[];
  /** Sealed, as is the one before, which is valid until an instant. */
  secret: string;
  previousSecret: string | null;
  previousUntil: string | null;
  createdAt: string;
  lastUsedAt: string | null;
}

/** Who may send events, as the store keeps them. */
export interface EventSources {
  /** Makes one, or changes all of it but its secrets and when it was made and used. */
  putEventSource(
    source: Omit<EventSource, 'previousSecret' | 'previousUntil' | 'lastUsedAt'>,
    told?: readonly Deed[],
  ): Promise<void>;
  eventSources(): Promise<EventSource[]>;
  /** Only in the place of the secret that is named, so that of two at once one counts. The secret so far stays valid until an instant beside the new one; the one before it is gone. */
  rotateEventSource(
    id: string,
    to: { secret: string; previousUntil: string; insteadOf: string },
    told?: readonly Deed[],
  ): Promise<boolean>;
  deleteEventSource(id: string, told?: readonly Deed[]): Promise<boolean>;
  noteEventSourceUsed(id: string, at: string): Promise<void>;
}
