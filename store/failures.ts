import { FAILURES } from '../domain/kernel/index.js';

/** A turn was committed before with other content and cannot be superseded; its `name` is FAILURES.journalConflict. */
export const journalConflict = (detail: string): Error =>
  Object.assign(new Error(detail), { name: FAILURES.journalConflict });

/** Runs a piece of work on the database; a failure to reach it becomes an Error whose `name` is FAILURES.storeUnavailable. */
export async function reachable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isAway(error)) throw error;
    throw Object.assign(new Error('the database cannot be reached now', { cause: error }), {
      name: FAILURES.storeUnavailable,
    });
  }
}

/** Codes of the operating system and of SQLite that say "not now". */
const AWAY =
  /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOENT|EHOSTUNREACH|ENETUNREACH|EIO|ENOSPC|EACCES|EROFS|SQLITE_(BUSY|LOCKED|IOERR|FULL|CANTOPEN|READONLY|PROTOCOL))/;
/** SQLSTATEs: connection (08), resources (53), shutdown (57P), cancelled by time (57014), deadlock and serialization (40), read-only standby (25006), I/O (58). */
const AWAY_SQLSTATE = /^(08|53|57P|40|58)...?$|^57014$|^25006$/;
/** Failures that pg and Kysely report without a code. */
const AWAY_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Cannot use a pool after|driver has already been destroyed)/i;

function isAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  // Several addresses of one server were tried.
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.some(isAway);
  const code = 'code' in error ? String(error.code) : '';
  const message = 'message' in error ? String(error.message) : '';
  return AWAY.test(code) || (code.length === 5 && AWAY_SQLSTATE.test(code)) || AWAY_MESSAGE.test(message);
}
