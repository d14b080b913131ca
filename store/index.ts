import { access } from './access.js';
import { accessLedger } from './access-ledger.js';
import { calendarNews } from './calendar-news.js';
import { commitTurn } from './commit.js';
import type { Store } from './contract.js';
import { practices } from './custom-practices.js';
import { type Database, openDatabase } from './database.js';
import { deferredMails } from './deferred-mails.js';
import { digests } from './digests.js';
import { directoryChanges } from './directory-changes.js';
import { documentRegister } from './document-register.js';
import { engagementReads } from './engagements.js';
import { reachable } from './failures.js';
import { journalReads } from './journal.js';
import { latenessReads } from './lateness.js';
import { migrate } from './migrations.js';
import { organisations } from './organisations.js';
import { outbox } from './outbox.js';
import { overdueReads } from './overdue.js';
import { people } from './people.js';
import { rebuildViews } from './read-model.js';
import { requests } from './requests.js';
import { subscriptions } from './subscriptions.js';
import { taskReads } from './tasks.js';
import { vendors } from './vendors.js';
import { verifyJournal } from './verify.js';

/**
 * Opens the database at `file:/path/kpo.sqlite` or `postgres://…` and brings its tables and views up to date. Every method, and this
 * one, throws an Error named FAILURES.storeUnavailable while the database cannot be reached.
 */
export async function openStore(databaseUrl: string): Promise<Store> {
  const database = openDatabase(databaseUrl);
  try {
    await reachable(async () => {
      await migrate(database);
      await rebuildViews(database);
    });
  } catch (error) {
    await database.db.destroy().catch(() => undefined);
    throw error;
  }
  return whileReachable(storeOn(database));
}

const storeOn = (database: Database): Store => ({
  commit: (turn, placements, notBefore = []) => commitTurn(database, turn, { placements, notBefore }),
  verify: (engagement) => verifyJournal(database, engagement),
  ...journalReads(database),
  ...engagementReads(database),
  ...taskReads(database),
  ...latenessReads(database),
  ...overdueReads(database),
  ...outbox(database),
  ...deferredMails(database),
  ...digests(database),
  ...vendors(database),
  ...people(database),
  ...organisations(database),
  ...practices(database),
  ...calendarNews(database),
  ...directoryChanges(database),
  ...documentRegister(database),
  ...access(database),
  ...requests(database),
  ...accessLedger(database),
  ...subscriptions(database),
  ready: async () => void (await database.db.selectFrom('engagements').select('id').limit(1).execute()),
  close: () => database.db.destroy(),
});

/** The same store, whose every method tells a database that is away from a bug. */
function whileReachable(store: Store): Store {
  const methods = Object.entries(store) as [string, (...args: unknown[]) => Promise<unknown>][];
  return Object.fromEntries(
    methods.map(([name, method]) => [name, (...args: unknown[]) => reachable(() => method(...args))]),
  ) as unknown as Store;
}
