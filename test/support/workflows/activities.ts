import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { Capabilities } from '../../../activities/capabilities.js';
import { type ActivityDeps, createActivities } from '../../../activities/index.js';
import { createMailer, type Mailer } from '../../../activities/mail/mailer.js';
import type { Links } from '../../../domain/tasks/links.js';
import { builtInPractice, PRACTICES } from '../samples/practices.js';
import type { Store } from '../../../store/contract.js';
import type { Documents } from '../../../store/documents/documents.js';
import { createFileDocuments } from '../../../store/documents/file-documents.js';
import { openStore } from '../../../store/open.js';
import { createLinks } from '../../../store/access/links.js';

/** Real activities over a new SQLite database, and what stands behind them. */
export interface TestActivities {
  activities: Capabilities;
  store: Store;
  documents: Documents;
  links: Links;
  /** Everything that was logged, as text. */
  logged(): string;
}

/** Opens them afresh for each test; nothing listens at `smtpUrl` unless the test sees to it. */
export function onFreshActivities(): (smtpUrl?: string, different?: Partial<ActivityDeps>) => Promise<TestActivities> {
  const home = { directory: '', stores: [] as Store[], mailers: [] as Mailer[] };
  beforeEach(() => {
    home.directory = mkdtempSync(join(tmpdir(), 'kpo-activities-'));
  });
  afterEach(async () => {
    for (const mailer of home.mailers.splice(0)) mailer.close();
    for (const store of home.stores.splice(0)) await store.close();
    rmSync(home.directory, { recursive: true, force: true });
  });
  return async (smtpUrl = 'smtp://127.0.0.1:1', different = {}) => {
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const store = await openStore(`file:${join(home.directory, 'kpo.sqlite')}`, PRACTICES, true);
    const documents = createFileDocuments({
      directory: join(home.directory, 'documents'),
      key: Buffer.alloc(32, 7),
      store,
    });
    const links = createLinks({
      secret: 'a-secret-of-the-tests-that-is-long-enough',
      publicUrl: 'https://kpo.example',
    });
    const mailer = createMailer(smtpUrl);
    home.stores.push(store);
    home.mailers.push(mailer);
    const activities = createActivities({
      store,
      documents,
      links,
      mailer,
      mailFrom: 'kpo <kpo@client.example>',
      organisation: 'Client & Sons',
      practices: async (id) => builtInPractice(id),
      handOverMs: 60_000,
      log: pino(sink),
      ...different,
    });
    return { activities, store, documents, links, logged: () => lines.join('') };
  };
}
