import type { Logger } from 'pino';
import { type Links, resumedDueBy } from '../domain/tasks/index.js';
import type { Practice } from '../domain/practices/index.js';
import type { Documents, Store } from '../store/index.js';
import { type AccessWebhook, createAccess } from './access/index.js';
import { type Calendars, createCalendars } from './calendars/calendars.js';
import type { Capabilities } from './capabilities.js';
import { createDirectory } from './directory/index.js';
import { createDocumentWork } from './documents/index.js';
import { createJournal } from './journal/index.js';
import type { Envelopes } from './mail/bounces/envelopes.js';
import { createDigest, type DigestDeps } from './mail/digest.js';
import { createHours, type Hours } from './mail/hours.js';
import { createIncidentPost, type IncidentDeps, type IncidentPost } from './mail/news/incidents.js';
import { createRefusedEventPost, type RefusedEventDeps, type RefusedEventPost } from './mail/news/refused-events.js';
import { createSubscriptionPost, type SubscriptionNewsDeps, type SubscriptionPost } from './mail/news/subscriptions.js';
import { createMail, type MailDeps } from './mail/index.js';
import type { Mailer } from './mail/mailer.js';
import { createUnreachedPost, type UnreachedPost } from './mail/bounces/unreached.js';
import { createPostRound, type PostRound, type RoundDeps } from './mail/round.js';
import { createOutlook } from './outlook/index.js';
import { createPlacements } from './placement/index.js';

/** What the activities reach the outside through. */
export interface ActivityDeps {
  store: Store;
  documents: Documents;
  /** Knows the public address that links lead to. */
  links: Links;
  mailer: Mailer;
  /** The sender of mails, such as `kpo <kpo@client.example>`. */
  mailFrom?: string;
  /** The organisation that mails say kpo works for. */
  organisation?: string;
  /** The practice of an id, built in or added by operations. */
  practices: (id: string) => Promise<Practice | undefined>;
  /** Without one, access is kept in the ledger. */
  accessWebhook?: AccessWebhook;
  calendars?: Calendars;
  /** Tells by a bounce which letter came back; without it envelopes carry the sender's address. */
  envelopes?: Pick<Envelopes, 'senderOf'>;
  /** How long reminders wait for others to the same person; not at all without. */
  mailWindow?: string;
  /** How long a turn waits for its mails to be handed over, in milliseconds. */
  handOverMs?: number;
  /** How long nothing has to be seen of the system for an outage, in milliseconds. */
  outageAfterMs?: number;
  log: Logger;
}

const DEFAULT_SENDER = 'kpo <kpo@localhost>';

/** Everything workflows may ask of the outside, over real adapters. */
export function createActivities(deps: ActivityDeps): Capabilities {
  const { store, calendars = createCalendars(deps) } = deps;
  const post = postOf(deps);
  const { tryOnce, deliverMail } = createMail(post);
  const outlook = createOutlook(deps);
  return {
    ...createJournal({
      store,
      placeTasks: createPlacements({ store, calendars }),
      mail: { tryOnce },
      hours: post.hours,
      outlook,
    }),
    ...outlook,
    deliverMail,
    ...createDigest(post),
    ...createDirectory(deps),
    ...createDocumentWork(deps),
    ...createAccess(deps),
  };
}

/** Hands over the mails that activities have put off. */
export const createDeferredPost = (deps: ActivityDeps): PostRound => createPostRound(postOf(deps));

/** Tells owners of engagements that stand still. */
export const createIncidentMails = (deps: ActivityDeps): IncidentPost => createIncidentPost(postOf(deps));

/** Tells of events that could not be used. */
export const createRefusedEventMails = (deps: ActivityDeps): RefusedEventPost => createRefusedEventPost(postOf(deps));

/** Tells of receivers of events that fail for long. */
export const createSubscriptionMails = (deps: ActivityDeps): SubscriptionPost => createSubscriptionPost(postOf(deps));

/** Tells owners of engagements that have ended whom mail did not reach. */
export const createUnreachedMails = (deps: ActivityDeps): UnreachedPost =>
  createUnreachedPost({ ...postOf(deps), store: deps.store });

function postOf(
  deps: ActivityDeps,
): MailDeps & RoundDeps & DigestDeps & IncidentDeps & RefusedEventDeps & SubscriptionNewsDeps & { hours: Hours } {
  const { store, links, mailer, mailFrom: from = DEFAULT_SENDER, organisation, mailWindow: window, log } = deps;
  const { calendars = createCalendars(deps) } = deps;
  const sender = { from, organisation, host: new URL(links.url('')).hostname };
  return {
    store,
    links,
    mailer,
    sender,
    envelopes: deps.envelopes ?? { senderOf: async () => undefined },
    resumedDue: resumedDueBy(calendars),
    window,
    hours: createHours({ store, window }),
    handOverMs: deps.handOverMs,
    log,
  };
}
