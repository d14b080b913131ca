import { type CompiledQuery, sql } from 'kysely';
import { type Database, openDatabase } from '../../store/database/database.js';
import { incidents } from '../../store/engagements/incidents.js';
import { engagementReads } from '../../store/engagements/engagements.js';
import { latenessReads } from '../../store/engagements/lateness.js';
import { overdueReads } from '../../store/engagements/overdue.js';
import { vendorRuns } from '../../store/engagements/vendor-runs.js';
import { digests } from '../../store/outgoing/digests.js';
import { journalReads } from '../../store/journal/journal.js';
import { outbox } from '../../store/outgoing/outbox.js';
import { taskReads } from '../../store/tasks/task-reads.js';
import { onEachDatabase, type TestDatabase } from '../support/site/databases.js';

const EMAIL = 'sara@client.example';
const AT = '2026-03-16T09:00:00.000Z';
const CURSOR = Buffer.from(JSON.stringify([AT, 'x'])).toString('base64url');

const readsOf = (database: Database) => ({
  ...engagementReads(database),
  ...incidents(database),
  ...latenessReads(database),
  ...overdueReads(database),
  ...vendorRuns(database),
  ...digests(database),
  ...journalReads(database),
  ...outbox(database),
  ...taskReads(database),
});
type Reads = ReturnType<typeof readsOf>;

/** What pages and lists ask of tables that grow with the engagements. */
const HOT: Readonly<Record<string, (reads: Reads) => Promise<unknown>>> = {
  'engagements by phase': ({ engagements }) => engagements({ phase: 'delivery' }),
  'engagements by practice': ({ engagements }) => engagements({ practice: 'legal' }),
  'engagements by owner': ({ engagements }) => engagements({ owner: EMAIL, cursor: CURSOR }),
  'engagements by cost centre': ({ engagements }) => engagements({ costCentre: 'CC-100' }),
  'running engagements of a cost centre': ({ runningFor }) => runningFor('CC-100'),
  'open tasks': ({ tasks }) => tasks({ state: 'open', cursor: CURSOR }),
  'overdue tasks': ({ tasks }) => tasks({ overdue: true }),
  'tasks of an engagement': ({ tasks }) => tasks({ subject: 'engagement/e1', state: 'open' }),
  'tasks of an engagement and a person': ({ tasks }) => tasks({ subject: 'engagement/e1', assignee: EMAIL }),
  'open tasks of an engagement and a person': ({ tasks }) =>
    tasks({ subject: 'engagement/e1', assignee: EMAIL, kind: 'bid.submit', state: 'open' }),
  'tasks of a person': ({ tasks }) => tasks({ assignee: EMAIL, state: 'open' }),
  'tasks that somebody is asked': ({ tasks }) => tasks({ asked: EMAIL, cursor: CURSOR }),
  'tasks of a kind': ({ tasks }) => tasks({ kind: 'bid.submit', state: 'open' }),
  'the digest': ({ askedOf }) => askedOf(EMAIL),
  'the board of overdue tasks': ({ overdue }) => overdue({}),
  'overdue tasks of a holder': ({ overdue }) => overdue({ holder: 'vendor' }),
  'overdue tasks of an owner': ({ overdueOwned }) => overdueOwned({ owner: EMAIL, at: AT, limit: 10 }),
  'lateness of a practice': ({ lateness }) => lateness({ practice: 'legal' }),
  'lateness of an owner': ({ lateness }) => lateness({ owner: EMAIL }),
  'a vendor’s record': ({ vendorRecord }) => vendorRecord({ vendor: 'northwind' }),
  'what a vendor’s figure comes from': ({ vendorEvidence }) =>
    vendorEvidence({ vendor: 'northwind', figure: 'onTime' }),
  'a journal': ({ journal }) => journal('engagement/e1'),
  'mails about a task': ({ sentAbout }) => sentAbout({ subject: 'engagement/e1', task: 'e1.main.1', to: EMAIL }),
};

