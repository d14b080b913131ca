import type { Deed } from '../../domain/audit/index.js';
import type { Checkpoint, ProvenHead } from '../checkpoints/checkpoint-rows.js';
import type { Page, PageRequest } from '../lists.js';
import type { JournalEntry } from '../rows.js';

export interface SubscriptionTables {
  subscriptions: SubscriptionsTable;
  deliveries: DeliveryAttempt & { subscription: string };
  deliveriesCounted: { outcome: 'taken' | 'refused'; count: number };
}

export interface SubscriptionsTable extends Omit<Subscription, 'types'> {
  types: string;
  /** How far it was told of the journal, and of checkpoints by their size. */
  position: number;
  checkpoint: number;
  /** How many deliveries were tried. */
  tried: number;
  /** Who was told that it fails, and not yet that it works again: a JSON list of addresses. */
  toldFailing: string;
  newsTakenUntil: string | null;
}

/** Who is told of facts, and of checkpoints. */
export interface Subscription {
  id: string;
  url: string;
  types: string[];
  /** Sealed, as is the one before, which signs too until an instant. */
  secret: string;
  previousSecret: string | null;
  previousUntil: string | null;
  /** Whose it is, and who is told when it fails; the admins where it is nobody’s. */
  owner: string | null;
  createdAt: string;
  /** Since when its events wait. */
  pausedAt: string | null;
  lastSuccessAt: string | null;
  lastErrorAt: string | null;
  lastError: string | null;
  /** Failures in a row, since when, and when the next attempt may be made. */
  failures: number;
  failingSince: string | null;
  retryAt: string | null;
  /** How often it was set back. */
  resends: number;
}

/** An attempt to deliver an event. */
export interface DeliveryAttempt {
  /** Counts a subscription's. */
  number: number;
  at: string;
  event: string;
  type: string;
  /** Counts those of the event in a row. */
  attempt: number;
  /** What the receiver answered; null where it did not. */
  status: number | null;
  /** Why it was not taken, such as `500` or `ECONNREFUSED`; null where it was. */
  error: string | null;
}

/** What came of an attempt, whatever was tried. */
export type DeliveryOutcome = Pick<DeliveryAttempt, 'event' | 'at' | 'status' | 'error'>;

/** What is to be told of a receiver. */
export type SubscriptionNews = {
  subscription: string;
  host: string;
  owner: string | null;
  /** Who was told that it fails, and not yet that it works again. */
  told: string[];
  since: string;
} & ({ what: 'failing'; error: string } | { what: 'working' });

/** How subscriptions fare at a moment. */
export interface SubscriptionFigures {
  sending: number;
  failing: number;
  paused: number;
  /** Events that receivers have not had yet, but for those of subscriptions that are paused; and when the oldest happened. */
  waiting: number;
  oldest: string | null;
  /** Attempts since the database was made, tests apart. */
  taken: number;
  refused: number;
}

/** Who wants to hear of what happens, as the store keeps them. */
export interface Subscriptions {
  putSubscription(
    subscription: Pick<Subscription, 'id' | 'url' | 'types' | 'secret' | 'createdAt'> & { owner?: string | null },
    told?: readonly Deed[],
  ): Promise<void>;
  subscription(id: string): Promise<Subscription | undefined>;
  subscriptions(): Promise<Subscription[]>;
  /** The secret that is meant signs too until an instant; the one before it no longer does. False where there is another by now. */
  rotateSubscription(
    id: string,
    to: { secret: string; previousUntil: string; insteadOf: string },
    told?: readonly Deed[],
  ): Promise<boolean>;
  /** Has its events wait from an instant on; or, with null, go on at once where they stopped. */
  pauseSubscription(id: string, at: string | null, told?: readonly Deed[]): Promise<boolean>;
  /** Has everything from an event or an instant on go out again; false when there is no such event. Nothing is skipped. */
  resendFrom(id: string, from: { event: string } | { since: string }, told?: readonly Deed[]): Promise<boolean>;
  deleteSubscription(id: string, told?: readonly Deed[]): Promise<boolean>;
  /** Facts not yet delivered to a subscription, oldest first, as CloudEvents' raw material. */
  undelivered(subscription: string, limit: number): Promise<JournalEntry[]>;
  /** Nothing where it was set back meanwhile; so for checkpoints. */
  markDelivered(subscription: Pick<Subscription, 'id' | 'resends'>, upTo: JournalEntry): Promise<void>;
  /** Checkpoints not yet delivered, oldest first, each with the heads that it has beyond the one before. */
  undeliveredCheckpoints(subscription: string, limit: number): Promise<(Checkpoint & { leaves: ProvenHead[] })[]>;
  markCheckpointDelivered(subscription: Pick<Subscription, 'id' | 'resends'>, size: number): Promise<void>;
  /**
   * Logs an attempt; one of its events, and not of a test, also becomes how the subscription fares: the next attempt waits until
   * `retryAt` where this one failed. Returns whether to go on: it is there, not paused, and was not set back.
   */
  noteDelivery(
    subscription: Pick<Subscription, 'id' | 'resends'>,
    delivery: Omit<DeliveryAttempt, 'number'>,
    fares?: { retryAt: string | null },
  ): Promise<boolean>;
  /**
   * Of receivers that have failed for a day, and of those that somebody was told of and that work again; of a subscription that
   * is paused, nothing. Nobody else takes them until an instant.
   */
  takeSubscriptionNews(until: string, now: string): Promise<SubscriptionNews[]>;
  /** Somebody was told. */
  markSubscriptionNews(news: Pick<SubscriptionNews, 'subscription' | 'what'>, email: string): Promise<void>;
  subscriptionFigures(): Promise<SubscriptionFigures>;
  /** The newest 1,000 attempts, the newest first. */
  deliveries(subscription: string, request?: PageRequest): Promise<Page<DeliveryAttempt>>;
}
