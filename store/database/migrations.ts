import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from 'kysely';
import type { Database, DatabaseKind } from './database.js';

/** Brings the database's tables up to date; several processes may do so at once. */
export async function migrate({ db, kind }: Database): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrationsFor(kind) }).migrateToLatest();
  if (error) throw error as Error;
}

/** Every migration by name, oldest first. A migration that was released is never edited: add another. */
function migrationsFor(kind: DatabaseKind): MigrationProvider {
  const migrations: Record<string, Migration> = {
    '0001-engagements': statements(firstTables(COLUMNS[kind])),
    '0002-mails-count-versions': statements(['alter table turns drop column attempt']),
    '0003-tasks-move': statements(
      ['phrase', 'terms', 'counterparty', 'on_behalf_of', 'candidates', 'pause', 'deferrals']
        .map((column) => `alter table tasks add column ${column} ${COLUMNS[kind].text}`)
        .concat('alter table tasks add column revision integer not null default 0'),
    ),
    '0004-deferred-mails': statements(deferredMails(COLUMNS[kind].text)),
    '0005-directory-changes': statements(directoryChanges(COLUMNS[kind])),
    '0006-lateness': statements(lateness(COLUMNS[kind].text)),
    '0007-digests': statements(digests(COLUMNS[kind].text)),
    '0008-vendor-contacts': statements(vendorContacts(COLUMNS[kind])),
  };
  return { getMigrations: async () => migrations };
}

/** Texts compare by their bytes in both databases, so that pages and due dates sort alike on every host. */
const COLUMNS = {
  sqlite: {
    text: 'text',
    counter: 'integer primary key autoincrement',
    at: (email: string) => `instr(${email}, '@')`,
    contact: "json_extract(profile, '$.contact.email')",
  },
  postgres: {
    text: 'text collate "C"',
    counter: 'bigint generated always as identity primary key',
    at: (email: string) => `position('@' in ${email})`,
    contact: "profile::json #>> '{contact,email}'",
  },
} as const;

type Columns = (typeof COLUMNS)[DatabaseKind];

const statements = (list: readonly string[]): Migration => ({
  async up(db: Kysely<unknown>) {
    for (const statement of list) await sql.raw(statement).execute(db);
  },
});

const deferredMails = (text: string): string[] => [
  ...['recipient', 'not_before', 'bundle', 'taken_by', 'taken_until'].map(
    (column) => `alter table outbox add column ${column} ${text}`,
  ),
  `create index outbox_deferred on outbox (not_before) where state = 'queued' and not_before is not null`,
];

/** Filled from the journals, since the views are made anew. */
const lateness = (text: string): string[] => [
  `create table lateness (
    engagement ${text} not null references engagements (id), holder ${text} not null, milliseconds bigint not null,
    primary key (engagement, holder))`,
  `create table holdings (
    task ${text} primary key, engagement ${text} not null references engagements (id), holder ${text} not null,
    since ${text} not null, late_from bigint)`,
  'create index holdings_by_engagement on holdings (engagement)',
  'create index holdings_by_holder on holdings (holder)',
];

const digests = (text: string): string[] => [
  `create table digests (email ${text} not null, day ${text} not null, sent_at ${text} not null, primary key (email, day))`,
];

/** Whose people somebody is. */
const vendorContacts = ({ text, at, contact }: Columns): string[] => [
  `alter table vendors add column contact ${text}`,
  `alter table vendors add column domain ${text}`,
  `update vendors set contact = lower(${contact})`,
  `update vendors set domain = substr(contact, ${at('contact')} + 1)`,
  'create index vendors_by_contact on vendors (contact)',
  'create index vendors_by_domain on vendors (domain)',
];

const firstTables = ({ text, counter }: { text: string; counter: string }): string[] => [
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
    attempt integer not null, at ${text} not null, digest ${text} not null, receipt ${text} not null,
    undo ${text} not null, primary key (engagement, stream, turn))`,

  `create table journal (
    position ${counter}, engagement ${text} not null references engagements (id), sequence integer not null,
    stream ${text} not null, turn integer not null, type ${text} not null, at ${text} not null, fact ${text} not null,
    hash ${text} not null, unique (engagement, sequence))`,
  'create index journal_by_type on journal (type, position)',

  `create table tasks (
    id ${text} primary key, engagement ${text} not null references engagements (id), stream ${text} not null,
    workflow_id ${text} not null, kind ${text} not null, state ${text} not null, subject ${text} not null,
    assignee_email ${text} not null, assignee ${text} not null, assignment integer not null, context ${text} not null,
    documents ${text} not null, opened_at ${text} not null, due ${text} not null, rungs ${text} not null,
    outcome ${text}, answered_by ${text}, ended_at ${text})`,
  'create index tasks_by_due on tasks (due, id)',
  'create index tasks_by_state on tasks (state, due, id)',
  'create index tasks_by_engagement on tasks (engagement, state, due)',
  'create index tasks_by_assignee on tasks (assignee_email, state, due)',

  `create table outbox (
    id ${text} primary key, engagement ${text} not null references engagements (id), stream ${text} not null,
    turn integer not null, ordinal integer not null, engagement_title ${text} not null, notice ${text} not null,
    state ${text} not null, at ${text} not null)`,
  'create index outbox_by_turn on outbox (engagement, stream, turn, ordinal)',

  `create table vendors (id ${text} primary key, profile ${text} not null)`,
  `create table vendor_practices (
    vendor ${text} not null references vendors (id), practice ${text} not null, primary key (practice, vendor))`,
  'create index vendor_practices_by_vendor on vendor_practices (vendor)',
  `create table people (email ${text} primary key, profile ${text} not null)`,
  `create table practices (id ${text} primary key, definition ${text} not null)`,

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

/** Organisations, whose open tasks are whose, and changes of the directory that open tasks are to be told of. */
const directoryChanges = ({ text, at }: Columns): string[] => [
  `create table organisations (domain ${text} primary key, profile ${text} not null)`,
  `create table task_people (
    task ${text} not null references tasks (id) on delete cascade, email ${text} not null, domain ${text} not null,
    listed_at ${text} not null, primary key (task, email))`,
  'create index task_people_by_email on task_people (email, task)',
  'create index task_people_by_domain on task_people (domain, task)',
  `insert into task_people (task, email, domain, listed_at)
    select id, assignee_email, substr(assignee_email, ${at('assignee_email')} + 1), opened_at from tasks where state = 'open'`,
  `create table directory_changes (
    id ${text} primary key, who ${text}, engagement ${text}, why ${text} not null, at ${text} not null, since ${text},
    done_at ${text})`,
  'create index directory_changes_to_tell on directory_changes (at, id) where done_at is null',
  `create table calendar_versions (who ${text} primary key, version integer not null)`,
];
