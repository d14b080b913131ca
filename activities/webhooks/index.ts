import { CloudEvent } from 'cloudevents';
import type { Logger } from 'pino';
import { engagementOf } from '../../domain/engagement/index.js';
import { besideIn } from '../../domain/journal/index.js';
import {
  type Checkpoint,
  type JournalEntry,
  type ProvenHead,
  type SecretBox,
  secretOf,
  type Store,
  type Subscription,
} from '../../store/index.js';
import type { Guard } from '../outgoing/guard.js';
import { createSignedPost, type SignedRequest } from '../outgoing/signed-post.js';

export interface OutboundDeps {
  store: Pick<
    Store,
    'subscriptions' | 'undelivered' | 'markDelivered' | 'undeliveredCheckpoints' | 'markCheckpointDelivered'
  >;
  secretBox: SecretBox;
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

type OutgoingMessage = Pick<SignedRequest, 'id' | 'contentType' | 'body'>;

const BATCH = 50;
/** Those may be large. */
const CHECKPOINTS = 2;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 300_000;

/** A subscription whose receiver failed waits, longer each time, and holds up no other. */
export function createOutbound({ store, secretBox, guard, log, clock = Date.now }: OutboundDeps): Outbound {
  const { post, close } = createSignedPost(guard);
  const trouble = new Map<string, { failures: number; until: number }>();

  async function deliver(subscription: Subscription): Promise<number> {
    const { id } = subscription;
    let taken = 0;
    const offerEach = async <T>(
      all: readonly T[],
      say: (one: T) => OutgoingMessage,
      mark: (one: T) => Promise<void>,
    ) => {
      for (const one of all) {
        const refusal = await offer(subscription, say(one));
        if (refusal) {
          pause(id, refusal);
          return false;
        }
        await mark(one);
        taken += 1;
      }
      return true;
    };
    const entries = await store.undelivered(id, BATCH);
    if (!(await offerEach(entries, messageOf, (entry) => store.markDelivered(id, entry)))) return taken;
    const signed = await store.undeliveredCheckpoints(id, CHECKPOINTS);
    if (!(await offerEach(signed, checkpointMessage, ({ size }) => store.markCheckpointDelivered(id, size))))
      return taken;
    trouble.delete(id);
    return taken;
  }

  /** Undefined when the receiver took it, else why not. */
  async function offer(subscription: Subscription, message: OutgoingMessage): Promise<string | undefined> {
    try {
      const secret = secretOf(secretBox, subscription);
      const status = await post({ url: subscription.url, secret, ...message });
      return status >= 200 && status < 300 ? undefined : String(status);
    } catch (error) {
      return error instanceof Error ? error.name : 'unknown';
    }
  }

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
function messageOf({ subject, sequence, chained, beside }: JournalEntry): OutgoingMessage {
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

/** A checkpoint as a CloudEvent; its id is its size, which no other has. */
function checkpointMessage({ at, ...checkpoint }: Checkpoint & { leaves: ProvenHead[] }): OutgoingMessage {
  const id = `checkpoint.${checkpoint.size}`;
  const event = new CloudEvent({
    id,
    type: 'kpo.checkpoint.signed.v1',
    source: '/v1/checkpoints',
    subject: String(checkpoint.size),
    time: at,
    datacontenttype: 'application/json',
    data: checkpoint,
  });
  return { id, contentType: 'application/cloudevents+json', body: JSON.stringify(event) };
}

/** What within the engagement the event is about. */
function thingIn(about: object): string | undefined {
  const named = about as Record<string, unknown>;
  return ['task', 'deliverable', 'position', 'vendor'].map((key) => named[key]).find((id) => typeof id === 'string');
}
