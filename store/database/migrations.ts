import { createHash } from 'node:crypto';
import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import type { Database, DatabaseKind } from './database.js';

/** Brings the database's tables up to date; several processes may do so at once. A database of another version is refused. */
export async function migrate(database: Database): Promise<void> {
  const { db, kind } = database;
  const migrations = migrationsFor(kind);
  await refuseOthers(database, Object.keys(migrations));
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error) throw error as Error;
}

/** Every migration by name, oldest first. Once kpo is released none is ever edited: add another. */
function migrationsFor(kind: DatabaseKind): Record<string, Migration> {
  const list = tables(COLUMNS[kind]);
  return { [`0001-tables-${tablesSha256(list)}`]: statements(list) };
}

/** Until then an edited one is another. */
const tablesSha256 = (list: readonly string[]): string =>
  createHash('sha256').update(list.join(';').replace(/\s+/g, ' ')).digest('hex').slice(0, 12);

/** Whatever another version has made is neither changed nor built upon. */
async function refuseOthers({ db, kind }: Database, known: readonly string[]): Promise<void> {
  const found = (await db.introspection.getTables({ withInternalKyselyTables: true })).map(({ name }) => name);
  const made = found.includes(HISTORY) ? await executed(db) : [];
  const own = tables(COLUMNS[kind]).flatMap((statement) => /^create table (\w+)/.exec(statement)?.[1] ?? []);
  const isNobodys = made.length === 0 && found.some((name) => own.includes(name));
  if (isNobodys || made.some((name) => !known.includes(name)))
    throw new Error('another version of kpo has made it, so begin with a new KPO_HOME or an empty database');
}

const HISTORY = 'kysely_migration';

