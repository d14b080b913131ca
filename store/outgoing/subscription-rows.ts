import type { Deed } from '../../domain/audit/index.js';
import type { Checkpoint, ProvenHead } from '../checkpoints/checkpoint-rows.js';
import type { JournalEntry } from '../rows.js';

export interface SubscriptionsTable {
  id: string;
  url: string;
  types: string;
  secret: string;
  createdAt: string;
  /** How far it was told of the journal, and of checkpoints by their size. */
  position: number;
  checkpoint: number;
}

/** Who is told of facts, and of checkpoints. */
export interface Subscription {
  id: string;
  url: string;
  types: string[];
  /** Sealed. */
  secret: string;
  createdAt: string;
}

/** Who wants to hear of what happens, as the store keeps them. */
export interface Subscriptions {
  putSubscription(subscription: Subscription, told?: readonly Deed[]): Promise<void>;
  subscriptions(): Promise<Subscription[]>;
  deleteSubscription(id: string, told?: readonly Deed[]): Promise<boolean>;
  /** Facts not yet delivered to a subscription, oldest first, as CloudEvents' raw material. */
  undelivered(subscription: string, limit: number): Promise<JournalEntry[]>;
  markDelivered(subscription: string, upTo: JournalEntry): Promise<void>;
  /** Checkpoints not yet delivered, oldest first, each with the heads that it has beyond the one before. */
  undeliveredCheckpoints(subscription: string, limit: number): Promise<(Checkpoint & { leaves: ProvenHead[] })[]>;
  markCheckpointDelivered(subscription: string, size: number): Promise<void>;
}
