import type { DirectoryPerson } from '../../domain/directory/index.js';
import type { RightsChange, Store } from '../contract.js';
import type { Database } from '../database/database.js';
import { tell } from '../audit/told-with.js';
import { lockDirectory } from '../database/locks.js';
import { isSame } from '../journal/hash-chain.js';
import type { RightsChangesTable } from '../schema.js';
import { personOf, replacePerson } from './people.js';
import { rightsOf } from '../../domain/directory/index.js';

type Methods = Pick<Store, 'askForRights' | 'rightsChanges' | 'decideRights' | 'untoldRights' | 'markRightsTold'>;

/** Changes of rights that wait for a second person. */
export function rightsChanges({ db, kind }: Database): Methods {
  const rows = db.selectFrom('rightsChanges').selectAll();
  return {
    askForRights: (change, told = []) =>
      db.transaction().execute(async (trx) => {
        await lockDirectory(kind, trx);
        await trx
          .updateTable('rightsChanges')
          .set({ state: 'replaced', decidedAt: change.askedAt })
          .where('email', '=', change.email)
          .where('state', '=', 'pending')
          .execute();
        const { before, after, ...said } = change;
        await trx
          .insertInto('rightsChanges')
          .values({
            ...said,
            before: JSON.stringify(before),
            after: JSON.stringify(after),
            ...{ state: 'pending', decidedBy: null, decidedAt: null, toldOf: null },
          })
          .execute();
        await tell(kind, trx, told);
      }),
    rightsChanges: async () =>
      (await rows.where('state', '=', 'pending').orderBy('askedAt').orderBy('id').execute()).map(asChange),
    decideRights: ({ id, decision, by, at }, told = () => []) =>
      db.transaction().execute(async (trx) => {
        await lockDirectory(kind, trx);
        const row = await trx.selectFrom('rightsChanges').selectAll().where('id', '=', id).executeTakeFirst();
        if (row?.state !== 'pending') return undefined;
        const change = asChange(row);
        const person = await personOf(trx, change.email);
        const stands = person && isSame(rightsOf(person), change.before);
        const state = decision === 'refused' ? 'refused' : stands ? 'confirmed' : 'replaced';
        if (state === 'confirmed' && person) await replacePerson(trx, person, withRights(person, change));
        await trx
          .updateTable('rightsChanges')
          .set({ state, decidedBy: by, decidedAt: at })
          .where('id', '=', id)
          .execute();
        const decided: RightsChange = { ...change, state, decidedBy: by, decidedAt: at };
        await tell(kind, trx, told(decided));
        return decided;
      }),
    untoldRights: async () =>
      (
        await rows
          .where((eb) => eb.or([eb('toldOf', 'is', null), eb('toldOf', '!=', eb.ref('state'))]))
          .where('state', '!=', 'replaced')
          .orderBy('askedAt')
          .limit(MOST_AT_ONCE)
          .execute()
      ).map(asChange),
    async markRightsTold(id, state) {
      await db.updateTable('rightsChanges').set({ toldOf: state }).where('id', '=', id).execute();
    },
  };
}

const MOST_AT_ONCE = 50;

const withRights = (
  { authority: _, ...person }: DirectoryPerson,
  { after: { roles, authority } }: RightsChange,
): DirectoryPerson => ({ ...person, roles, console: roles.length > 0, ...(authority && { authority }) });

const asChange = ({ before, after, toldOf: _, ...row }: RightsChangesTable): RightsChange => ({
  ...row,
  before: JSON.parse(before) as RightsChange['before'],
  after: JSON.parse(after) as RightsChange['after'],
});
