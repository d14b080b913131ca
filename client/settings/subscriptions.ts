import { randomUUID } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { isExposed, wrong } from '../../domain/kernel/index.js';
import type { ProblemCode } from '../../i18n/keys.js';
import { type DeliveryOutcome, sealedFor, type SecretBox, type Store, type Subscription } from '../../store/index.js';
import { deedsBy, type DoneBy } from '../operating/directory-record.js';
import { behind } from '../rights.js';
import { newWebhookSecret, overlapsUntil } from './webhook-secret.js';

/** A receiver of events, as somebody asks for it; hosts inside this network have to be allowed. */
export const subscriptionEntry = (allowHosts: readonly string[] = []) =>
  z.strictObject({
    url: z
      .url()
      .max(2_000)
      .superRefine((url, context) => {
        const message = whyNotPostTo(url, allowHosts);
        if (message) context.addIssue({ code: 'custom', message });
      }),
    types: z
      .array(z.string().regex(/^[a-z]+(\.[a-z]+)*$/, wrong('problems.factType')))
      .max(200)
      .default([])
      .describe('Empty for all.'),
  });
export type SubscriptionEntry = z.infer<ReturnType<typeof subscriptionEntry>>;

type SubscriptionUnknown = { ok: false; why: 'unknown' };
/** It has another secret than the one that was to be replaced, or is there already: somebody else has done it. */
type SubscriptionOvertaken = { ok: false; why: 'overtaken' };
type SubscriptionMade = { ok: true; subscription: Subscription /** Shown once. */; secret: string };

/** Who is sent events, changed in one place for the API and the console, on record. */
export interface SubscriptionCommands {
  /** It belongs to who asks, or whose key that is. Under an id that whoever asks has chosen it is made once. */
  make(command: DoneBy & { entry: SubscriptionEntry; id?: string }): Promise<SubscriptionMade | SubscriptionOvertaken>;
  /** The secret so far signs too for a week more. `replaces` says of it, as it is sealed, whether it is the one that is meant. */
  rotate(
    command: DoneBy & { id: string; replaces?: (sealed: string) => boolean },
  ): Promise<SubscriptionMade | SubscriptionOvertaken | SubscriptionUnknown>;
  /** Has its events wait, or go on where they stopped; false where there is none. */
  pause(command: DoneBy & { id: string; paused: boolean }): Promise<boolean>;
  /** Posts an event that says nothing, at once, also while it is paused; undefined where there is none. */
  test(id: string): Promise<DeliveryOutcome | undefined>;
  /** Has everything from an instant or an event on go out again. */
  resend(
    command: DoneBy & { id: string; point: string },
  ): Promise<{ ok: true } | SubscriptionUnknown | { ok: false; why: 'point' }>;
  /** False where there is none. */
  remove(command: DoneBy & { id: string }): Promise<boolean>;
}

const UNKNOWN = { ok: false, why: 'unknown' } as const;
const OVERTAKEN = { ok: false, why: 'overtaken' } as const;
const Instant = z.iso.datetime({ offset: true });

export function createSubscriptions({
  store,
  secretBox,
  test,
}: {
  store: Store;
  secretBox: SecretBox;
  test: SubscriptionCommands['test'];
}): SubscriptionCommands {
  const written = (who: DoneBy, subscription: string, changed: string) =>
    deedsBy(who, [{ type: 'subscription.written', about: { subscription, changed } }]);
  return {
    async make({ entry, id = randomUUID(), ...who }) {
      if (await store.subscription(id)) return OVERTAKEN;
      const [secret, createdAt] = [newWebhookSecret(), new Date().toISOString()];
      const about = { subscription: id, host: new URL(entry.url).host };
      const owner = who.by.kind === 'person' ? who.by.person : await behind(store, who.by);
      const kept = { id, ...entry, owner, createdAt, secret: sealedFor(secretBox, { id }, secret) };
      await store.putSubscription(kept, deedsBy(who, [{ type: 'subscription.made', about }]));
      const subscription = await store.subscription(id);
      return subscription ? { ok: true, subscription, secret } : OVERTAKEN;
    },
    async rotate({ id, replaces = () => true, ...who }) {
      const subscription = await store.subscription(id);
      if (!subscription) return UNKNOWN;
      if (!replaces(subscription.secret)) return OVERTAKEN;
      const [secret, previousUntil] = [newWebhookSecret(), overlapsUntil()];
      const to = { secret: sealedFor(secretBox, { id }, secret), previousUntil, insteadOf: subscription.secret };
      // Two hands at once would leave the receiver without the secret that signs.
      if (!(await store.rotateSubscription(id, to, written(who, id, 'secret')))) return OVERTAKEN;
      return { ok: true, subscription: { ...subscription, previousUntil }, secret };
    },
    async pause({ id, paused, ...who }) {
      const subscription = await store.subscription(id);
      if (!subscription) return false;
      if ((subscription.pausedAt !== null) === paused) return true;
      const at = paused ? new Date().toISOString() : null;
      return store.pauseSubscription(id, at, written(who, id, paused ? 'pause' : 'resume'));
    },
    test,
    async resend({ id, point, ...who }) {
      if (!(await store.subscription(id))) return UNKNOWN;
      const from = Instant.safeParse(point).success ? { since: new Date(point).toISOString() } : { event: point };
      const found = await store.resendFrom(id, from, written(who, id, `resend ${point}`));
      return found ? { ok: true } : { ok: false, why: 'point' };
    },
    remove: ({ id, ...who }) =>
      store.deleteSubscription(id, deedsBy(who, [{ type: 'subscription.removed', about: { subscription: id } }])),
  };
}

/**
 * Why events must not be posted to an address: only the public internet and the hosts that the operator allows are, as far as the
 * address itself shows, and without encryption only this machine. Host names are checked again when they are resolved.
 */
function whyNotPostTo(text: string, allowHosts: readonly string[]): ProblemCode | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'problems.address.form';
  if (url.username || url.password) return 'problems.address.password';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isExposed(url)) return 'problems.address.plain';
  if (allowHosts.includes(host)) return undefined;
  if (/(^|\.)(localhost|local|internal)\.?$/i.test(host)) return 'problems.address.inside';
  // The URL parser has turned decimal and hexadecimal hosts into dotted ones already.
  if (!ipaddr.isValid(host)) return undefined;
  return ipaddr.process(host).range() === 'unicast' ? undefined : 'problems.address.inside';
}
