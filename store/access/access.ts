import { keyNameMark } from '../../domain/directory/index.js';
import type { ApiKey, Store } from '../contract.js';
import { removeWith, toldWith } from '../audit/told-with.js';
import type { Database } from '../database/database.js';
import type { ApiKeysTable } from './api-key-rows.js';

type KeyMethods = Pick<Store, 'putKey' | 'keyByHash' | 'keys' | 'deleteKey' | 'noteKeyUsed'>;
type SignInMethods = Pick<Store, 'putSignIn' | 'useSignIn'>;

/** API keys and one-time sign-in links. Their secrets never reach the database, only hashes do. */
export function access(database: Database): KeyMethods & SignInMethods {
  return { ...apiKeys(database), ...signIns(database) };
}

function apiKeys(database: Database): KeyMethods {
  const { db } = database;
  const rows = db.selectFrom('apiKeys').selectAll();
  return {
    putKey: ({ roles, kinds, ...key }, secretHash, told) =>
      toldWith(
        database,
        async (trx) => {
          await trx
            .insertInto('apiKeys')
            .values({
              ...key,
              ...{ nameMark: keyNameMark(key.name), secretHash },
              ...{ roles: JSON.stringify(roles), kinds: JSON.stringify(kinds) },
            })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
          const kept = await trx
            .selectFrom('apiKeys')
            .select('id')
            .where('secretHash', '=', secretHash)
            .executeTakeFirst();
          return kept?.id === key.id;
        },
        told,
      ),
    async keyByHash(secretHash) {
      const row = await rows.where('secretHash', '=', secretHash).executeTakeFirst();
      return row && asKey(row);
    },
    keys: async () => (await rows.orderBy('createdAt').orderBy('id').execute()).map(asKey),
    deleteKey: (id, told) => removeWith(database, 'apiKeys', id, told),
    async noteKeyUsed(id, at) {
      await db.updateTable('apiKeys').set({ lastUsedAt: at }).where('id', '=', id).execute();
    },
  };
}

const asKey = ({ nameMark: _mark, secretHash: _hash, roles, kinds, ...key }: ApiKeysTable): ApiKey => ({
  ...key,
  roles: JSON.parse(roles) as ApiKey['roles'],
  kinds: JSON.parse(kinds) as ApiKey['kinds'],
});

function signIns(database: Database): SignInMethods {
  const { db } = database;
  return {
    putSignIn: (hash, email, expiresAt, told) =>
      toldWith(
        database,
        async (trx) => {
          await trx
            .insertInto('signIns')
            .values({ hash, email, expiresAt, usedAt: null })
            .onConflict((conflict) => conflict.column('hash').doNothing())
            .execute();
        },
        told,
      ),
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