/** Lists of everything go along an index for as long as a page is; figures of everything add up an index alone. */
const WHOLE: Readonly<Record<string, (reads: Reads) => Promise<unknown>>> = {
  'all engagements': ({ engagements }) => engagements(),
  'figures of the portfolio': ({ figures }) => figures(),
  'incidents that last': (reads) => reads.incidents(),
  'figures of incidents': ({ incidentFigures }) => incidentFigures(),
  'lateness of all': ({ lateness }) => lateness(),
};

/** The statements that a read made, as they were sent. */
async function statementsOf(
  database: TestDatabase,
  read: (reads: Reads) => Promise<unknown>,
  look: (db: Database['db'], statements: CompiledQuery[]) => Promise<string[]>,
): Promise<string[]> {
  await (await database.open()).close();
  const opened = openDatabase(database.url());
  const executor = opened.db.getExecutor();
  const execute = executor.executeQuery.bind(executor);
  const statements: CompiledQuery[] = [];
  executor.executeQuery = (statement: CompiledQuery) => {
    statements.push(statement);
    return execute<never>(statement);
  };
  await read(readsOf(opened));
  executor.executeQuery = execute;
  const found = await look(opened.db, statements);
  await opened.db.destroy();
  return found;
}

/** The steps of SQLite's plans. */
async function stepsOnSqlite(db: Database['db'], statements: CompiledQuery[]): Promise<string[]> {
  const steps: string[] = [];
  for (const statement of statements) {
    const { rows } = await db.executeQuery<{ detail: string }>({
      ...statement,
      sql: `explain query plan ${statement.sql}`,
      query: sql`select`.toOperationNode(),
    });
    steps.push(...rows.map(({ detail }) => detail));
  }
  return steps;
}

/** The lines of PostgreSQL's plans; without sequential scans, where an index serves. */
const linesOnPostgres = (db: Database['db'], statements: CompiledQuery[]): Promise<string[]> =>
  db.transaction().execute(async (trx) => {
    await sql`set local enable_seqscan = off`.execute(trx);
    const lines: string[] = [];
    for (const statement of statements) {
      const { rows } = await trx.executeQuery<Record<string, string>>({
        ...statement,
        sql: `explain ${statement.sql}`,
        query: sql`select`.toOperationNode(),
      });
      lines.push(...rows.flatMap((row) => Object.values(row)));
    }
    return lines;
  });

onEachDatabase('plans', (database) => {
  const steps = (read: (reads: Reads) => Promise<unknown>) =>
    statementsOf(database, read, database.kind === 'sqlite' ? stepsOnSqlite : linesOnPostgres);

  it.each(Object.entries(HOT))('%s: looks up, and goes through no whole table', async (_, read) => {
    const whole = (await steps(read)).filter((step) => /^SCAN (?!\()|Seq Scan/.test(step));
    expect(whole).toEqual([]);
  });

  it.each(Object.entries(WHOLE))('%s: goes along an index', async (_, read) => {
    const whole = (await steps(read)).filter((step) => /^SCAN (?!.*USING (COVERING )?INDEX)|Seq Scan/.test(step));
    expect(whole).toEqual([]);
  });

  if (database.kind !== 'sqlite') return;

  it('of figures of incidents look up the tasks of each, and not all that are open', async () => {
    const looked = (await steps(({ incidentFigures }) => incidentFigures())).filter((step) => /\btasks\b/.test(step));
    expect(looked).toEqual([expect.stringContaining('tasks_by_workflow')]);
  });

  it('of lists sort nothing that grows but what is overdue, by no more than its keys', async () => {
    const sorted: string[] = [];
    for (const [name, read] of Object.entries({ ...HOT, ...WHOLE }))
      if ((await steps(read)).some((step) => /TEMP B-TREE FOR (LAST|ORDER)/.test(step))) sorted.push(name);
    expect(sorted).toEqual([
      'tasks of an engagement and a person',
      'the board of overdue tasks',
      'overdue tasks of a holder',
      'mails about a task',
    ]);
  });

  it.each(Object.entries(HOT).filter(([name]) => /of an engagement/.test(name)))(
    '%s: looks among those of the engagement, and not of a person or kind, who may have thousands',
    async (_, read) => {
      expect((await steps(read)).filter((step) => /\btasks\b/.test(step))).toEqual([
        expect.stringContaining('tasks_by_subject'),
      ]);
    },
  );
});
