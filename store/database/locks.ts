import { sql } from 'kysely';
import type { Subject } from '../../domain/kernel/index.js';
import type { DatabaseKind, Trx } from './database.js';

/** First keys of PostgreSQL's two-part advisory locks. On SQLite every transaction holds the one write lock already. */
const COMMITS = 7_401;
const SUBJECT = 7_402;
const POST = 7_403;
const DIRECTORY = 7_404;
const HEARTBEATS = 7_405;
const AUDIT = 7_406;
const CHECKPOINTS = 7_407;

/** Keeps other turns of the subject out until the transaction ends, also before the subject has a row. */
export async function lockSubject(kind: DatabaseKind, trx: Trx, subject: Subject): Promise<void> {
  if (kind === 'sqlite') return;
  await sql`select pg_advisory_xact_lock_shared(${COMMITS}::int, 0)`.execute(trx);
  await sql`select pg_advisory_xact_lock(${SUBJECT}::int, hashtext(${subject}))`.execute(trx);
}

/**
 * Waits until no turn is half committed. Positions in the journal are given before the commit, so without this a reader
 * could pass by a position whose transaction commits a moment later.
 */
export async function lockAllSubjects(kind: DatabaseKind, trx: Trx): Promise<void> {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${COMMITS}::int, 0)`.execute(trx);
}

/** Lets one process at a time take what is to be mailed, so that it goes out once, and what is for one person by one process. */
export async function lockPost(kind: DatabaseKind, trx: Trx): Promise<void> {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${POST}::int, 0)`.execute(trx);
}

/** Keeps other changes of the directory out until the transaction ends, so that each is compared with the one before it. */
export async function lockDirectory(kind: DatabaseKind, trx: Trx): Promise<void> {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${DIRECTORY}::int, 0)`.execute(trx);
}

/** Lets one process at a time say that it lives, so that an outage is found once. */
export async function lockHeartbeats(kind: DatabaseKind, trx: Trx): Promise<void> {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${HEARTBEATS}::int, 0)`.execute(trx);
}

/** Lets one process at a time append to the audit, whose entries are one chain. */
export async function lockAudit(kind: DatabaseKind, trx: Trx): Promise<void> {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${AUDIT}::int, 0)`.execute(trx);
}

/** Lets one process at a time sign the heads of chains, whose log is one. */
export async function lockCheckpoints(kind: DatabaseKind, trx: Trx): Promise<void> {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${CHECKPOINTS}::int, 0)`.execute(trx);
}