async function executed(db: Database['db']): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(HISTORY)}`.execute(db);
  return rows.map(({ name }) => name);
}

/** Texts compare by their bytes in both databases, so that pages and due dates sort alike on every host. */
const COLUMNS = {
  sqlite: { text: 'text', counter: 'integer primary key autoincrement' },
  postgres: { text: 'text collate "C"', counter: 'bigint generated always as identity primary key' },
} as const;

type Columns = (typeof COLUMNS)[DatabaseKind];

const statements = (list: readonly string[]): Migration => ({
  async up(db: Kysely<unknown>) {
    for (const statement of list) await sql.raw(statement).execute(db);
  },
});

const tables = ({ text, counter }: Columns): string[] => [
  `create table engagements (
    id ${text} primary key, title ${text} not null, phase ${text} not null, practice ${text} not null,
    owner ${text} not null, cost_centre ${text} not null, started_at ${text} not null, updated_at ${text} not null,
    ended_at ${text}, view ${text} not null, view_version integer not null, entries integer not null, head ${text} not null)`,
  'create index engagements_newest on engagements (started_at, id)',
  'create index engagements_by_phase on engagements (phase)',
  'create index engagements_by_cost_centre on engagements (cost_centre)',
  'create index engagements_by_view_version on engagements (view_version)',

  `create table turns (
    engagement ${text} not null references engagements (id), stream ${text} not null, turn integer not null,
    at ${text} not null, sha256 ${text} not null, receipt ${text} not null,
    undo ${text} not null, primary key (engagement, stream, turn))`,

  `create table journal (
    position ${counter}, engagement ${text} not null references engagements (id), sequence integer not null,
    stream ${text} not null, turn integer not null, type ${text} not null, at ${text} not null, fact ${text} not null,
    beside_sha256 ${text} not null, hash ${text} not null, unique (engagement, sequence))`,
  'create index journal_by_type on journal (type, position)',
  `create table journal_beside (
    engagement ${text} not null, sequence integer not null, parts ${text} not null, primary key (engagement, sequence))`,
  `create table persons (id ${text} primary key, email ${text} not null unique, name ${text})`,

  `create table tasks (
    id ${text} primary key, engagement ${text} not null references engagements (id), stream ${text} not null,
    workflow_id ${text} not null, kind ${text} not null, state ${text} not null, subject ${text} not null,
    assignee_email ${text} not null, assignee ${text} not null, assignment integer not null, context ${text} not null,
    documents ${text} not null, opened_at ${text} not null, due ${text} not null, rungs ${text} not null,
    terms ${text} not null, phrase ${text}, counterparty ${text}, on_behalf_of ${text}, candidates ${text}, pause ${text},
    deferrals ${text}, revision integer not null, outcome ${text}, withdrawal ${text}, answered_by ${text},
    ended_at ${text})`,
  'create index tasks_by_due on tasks (due, id)',
  'create index tasks_by_state on tasks (state, due, id)',
  'create index tasks_by_engagement on tasks (engagement, state, due)',
  'create index tasks_by_assignee on tasks (assignee_email, state, due)',

  `create table task_people (
    task ${text} not null references tasks (id) on delete cascade, email ${text} not null, domain ${text} not null,
    listed_at ${text} not null, primary key (task, email))`,
  'create index task_people_by_email on task_people (email, task)',
  'create index task_people_by_domain on task_people (domain, task)',

  `create table lateness (
    engagement ${text} not null references engagements (id), holder ${text} not null, milliseconds bigint not null,
    primary key (engagement, holder))`,
  `create table holdings (
    task ${text} primary key, engagement ${text} not null references engagements (id), holder ${text} not null,
    since ${text} not null, late_from bigint)`,
  'create index holdings_by_engagement on holdings (engagement)',
  'create index holdings_by_holder on holdings (holder)',

  `create table outbox (
    id ${text} primary key, engagement ${text} not null references engagements (id), stream ${text} not null,
    turn integer not null, ordinal integer not null, engagement_title ${text} not null, notice ${text} not null,
    state ${text} not null, at ${text} not null, recipient ${text} not null, not_before ${text}, bundle ${text},
    taken_by ${text}, taken_until ${text})`,
  'create index outbox_by_turn on outbox (engagement, stream, turn, ordinal)',
  `create index outbox_deferred on outbox (not_before) where state = 'queued' and not_before is not null`,
  `create table digests (
    email ${text} not null, day ${text} not null, sent_at ${text} not null, primary key (email, day))`,

  `create table vendors (
    id ${text} primary key, profile ${text} not null, contact ${text} not null, domain ${text} not null)`,
  'create index vendors_by_contact on vendors (contact)',
  'create index vendors_by_domain on vendors (domain)',
  `create table vendor_practices (
    vendor ${text} not null references vendors (id), practice ${text} not null, primary key (practice, vendor))`,
  'create index vendor_practices_by_vendor on vendor_practices (vendor)',
  `create table people (email ${text} primary key, profile ${text} not null)`,
  `create table organisations (domain ${text} primary key, profile ${text} not null)`,
  `create table practices (id ${text} primary key, definition ${text} not null)`,
  `create table directory_changes (
    id ${text} primary key, who ${text}, engagement ${text}, why ${text} not null, at ${text} not null, since ${text},
    done_at ${text})`,
  'create index directory_changes_to_tell on directory_changes (at, id) where done_at is null',
  `create table calendar_versions (who ${text} primary key, version integer not null)`,

  `create table documents (
    engagement ${text} not null, id ${text} not null, kind ${text} not null, media_type ${text} not null,
    size bigint not null, sha256 ${text} not null, created_at ${text} not null, primary key (engagement, id))`,

  `create table api_keys (
    id ${text} primary key, name ${text} not null, roles ${text} not null, secret_hash ${text} not null unique,
    created_at ${text} not null)`,
  `create table sign_ins (
    hash ${text} primary key, email ${text} not null, expires_at ${text} not null, used_at ${text})`,
  `create table sessions (hash ${text} primary key, email ${text} not null, expires_at ${text} not null)`,
  `create table requests (
    key ${text} primary key, fingerprint ${text} not null, started_at ${text} not null, status integer, body ${text})`,
  'create index requests_by_age on requests (started_at)',

  `create table access_ledger (
    entry ${counter}, engagement ${text} not null, position ${text} not null, email ${text} not null,
    action ${text} not null, at ${text} not null)`,
  'create index access_ledger_by_engagement on access_ledger (engagement, position, entry)',
  `create table subscriptions (
    id ${text} primary key, url ${text} not null, types ${text} not null, secret ${text} not null,
    created_at ${text} not null, position bigint not null)`,
];
