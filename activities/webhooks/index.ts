import { randomUUID } from 'node:crypto';
import { CloudEvent } from 'cloudevents';
import type { Logger } from 'pino';
import { engagementOf } from '../../domain/engagement/index.js';
import { besideIn } from '../../domain/journal/index.js';
import {
  type Checkpoint,
  type DeliveryOutcome,
  type JournalEntry,
  type ProvenHead,
  type SecretBox,
  secretsOf,
  type Store,
  type Subscription,
} from '../../store/index.js';
import { FORBIDDEN_ADDRESS, type Guard } from '../outgoing/guard.js';
import { createSignedPost, type SignedRequest } from '../outgoing/signed-post.js';

export interface OutboundDeps {
  store: Pick<
    Store,
    | 'subscription'
    | 'subscriptions'
    | 'undelivered'
    | 'markDelivered'
    | 'undeliveredCheckpoints'
    | 'markCheckpointDelivered'
    | 'noteDelivery'
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
  /** Posts an event that says nothing, also where the subscription is paused; undefined when there is no such subscription. */
  test(subscription: string): Promise<DeliveryOutcome | undefined>;
  close(): Promise<void>;
}

type OutgoingMessage = Pick<SignedRequest, 'id' | 'contentType' | 'body'> & { type: string };

const BATCH = 50;
/** Those may be large. */
const CHECKPOINTS = 2;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 300_000;

/** A subscription whose receiver failed waits, longer each time, and holds up no other. */
export function createOutbound({ store, secretBox, guard, log, clock = Date.now }: OutboundDeps): Outbound {
  const { post, close } = createSignedPost(guard);
  const now = (): string => new Date(clock()).toISOString();

  async function deliver(subscription: Subscription): Promise<number> {
    const { id } = subscription;
    let { failures } = subscription;
    let taken = 0;
    const offerEach = async <T>(
      all: readonly T[],
      say: (one: T) => OutgoingMessage,
      mark: (one: T) => Promise<void>,
    ) => {
      for (const one of all) {
        const message = say(one);
        const outcome = await offer(subscription, message);
        const isTaken = outcome.error === null;
        if (isTaken) await mark(one);
        const said = { ...outcome, type: message.type, attempt: failures + 1 };
        const goesOn = await store.noteDelivery(subscription, said, { retryAt: isTaken ? null : retryAfter(failures) });
        failures = isTaken ? 0 : failures + 1;
        if (!isTaken)
          log.warn(
            { subscription: id, refusal: outcome.error, failures },
            'a subscriber does not take events; trying again later',
          );
        else taken += 1;
        if (!isTaken || !goesOn) return false;
      }
      return true;
    };
    const entries = await store.undelivered(id, BATCH);
    if (!(await offerEach(entries, messageOf, (entry) => store.markDelivered(subscription, entry)))) return taken;
    const signed = await store.undeliveredCheckpoints(id, CHECKPOINTS);
    await offerEach(signed, checkpointMessage, ({ size }) => store.markCheckpointDelivered(subscription, size));
    return taken;
  }

  async function offer(subscription: Subscription, { type: _, ...message }: OutgoingMessage): Promise<DeliveryOutcome> {
    const outcome = { event: message.id, at: now() };
    try {
      const secrets = secretsOf(secretBox, subscription, outcome.at);
      const status = await post({ url: subscription.url, secrets, ...message });
      return { ...outcome, status, error: status >= 200 && status < 300 ? null : String(status) };
    } catch (error) {
      return { ...outcome, status: null, error: nameOf(error) };
    }
  }

  const retryAfter = (failures: number): string =>
    new Date(clock() + Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS)).toISOString();

  return {
    async drain() {
      const subscriptions = await store.subscriptions();
      const due = subscriptions.filter(
        ({ pausedAt, retryAt }) => pausedAt === null && (retryAt === null || retryAt <= now()),
      );
      const taken = await Promise.all(due.map(deliver));
      return taken.reduce((sum, each) => sum + each, 0);
    },
    async test(id) {
      const subscription = await store.subscription(id);
      if (!subscription) return undefined;
      const message = testMessage(id, now());
      const outcome = await offer(subscription, message);
      await store.noteDelivery(subscription, { ...outcome, type: message.type, attempt: 1 });
      return outcome;
    },
    close,
  };
}

/** As far as it may be told: words of the system could name addresses. */
function nameOf(error: unknown): string {
  const { code, name } = Object(error) as { code?: unknown; name?: unknown };
  const said = code === undefined || name === FORBIDDEN_ADDRESS ? name : code;
  return typeof said === 'string' ? said : 'unknown';
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
  return messageFor(event);
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
  return messageFor(event);
}

/** An event that says nothing but that it arrives. */
function testMessage(subscription: string, time: string): OutgoingMessage {
  const event = new CloudEvent({
    id: `test.${randomUUID()}`,
    type: 'kpo.subscription.tested.v1',
    source: `/v1/subscriptions/${subscription}`,
    subject: subscription,
    time,
    datacontenttype: 'application/json',
    data: {},
  });
  return messageFor(event);
}

const messageFor = (event: CloudEvent<unknown>): OutgoingMessage => ({
  id: event.id,
  type: event.type,
  contentType: 'application/cloudevents+json',
  body: JSON.stringify(event),
});

/** What within the engagement the event is about. */
function thingIn(about: object): string | undefined {
  const named = about as Record<string, unknown>;
  return ['task', 'deliverable', 'position', 'vendor'].map((key) => named[key]).find((id) => typeof id === 'string');
}
