import { access } from './access/access.js';
import { audit } from './audit/audit.js';
import { checkpoints } from './checkpoints/checkpoints.js';
import { accessLedger } from './access/access-ledger.js';
import { calendarNews } from './directory/calendar-news.js';
import { commitTurn } from './journal/commit.js';
import type { Practice } from '../domain/practices/index.js';
import type { Store } from './contract.js';
import { practices } from './directory/practices.js';
import { type Database, openDatabase } from './database/database.js';
import { deferredMails } from './outgoing/deferred-mails.js';
import { digests } from './outgoing/digests.js';
import { directoryChanges } from './directory/directory-changes.js';
import { documentRegister } from './documents/document-register.js';
import { eventSources } from './access/event-sources.js';
import { heardEvents } from './engagements/heard-events.js';
import { engagementReads } from './engagements/engagements.js';
import { reachable } from './failures.js';
import { erasure } from './journal/erase.js';
import { incidents } from './engagements/incidents.js';
import { maintenance } from './operating/maintenance.js';
import { outages } from './operating/outages.js';
import { journalReads } from './journal/journal.js';
import { persons } from './journal/persons.js';
import { latenessReads } from './engagements/lateness.js';
import { vendorRuns } from './engagements/vendor-runs.js';
import { migrate } from './database/migrations.js';
import { organisations } from './directory/organisations.js';
import { outbox } from './outgoing/outbox.js';
import { untakenMails } from './mail/untaken.js';
import { overdueReads } from './engagements/overdue.js';
import { people } from './directory/people.js';
import { rebuildViews } from './engagements/engagement-model.js';
import { sessions } from './access/sessions.js';
import { rightsChanges } from './directory/rights-changes.js';
import { refusedEvents } from './engagements/refused-events.js';
import { requests } from './access/requests.js';
import { subscriptions } from './outgoing/subscriptions.js';
import { taskReads } from './tasks/task-reads.js';
import { vendors } from './directory/vendors.js';
import { verifyJournal } from './journal/verify.js';

/**
 * Opens the database at `file:/path/kpo.sqlite` or `postgres://…` and brings its tables and views up to date. Every method, and this
 * one, throws an Error named FAILURES.storeUnavailable while the database cannot be reached. Who only reads what was recorded
 * needs no built-in practices.
 */
export async function openStore(
  databaseUrl: string,
  builtIn: readonly Practice[] = [],
  sandbox = false,
): Promise<Store> {
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
  return whileReachable(storeOn(database, builtIn, sandbox));
}

const storeOn = (database: Database, builtIn: readonly Practice[], sandbox: boolean): Store => ({
  commit: (turn, placements, notBefore = []) => commitTurn(database, turn, { placements, notBefore }),
  verify: (subject, files) => verifyJournal(database, subject, files),
  ...journalReads(database),
  ...persons(database),
  ...untakenMails(database),
  ...erasure(database),
  ...engagementReads(database),
  ...taskReads(database),
  ...latenessReads(database),
  ...vendorRuns(database),
  ...overdueReads(database),
  ...outbox(database),
  ...deferredMails(database),
  ...digests(database),
  ...vendors(database),
  ...people(database),
  ...rightsChanges(database),
  ...organisations(database),
  ...practices(database, builtIn),
  ...calendarNews(database),
  ...directoryChanges(database),
  ...heardEvents(database),
  ...documentRegister(database),
  ...access(database),
  ...sessions(database),
  ...requests(database),
  ...accessLedger(database),
  ...audit(database),
  ...checkpoints(database),
  ...incidents(database),
  ...outages(database),
  ...maintenance(database),
  ...eventSources(database),
  ...refusedEvents(database),
  ...subscriptions(database),
  isSandbox: () => Promise.resolve(sandbox),
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
