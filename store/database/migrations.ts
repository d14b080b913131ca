import { createHash } from 'node:crypto';
import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { checkpointTables } from '../checkpoints/tables.js';
import { subscriptionTables } from '../outgoing/tables.js';
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

/**
 * Texts compare by their bytes in both databases, so that pages and due dates sort alike on every host. SQLite keeps the rows of
 * a `keyed` table in its primary key, where small ones are found by one look-up instead of two.
 */
const COLUMNS = {
  sqlite: { text: 'text', counter: 'integer primary key autoincrement', keyed: ' without rowid' },
  postgres: { text: 'text collate "C"', counter: 'bigint generated always as identity primary key', keyed: '' },
} as const;

type Columns = (typeof COLUMNS)[DatabaseKind];

const statements = (list: readonly string[]): Migration => ({
  async up(db: Kysely<unknown>) {
    for (const statement of list) await sql.raw(statement).execute(db);
  },
});

const tables = ({ text, counter, keyed }: Columns): string[] => [
  `create table subjects (
    id ${text} primary key, title ${text} not null, entries integer not null, head ${text} not null)`,

  // The view comes last, so that whoever reads the rest does not read past it.
  `create table engagements (
    id ${text} primary key, subject ${text} not null unique references subjects (id), title ${text} not null,
    phase ${text} not null, practice ${text} not null, owner ${text} not null, cost_centre ${text} not null,
    ocid ${text}, started_at ${text} not null, updated_at ${text} not null, ended_at ${text}, summary ${text} not null,
    view_version integer not null, view ${text} not null)`,
  // Lists come newest first, whatever they are filtered by.
  'create index engagements_newest on engagements (started_at, id)',
  'create index engagements_by_phase on engagements (phase, started_at, id)',
  'create index engagements_by_practice on engagements (practice, started_at, id)',
  'create index engagements_by_owner on engagements (owner, started_at, id)',
  'create index engagements_by_cost_centre on engagements (cost_centre, started_at, id)',
  'create index engagements_running on engagements (cost_centre, started_at, id) where ended_at is null',
  'create index engagements_by_ocid on engagements (ocid, started_at, id) where ocid is not null',
  'create index engagements_by_view_version on engagements (view_version)',

  `create table turns (
    subject ${text} not null references subjects (id), stream ${text} not null, turn integer not null,
    at ${text} not null, sha256 ${text} not null, receipt ${text} not null,
    undo ${text} not null, primary key (subject, stream, turn))`,

  `create table journal (
    position ${counter}, subject ${text} not null references subjects (id), sequence integer not null,
    stream ${text} not null, turn integer not null, type ${text} not null, at ${text} not null, fact ${text} not null,
    beside_sha256 ${text} not null, hash ${text} not null, unique (subject, sequence))`,
  'create index journal_by_type on journal (type, position)',
  `create table journal_beside (
    subject ${text} not null, sequence integer not null, parts ${text} not null, primary key (subject, sequence))`,
  `create table persons (id ${text} primary key, email ${text} not null unique, name ${text})`,

  `create table tasks (
    id ${text} primary key, subject ${text} not null references subjects (id), stream ${text} not null,
    workflow_id ${text} not null, kind ${text} not null, state ${text} not null, title ${text} not null,
    assignee_email ${text} not null, assignee_mailbox ${text} not null, assignee ${text} not null, assignment integer not null, context ${text} not null,
    documents ${text} not null, opened_at ${text} not null, due ${text} not null, rungs ${text} not null,
    terms ${text} not null, phrase ${text}, counterparty ${text}, on_behalf_of ${text}, candidates ${text}, pause ${text},
    is_paused integer not null, deferrals ${text}, refusals ${text}, revision integer not null, outcome ${text}, standing ${text},
    withdrawal ${text}, answered_by ${text},
    ended_at ${text})`,
  // Lists come by due date, whatever they are filtered by.
  'create index tasks_by_state on tasks (state, due, id, is_paused, subject)',
  'create index tasks_standing on tasks (standing, id) where standing is not null',
  'create index tasks_by_workflow on tasks (workflow_id, state)',
  'create index tasks_by_subject on tasks (subject, state, due, id, is_paused)',
  'create index tasks_by_assignee on tasks (assignee_email, state, due, id)',
  'create index tasks_by_kind on tasks (kind, state, due, id)',

  `create table task_people (
    task ${text} not null references tasks (id) on delete cascade, email ${text} not null, domain ${text} not null,
    asked integer not null, due ${text} not null, listed_at ${text} not null, primary key (task, email))${keyed}`,
  'create index task_people_by_email on task_people (email, asked, due, task)',
  'create index task_people_by_domain on task_people (domain, task)',

  // With what lists are filtered by, so that a sum of some engagements reads an index alone, too.
  `create table lateness (
    engagement ${text} not null references engagements (id), holder ${text} not null, milliseconds bigint not null,
    phase ${text} not null, practice ${text} not null, owner ${text} not null, cost_centre ${text} not null,
    primary key (engagement, holder))${keyed}`,
  'create index lateness_by_holder on lateness (holder, milliseconds)',
  'create index lateness_by_phase on lateness (phase, holder, milliseconds)',
  'create index lateness_by_practice on lateness (practice, holder, milliseconds)',
  'create index lateness_by_owner on lateness (owner, holder, milliseconds)',
  `create table holdings (
    task ${text} primary key, engagement ${text} not null references engagements (id), holder ${text} not null,
    since ${text} not null, late_from bigint)${keyed}`,
  'create index holdings_by_engagement on holdings (engagement)',

  `create table vendor_awards (
    vendor ${text} not null, engagement ${text} not null references engagements (id), primary key (vendor, engagement))${keyed}`,
  'create index vendor_awards_by_engagement on vendor_awards (engagement)',
  `create table vendor_runs (
    vendor ${text} not null, engagement ${text} not null references engagements (id), ordinal integer not null,
    deliverable ${text} not null, outcome ${text} not null, score real, rounds integer not null, late bigint,
    ended_at ${text} not null, sequences ${text} not null, primary key (engagement, ordinal))`,
  'create index vendor_runs_by_vendor on vendor_runs (vendor, ended_at, engagement, ordinal, outcome)',

  `create table outbox (
    id ${text} primary key, subject ${text} not null references subjects (id), stream ${text} not null,
    turn integer not null, ordinal integer not null, subject_title ${text} not null, notice ${text} not null,
    state ${text} not null, at ${text} not null, recipient ${text} not null, not_before ${text}, bundle ${text},
    taken_by ${text}, taken_until ${text})`,
  'create index outbox_by_turn on outbox (subject, stream, turn, ordinal)',
  `create index outbox_queued on outbox (not_before, at) where state = 'queued'`,
  `create table mail_refusals (
    id ${text} primary key, subject ${text}, task ${text}, recipient ${text} not null, name ${text} not null,
    about ${text} not null, title ${text} not null, sent_at ${text} not null, for_good integer not null,
    status ${text} not null, words ${text} not null, at ${text} not null, tell ${text} not null, told_at ${text})`,
  'create index mail_refusals_to_tell on mail_refusals (tell, for_good, at) where told_at is null',
  'create index mail_refusals_by_instant on mail_refusals (for_good, at)',
  `create table envelopes (token ${text} primary key, letter ${text} not null, at ${text} not null)`,
  'create index envelopes_by_age on envelopes (at)',
  `create table digests (
    email ${text} not null, day ${text} not null, sent_at ${text} not null, primary key (email, day))`,

  `create table vendors (
    id ${text} primary key, profile ${text} not null, contact ${text} not null, domain ${text} not null)`,
  'create index vendors_by_contact on vendors (contact)',
  'create index vendors_by_domain on vendors (domain)',
  `create table vendor_practices (
    vendor ${text} not null references vendors (id), practice ${text} not null, primary key (practice, vendor))`,
  'create index vendor_practices_by_vendor on vendor_practices (vendor)',
  `create table people (email ${text} primary key, mailbox ${text} not null, profile ${text} not null)`,
  'create index people_by_mailbox on people (mailbox)',
  `create table organisations (domain ${text} primary key, profile ${text} not null)`,
  `create table practices (id ${text} primary key, definition ${text} not null)`,
  `create table directory_changes (
    id ${text} primary key, who ${text}, subject ${text}, why ${text} not null, at ${text} not null, since ${text},
    done_at ${text})`,
  'create index directory_changes_to_tell on directory_changes (at, id) where done_at is null',
  `create table calendar_versions (who ${text} primary key, version integer not null)`,
  `create table heard_events (
    subject ${text} not null, key ${text} not null, at ${text} not null, primary key (subject, key))`,
  `create table ignored_events (
    subject ${text} not null, source ${text} not null, hour ${text} not null, why ${text} not null, count integer not null,
    told_at ${text}, primary key (subject, source, hour))`,
  'create index ignored_events_to_tell on ignored_events (hour) where told_at is null',
  `create table refused_events (
    id ${text} primary key, recipient ${text} not null, sender ${text} not null, type ${text} not null,
    engagement ${text}, why ${text} not null, at ${text} not null, told_at ${text}, taken_until ${text})`,
  'create index refused_events_to_tell on refused_events (at) where told_at is null',

  `create table documents (
    subject ${text} not null, id ${text} not null, kind ${text} not null, media_type ${text} not null,
    size bigint not null, sha256 ${text} not null, created_at ${text} not null, bound ${text}, primary key (subject, id))`,

  `create table api_keys (
    id ${text} primary key, name ${text} not null, name_mark ${text} not null unique, roles ${text} not null,
    answers_for ${text}, kinds ${text} not null, owner ${text}, secret_hash ${text} not null unique,
    expires_at ${text}, created_at ${text} not null, last_used_at ${text})`,
  `create table sign_ins (
    hash ${text} primary key, email ${text} not null, expires_at ${text} not null, used_at ${text})`,
  `create table sessions (
    hash ${text} primary key, id ${text} not null unique, email ${text} not null, roles ${text}, begun_at ${text} not null,
    seen_at ${text} not null, expires_at ${text} not null, device ${text} not null)`,
  'create index sessions_by_email on sessions (email)',
  `create table rights_changes (
    id ${text} primary key, email ${text} not null, before ${text} not null, after ${text} not null,
    asked_by ${text} not null, asked_for ${text}, asked_at ${text} not null, state ${text} not null, decided_by ${text}, decided_at ${text},
    told_of ${text})`,
  'create index rights_changes_by_state on rights_changes (state)',
  `create table requests (
    key ${text} primary key, fingerprint ${text} not null, started_at ${text} not null, status integer, body ${text})`,
  'create index requests_by_age on requests (started_at)',

  `create table incidents (
    id ${text} primary key, workflow_id ${text} not null, engagement ${text}, cause ${text} not null,
    error ${text} not null, since ${text} not null, seen_at ${text} not null, ended_at ${text}, ended_as ${text},
    told_at ${text}, over_told_at ${text}, taken_by ${text}, taken_until ${text})`,
  'create unique index incidents_lasting on incidents (workflow_id) where ended_at is null',
  'create index incidents_since on incidents (since, id) where ended_at is null',
  'create index incidents_ended on incidents (ended_at, id) where ended_at is not null',
  'create index incidents_to_tell on incidents (engagement) where told_at is null or over_told_at is null',

  `create table heartbeats (
    process ${text} not null, does ${text} not null, at ${text} not null, primary key (process, does))`,
  `create table outages (
    id ${text} primary key, begun_at ${text} not null, ended_at ${text} not null, cause ${text} not null,
    why ${text} not null, told_at ${text})`,
  'create index outages_ended on outages (ended_at, id)',
  'create index outages_to_tell on outages (begun_at, id) where told_at is null',
  `create table maintenance (
    id ${text} primary key, begins_at ${text} not null, ends_at ${text} not null, reason ${text} not null,
    announced_by ${text} not null, announced_at ${text} not null, ended_at ${text}, closed_at ${text})`,

  `create table access_ledger (
    entry ${counter}, engagement ${text} not null, position ${text} not null, email ${text} not null,
    action ${text} not null, at ${text} not null)`,
  'create index access_ledger_by_engagement on access_ledger (engagement, position, entry)',
  `create table event_sources (
    id ${text} primary key, name ${text} not null, source ${text} unique, owner ${text}, types ${text} not null,
    cost_centres ${text} not null, engagements ${text} not null, secret ${text} not null,
    previous_secret ${text}, previous_until ${text}, created_at ${text} not null, last_used_at ${text})`,
  ...subscriptionTables({ text, keyed }),

  `create table chains (id ${text} primary key, entries integer not null, head ${text} not null)`,
  `create table audit (
    sequence integer primary key, type ${text} not null, at ${text} not null, actor ${text}, engagement ${text},
    act ${text} not null, beside_sha256 ${text} not null, hash ${text} not null)`,
  'create index audit_by_type on audit (type, sequence)',
  'create index audit_by_actor on audit (actor, sequence)',
  'create index audit_by_engagement on audit (engagement, sequence) where engagement is not null',
  `create table audit_beside (sequence integer primary key, parts ${text} not null)`,
  ...checkpointTables({ text, keyed }),
  `create table denials (
    minute ${text} not null, source ${text} not null, count integer not null, primary key (minute, source))${keyed}`,
];
