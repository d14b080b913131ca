import { CloudEvent } from 'cloudevents';
import type { Logger } from 'pino';
import { engagementOf } from '../../domain/engagement/index.js';
import { besideIn } from '../../domain/journal/index.js';
import type { JournalEntry, Store, Subscription } from '../../store/index.js';
import type { Guard } from '../outgoing/guard.js';
import { createSignedPost, type SignedRequest } from '../outgoing/signed-post.js';

export interface OutboundDeps {
  store: Pick<Store, 'subscriptions' | 'undelivered' | 'markDelivered'>;
  guard: Guard;
  log: Logger;
  /** Milliseconds; for tests. */
  clock?: () => number;
}

/** Tells subscribers what happened. */
export interface Outbound {
  /** Posts what each subscription has not had yet, in order and at least once; returns how many were taken. */
  drain(): Promise<number>;
  close(): Promise<void>;
}

const BATCH = 50;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 300_000;

/** A subscription whose receiver failed waits, longer each time, and holds up no other. */
export function createOutbound({ store, guard, log, clock = Date.now }: OutboundDeps): Outbound {
  const { post, close } = createSignedPost(guard);
  const trouble = new Map<string, { failures: number; until: number }>();

  async function deliver(subscription: Subscription): Promise<number> {
    const entries = await store.undelivered(subscription.id, BATCH);
    let taken = 0;
    for (const entry of entries) {
      const refusal = await offer(subscription, entry);
      if (refusal) {
        pause(subscription.id, refusal);
        return taken;
      }
      await store.markDelivered(subscription.id, entry);
      taken += 1;
    }
    trouble.delete(subscription.id);
    return taken;
  }

  /** Undefined when the receiver took it, else why not. */
  const offer = ({ url, secret }: Subscription, entry: JournalEntry): Promise<string | undefined> =>
    post({ url, secret, ...messageOf(entry) }).then(
      (status) => (status >= 200 && status < 300 ? undefined : String(status)),
      (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
    );

  function pause(subscription: string, refusal: string): void {
    const failures = (trouble.get(subscription)?.failures ?? 0) + 1;
    const until = clock() + Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
    trouble.set(subscription, { failures, until });
    log.warn({ subscription, refusal, failures }, 'a subscriber does not take events; trying again later');
  }

  return {
    async drain() {
      const subscriptions = await store.subscriptions();
      const due = subscriptions.filter(({ id }) => (trouble.get(id)?.until ?? 0) <= clock());
      const taken = await Promise.all(due.map(deliver));
      return taken.reduce((sum, each) => sum + each, 0);
    },
    close,
  };
}

/**
 * A journal entry as a CloudEvent in structured mode; its id, and so the request's, is its place in the journal. People are
 * named by their ids, as in the chain, so that a receiver can keep them apart from what has to be erased one day.
 */
function messageOf({
  subject,
  sequence,
  chained,
  beside,
}: JournalEntry): Pick<SignedRequest, 'id' | 'contentType' | 'body'> {
  const engagement = engagementOf(subject);
  const id = `${engagement}.${sequence}`;
  const event = new CloudEvent({
    id,
    type: `kpo.${chained.type}.v1`,
    source: `/v1/engagements/${engagement}`,
    subject: thingIn(chained.about) ?? engagement,
    time: chained.at,
    datacontenttype: 'application/json',
    engagement,
    data: { ...chained.about, beside: besideIn(beside) },
  });
  return { id, contentType: 'application/cloudevents+json', body: JSON.stringify(event) };
}

/** What within the engagement the event is about. */
function thingIn(about: object): string | undefined {
  const named = about as Record<string, unknown>;
  return ['task', 'deliverable', 'position', 'vendor'].map((key) => named[key]).find((id) => typeof id === 'string');
}
