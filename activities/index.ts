import type { Logger } from 'pino';
import type { Links } from '../domain/links.js';
import type { Practice } from '../domain/practice.js';
import type { Store } from '../store/contract.js';
import type { Documents } from '../store/documents.js';
import { type AccessWebhook, createAccess } from './access.js';
import { type Calendars, createCalendars } from './calendars.js';
import type { Capabilities } from './capabilities.js';
import { createDirectory } from './directory.js';
import { createDocumentWork } from './documents/index.js';
import { createJournal } from './journal.js';
import { createMail } from './mail/index.js';
import type { Mailer } from './mail/mailer.js';
import { createPlacements } from './placements.js';

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
  log: Logger;
}

const DEFAULT_SENDER = 'kpo <kpo@localhost>';

/** Everything workflows may ask of the outside, over real adapters. */
export function createActivities(deps: ActivityDeps): Capabilities {
  const { mailFrom: from = DEFAULT_SENDER, organisation, calendars = createCalendars(deps) } = deps;
  const { tryOnce, deliverMail } = createMail({ ...deps, sender: { from, organisation } });
  return {
    ...createJournal({
      store: deps.store,
      placeTasks: createPlacements({ store: deps.store, calendars }),
      mail: { tryOnce },
    }),
    deliverMail,
    ...createDirectory(deps),
    ...createDocumentWork(deps),
    ...createAccess(deps),
  };
}
