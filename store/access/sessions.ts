import type { Session, Store } from '../contract.js';
import type { Database, Trx } from '../database/database.js';

type SessionMethods = Pick<Store, 'putSession' | 'session' | 'sessionSeen' | 'sessions' | 'endSession' | 'endSessions'>;

const SHOWN = ['id', 'email', 'begunAt', 'seenAt', 'expiresAt', 'device'] as const;

/** Sessions of the console, by hashes of their secrets. */
export function sessions({ db }: Database): SessionMethods {
  return {
    async putSession(session, hash) {
      await db
        .insertInto('sessions')
        .values({ hash, ...session })
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .execute();
    },
    session: (hash, now) =>
      db.selectFrom('sessions').select(SHOWN).where('hash', '=', hash).where('expiresAt', '>', now).executeTakeFirst(),
    async sessionSeen(id, at) {
      await db.updateTable('sessions').set({ seenAt: at }).where('id', '=', id).execute();
    },
    sessions: ({ email, now, seenAfter }): Promise<Session[]> =>
      db
        .selectFrom('sessions')
        .select(SHOWN)
        .where('expiresAt', '>', now)
        .where('seenAt', '>', seenAfter)
        .$if(email !== undefined, (all) => all.where('email', '=', email ?? ''))
        .orderBy('seenAt', 'desc')
        .orderBy('id')
        .limit(MOST_LISTED)
        .execute(),
    async endSession(hash) {
      await db
        .deleteFrom('sessions')
        .where((eb) => eb.or([eb('hash', '=', hash), eb('expiresAt', '<=', new Date().toISOString())]))
        .execute();
    },
    async endSessions(which) {
      const all = db.deleteFrom('sessions');
      const chosen =
        'id' in which
          ? all
              .where('id', '=', which.id)
              .$if(which.email !== undefined, (q) => q.where('email', '=', which.email ?? ''))
          : all.where('email', '=', which.email).where('id', '!=', which.except);
      return Number((await chosen.executeTakeFirstOrThrow()).numDeletedRows);
    },
  };
}

/** Ends everything by which somebody could be signed in, also should they get rights again. */
export async function signOut(trx: Trx, email: string): Promise<void> {
  const address = email.toLowerCase();
  await trx.deleteFrom('sessions').where('email', '=', address).execute();
  await trx.deleteFrom('signIns').where('email', '=', address).execute();
}

const MOST_LISTED = 500;
