import type { Message } from '../../domain/kernel/index.js';

/** An event that could not be used, for somebody who is to hear of it. */
export interface RefusedEvent {
  /** One for whatever is told once. */
  id: string;
  /** The address of whoever is told. */
  recipient: string;
  /** What sent it, as people call it. */
  sender: string;
  /** Its type as it was sent; empty where it had none. */
  type: string;
  /** Which it was for; none where it was for none, or for several. */
  engagement: string | null;
  why: Message;
  at: string;
}

/** Events that could not be used. */
export interface RefusedEvents {
  /** Keeps it until it is told; another one with the same id changes nothing. */
  noteRefusedEvent(refused: RefusedEvent): Promise<void>;
  /** Those that nobody was told of, the oldest first; nobody else takes them until an instant. */
  takeRefusedEvents(until: string, now: string): Promise<(RefusedEvent & { engagementTitle: string | null })[]>;
  markRefusedEvent(id: string, toldAt: string): Promise<void>;
  /** The owners of the engagements that run and that a cost centre pays for. */
  ownersFor(costCentre: string): Promise<string[]>;
}

/** `refused_events`. */
export interface RefusedEventsTable extends Omit<RefusedEvent, 'why'> {
  /** JSON. */
  why: string;
  toldAt: string | null;
  takenUntil: string | null;
}
