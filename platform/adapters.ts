import type { Logger } from 'pino';
import {
  type ActivityDeps,
  type Bounces,
  type Capabilities,
  createActivities,
  createBounces,
  createDeferredPost,
  createEnvelopes,
  createGuard,
  createIncidentMails,
  createMailer,
  createOutbound,
  createRefusedEventMails,
  createSubscriptionMails,
  createUnreachedMails,
  type IncidentPost,
  type Mailer,
  type Outbound,
  type PostRound,
  type RefusedEventPost,
  type SubscriptionPost,
  type UnreachedPost,
} from '../activities/index.js';
import type { Links } from '../domain/tasks/index.js';
import {
  createFileDocuments,
  createLinks,
  createSecretBox,
  type Documents,
  type SecretBox,
  seedIfEmpty,
  type Store,
} from '../store/index.js';
import { openStore } from '../store/open.js';
import { databaseUrlOf, documentsFolderOf, smtpUrlOf } from './addresses.js';
import { publicUrlOf, type Settings } from './environment.js';
import { keepDraining, NEWS_EVERY_MS } from './outbound-loop.js';
import { loadPracticeFiles, readBuiltInPractices } from './practice-files.js';
import type { Secrets } from './secrets.js';

/** The outside as every process of a home sees it. */
export interface Adapters {
  store: Store;
  documents: Documents;
  secretBox: SecretBox;
  links: Links;
  mailer: Mailer;
  capabilities: Capabilities;
  /** What comes back of letters. */
  bounces: Bounces;
  /** Posts a subscription an event that says nothing. */
  testSubscription: Outbound['test'];
  /** Starts handing events to subscribers and deferred mails to the mail server, until it is stopped. */
  startOutbound(): { stop(): Promise<void> };
  close(): Promise<void>;
}

/** Opens the real adapters: the database is migrated, and filled with the sample directory where there is none. */
export async function openAdapters(settings: Settings, secrets: Secrets, log: Logger): Promise<Adapters> {
  const { organisation, mailFrom, mailWindow, outageAfterMs, accessWebhook, outgoingAllow } = settings;
  const builtIn = await readBuiltInPractices();
  const store = await openStore(databaseUrlOf(settings), builtIn, settings.sampleDirectory).catch((error: unknown) =>
    refuseDatabase(settings, error),
  );
  const key = Buffer.from(secrets.documentKey, 'base64');
  const secretBox = createSecretBox(key);
  const documents = createFileDocuments({
    directory: documentsFolderOf(settings),
    key,
    store,
  });
  const links = createLinks({ secret: secrets.linkSecret, publicUrl: publicUrlOf(settings) });
  const mailer = createMailer(smtpUrlOf(settings));
  const guard = createGuard({ allowHosts: outgoingAllow });
  const envelopes = createEnvelopes({ store, secret: secrets.linkSecret, bounceAddress: settings.bounceAddress });
  const deps: ActivityDeps = {
    envelopes,
    store,
    documents,
    links,
    mailer,
    mailFrom,
    organisation,
    practices: async (id) => (await store.practices()).find((practice) => practice.id === id),
    accessWebhook: accessWebhook && { ...accessWebhook, guard },
    mailWindow,
    outageAfterMs,
    log,
  };
  const capabilities = createActivities(deps);
  const post = createDeferredPost(deps);
  const incidents = createIncidentMails(deps);
  const unreached = createUnreachedMails(deps);
  const refused = createRefusedEventMails(deps);
  const subscriptions = createSubscriptionMails(deps);
  const outbound = createOutbound({ store, secretBox, guard, log });
  const close = async (): Promise<void> => {
    await outbound.close();
    mailer.close();
    await store.close();
  };
  try {
    if (settings.sampleDirectory) await seedIfEmpty(store);
    await loadPracticeFiles(settings.home, store);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    store,
    documents,
    secretBox,
    links,
    mailer,
    capabilities,
    bounces: createBounces({ store, envelopes, log }),
    testSubscription: outbound.test,
    startOutbound: () => outboundOf(outbound, { post, incidents, unreached, refused, subscriptions }, log),
    close,
  };
}

function outboundOf(
  outbound: Outbound,
  mails: {
    post: PostRound;
    incidents: IncidentPost;
    unreached: UnreachedPost;
    refused: RefusedEventPost;
    subscriptions: SubscriptionPost;
  },
  log: Logger,
): { stop(): Promise<void> } {
  const loops = [
    keepDraining('outgoing events', () => outbound.drain(), log),
    keepDraining('deferred mails', () => mails.post.drain(), log),
    keepDraining('mails about incidents', () => mails.incidents.drain(), log),
    keepDraining('mails about mails that were refused', () => mails.unreached.drain(), log),
    keepDraining('mails about receivers of events', () => mails.subscriptions.drain(), log),
    keepDraining('mails about events that were refused', () => mails.refused.drain(), log, { idleMs: NEWS_EVERY_MS }),
  ];
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

/** The address may hold a password, so the variable is named instead. */
function refuseDatabase({ databaseUrl, home }: Settings, error: unknown): never {
  const where = databaseUrl ? 'that DATABASE_URL names' : `in ${home}`;
  throw new Error(`The database ${where} cannot be used: ${innermost(error)}.`, { cause: error });
}

/** What the operating system, or the database itself, said. */
function innermost(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
  if (error instanceof Error && error.cause) return innermost(error.cause);
  return error instanceof Error ? error.message : String(error);
}
