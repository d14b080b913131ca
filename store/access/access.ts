import type { KeyRole, Store } from '../contract.js';
import type { Database } from '../database/database.js';

type Access = Pick<Store, 'putKey' | 'keyByHash' | 'keys' | 'deleteKey' | 'putSignIn' | 'useSignIn'>;

/** API keys and one-time sign-in links. Their secrets never reach the database, only hashes do. */
export function access(database: Database): Access {
  return { ...apiKeys(database), ...signIns(database) };
}

function apiKeys({ db }: Database): Pick<Access, 'putKey' | 'keyByHash' | 'keys' | 'deleteKey'> {
  const rows = db.selectFrom('apiKeys').select(['id', 'name', 'roles', 'createdAt']);
  const asKey = <R extends { roles: string }>(row: R) => ({ ...row, roles: JSON.parse(row.roles) as KeyRole[] });
  return {
    async putKey({ id, name, roles, createdAt }, secretHash) {
      const changeable = { name, roles: JSON.stringify(roles), secretHash };
      await db
        .insertInto('apiKeys')
        .values({ id, createdAt, ...changeable })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(changeable))
        .execute();
    },
    async keyByHash(secretHash) {
      const row = await rows.where('secretHash', '=', secretHash).executeTakeFirst();
      return row && asKey(row);
    },
    keys: async () => (await rows.orderBy('createdAt').orderBy('id').execute()).map(asKey),
    async deleteKey(id) {
      const { numDeletedRows } = await db.deleteFrom('apiKeys').where('id', '=', id).executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}

function signIns({ db }: Database): Pick<Access, 'putSignIn' | 'useSignIn'> {
  return {
    async putSignIn(hash, email, expiresAt) {
      await db
        .insertInto('signIns')
        .values({ hash, email, expiresAt, usedAt: null })
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .execute();
    },
    async useSignIn(hash, now) {
      await db.deleteFrom('signIns').where('expiresAt', '<=', now).execute();
      // One statement both checks and marks, so that of two uses at once only one gets a row.
      const used = await db
        .updateTable('signIns')
        .set({ usedAt: now })
        .where('hash', '=', hash)
        .where('usedAt', 'is', null)
        .where('expiresAt', '>', now)
        .returning('email')
        .executeTakeFirst();
      return used?.email;
    },
  };
}
