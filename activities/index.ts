import type { Logger } from 'pino';
import type { Links } from '../domain/tasks/links.js';
import type { Practice } from '../domain/practices/practice.js';
import { resumedDueBy } from '../domain/tasks/resumed-due.js';
import type { Store } from '../store/contract.js';
import type { Documents } from '../store/documents/documents.js';
import { type AccessWebhook, createAccess } from './access/index.js';
import { type Calendars, createCalendars } from './calendars/calendars.js';
import type { Capabilities } from './capabilities.js';
import { createDirectory } from './directory/index.js';
import { createDocumentWork } from './documents/index.js';
import { createJournal } from './journal/index.js';
import { createDigest, type DigestDeps } from './mail/digest.js';
import { createHours, type Hours } from './mail/hours.js';
import { createMail, type MailDeps } from './mail/index.js';
import type { Mailer } from './mail/mailer.js';
import { createPostRound, type PostRound, type RoundDeps } from './mail/round.js';
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
  /** How long reminders wait for others to the same person; not at all without. */
  mailWindow?: string;
  log: Logger;
}

const DEFAULT_SENDER = 'kpo <kpo@localhost>';

/** Everything workflows may ask of the outside, over real adapters. */
export function createActivities(deps: ActivityDeps): Capabilities {
  const { store, calendars = createCalendars(deps) } = deps;
  const post = postOf(deps);
  const { tryOnce, deliverMail } = createMail(post);
  return {
    ...createJournal({
      store,
      placeTasks: createPlacements({ store, calendars }),
      mail: { tryOnce },
      hours: post.hours,
    }),
    deliverMail,
    ...createDigest(post),
    ...createDirectory(deps),
    ...createDocumentWork(deps),
    ...createAccess(deps),
  };
}

/** Hands over the mails that activities have put off. */
export const createDeferredPost = (deps: ActivityDeps): PostRound => createPostRound(postOf(deps));

function postOf(deps: ActivityDeps): MailDeps & RoundDeps & DigestDeps & { hours: Hours } {
  const { store, links, mailer, mailFrom: from = DEFAULT_SENDER, organisation, mailWindow: window, log } = deps;
  const { calendars = createCalendars(deps) } = deps;
  const sender = { from, organisation, host: new URL(links.url('')).hostname };
  return {
    store,
    links,
    mailer,
    sender,
    resumedDue: resumedDueBy(calendars),
    window,
    hours: createHours({ store, window }),
    log,
  };
}
