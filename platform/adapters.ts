import type { Logger } from 'pino';
import type { Capabilities } from '../activities/capabilities.js';
import { createGuard } from '../activities/outgoing/guard.js';
import { type ActivityDeps, createActivities, createDeferredPost } from '../activities/index.js';
import { createMailer, type Mailer } from '../activities/mail/mailer.js';
import type { PostRound } from '../activities/mail/round.js';
import { createOutbound, type Outbound } from '../activities/webhooks/index.js';
import type { Links } from '../domain/tasks/links.js';
import type { Store } from '../store/contract.js';
import type { Documents } from '../store/documents/documents.js';
import { createFileDocuments } from '../store/documents/file-documents.js';
import { openStore } from '../store/index.js';
import { createLinks } from '../store/access/links.js';
import { seedIfEmpty } from '../store/directory/seed.js';
import { databaseUrlOf, documentsFolderOf, smtpUrlOf } from './addresses.js';
import { publicUrlOf, type Settings } from './environment.js';
import { keepDraining } from './outbound-loop.js';
import { loadPracticeFiles, readBuiltInPractices } from './practice-files.js';
import type { Secrets } from './secrets.js';

/** The outside as every process of a home sees it. */
export interface Adapters {
  store: Store;
  documents: Documents;
  links: Links;
  mailer: Mailer;
  capabilities: Capabilities;
  /** Starts handing events to subscribers and deferred mails to the mail server, until it is stopped. */
  startOutbound(): { stop(): Promise<void> };
  close(): Promise<void>;
}

/** Opens the real adapters: the database is migrated, and filled with the sample directory where there is none. */
export async function openAdapters(settings: Settings, secrets: Secrets, log: Logger): Promise<Adapters> {
  const { organisation, mailFrom, mailWindow, accessWebhook, outgoingAllow } = settings;
  const builtIn = await readBuiltInPractices();
  const store = await openStore(databaseUrlOf(settings), builtIn).catch((error: unknown) =>
    refuseDatabase(settings, error),
  );
  const documents = createFileDocuments({
    directory: documentsFolderOf(settings),
    key: Buffer.from(secrets.documentKey, 'base64'),
    store,
  });
  const links = createLinks({ secret: secrets.linkSecret, publicUrl: publicUrlOf(settings) });
  const mailer = createMailer(smtpUrlOf(settings));
  const guard = createGuard({ allowHosts: outgoingAllow });
  const deps: ActivityDeps = {
    store,
    documents,
    links,
    mailer,
    mailFrom,
    organisation,
    practices: async (id) => (await store.practices()).find((practice) => practice.id === id),
    accessWebhook: accessWebhook && { ...accessWebhook, guard },
    mailWindow,
    log,
  };
  const capabilities = createActivities(deps);
  const post = createDeferredPost(deps);
  const close = async (): Promise<void> => {
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
    links,
    mailer,
    capabilities,
    startOutbound: () => outboundOf(createOutbound({ store, guard, log }), post, log),
    close,
  };
}

function outboundOf(outbound: Outbound, post: PostRound, log: Logger): { stop(): Promise<void> } {
  const loops = [
    keepDraining('outgoing events', () => outbound.drain(), log),
    keepDraining('deferred mails', () => post.drain(), log),
  ];
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      await outbound.close();
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
