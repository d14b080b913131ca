import type { ExpressionBuilder } from 'kysely';
import type { Session, Store } from '../contract.js';
import { toldWith } from '../audit/told-with.js';
import type { Database, Trx } from '../database/database.js';
import type { Tables } from '../schema.js';

type SessionMethods = Pick<
  Store,
  'putSession' | 'session' | 'sessionSeen' | 'setSessionRoles' | 'sessions' | 'endSession' | 'endSessions'
>;

const SHOWN = ['id', 'email', 'roles', 'begunAt', 'seenAt', 'expiresAt', 'device'] as const;

/** Sessions of the console, by hashes of their secrets. */
export function sessions(database: Database): SessionMethods {
  const { db } = database;
  return {
    putSession: ({ roles, ...session }, hash, told) =>
      toldWith(
        database,
        async (trx) => {
          await trx
            .insertInto('sessions')
            .values({ hash, ...session, roles: roles && JSON.stringify(roles) })
            .onConflict((conflict) => conflict.column('hash').doNothing())
            .execute();
        },
        told,
      ),
    async session(hash, now) {
      const of = db.selectFrom('sessions').select(SHOWN).where('hash', '=', hash);
      const row = await of.where('expiresAt', '>', now).executeTakeFirst();
      return row && withRoles(row);
    },
    async sessionSeen(id, at) {
      await db.updateTable('sessions').set({ seenAt: at }).where('id', '=', id).execute();
    },
    async setSessionRoles(email, roles) {
      const given = (eb: ExpressionBuilder<Tables, 'sessions'>) =>
        eb.and([eb('email', '=', email), eb('roles', 'is not', null)]);
      // Ended, not left without: roles that are given again are for whoever signs in again.
      if (roles.length === 0) await db.deleteFrom('sessions').where(given).execute();
      else
        await db
          .updateTable('sessions')
          .set({ roles: JSON.stringify(roles) })
          .where(given)
          .execute();
    },
    async sessions({ email, now, seenAfter }) {
      const rows = await db
        .selectFrom('sessions')
        .select(SHOWN)
        .where('expiresAt', '>', now)
        .where('seenAt', '>', seenAfter)
        .$if(email !== undefined, (all) => all.where('email', '=', email ?? ''))
        .orderBy('seenAt', 'desc')
        .orderBy('id')
        .limit(MOST_LISTED)
        .execute();
      return rows.map(withRoles);
    },
    endSession: (hash, told) =>
      toldWith(
        database,
        async (trx) => {
          await trx
            .deleteFrom('sessions')
            .where((eb) => eb.or([eb('hash', '=', hash), eb('expiresAt', '<=', new Date().toISOString())]))
            .execute();
        },
        told,
      ),
    endSessions: (which, told) =>
      toldWith(
        database,
        async (trx) => {
          const all = trx.deleteFrom('sessions');
          const chosen =
            'id' in which
              ? all
                  .where('id', '=', which.id)
                  .$if(which.email !== undefined, (q) => q.where('email', '=', which.email ?? ''))
              : all.where('email', '=', which.email).where('id', '!=', which.except);
          return (await chosen.returning('email').execute()).map(({ email }) => email);
        },
        told,
      ),
  };
}

/** Ends everything by which somebody could be signed in, also should they get rights again. */
export async function signOut(trx: Trx, email: string): Promise<void> {
  const address = email.toLowerCase();
  await trx.deleteFrom('sessions').where('email', '=', address).execute();
  await trx.deleteFrom('signIns').where('email', '=', address).execute();
}

const withRoles = <R extends { roles: string | null }>({ roles, ...row }: R) => ({
  ...row,
  roles: roles === null ? null : (JSON.parse(roles) as Session['roles']),
});

const MOST_LISTED = 500;
