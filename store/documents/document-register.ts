import type { Store } from '../contract.js';
import type { Database } from '../database/database.js';

/** What is known about documents; their content is kept, encrypted, elsewhere. */
export function documentRegister({ db }: Database): Pick<Store, 'putDocument' | 'document' | 'documents'> {
  return {
    async putDocument(meta) {
      const { engagement: _, id: __, ...changeable } = meta;
      await db
        .insertInto('documents')
        .values(meta)
        .onConflict((conflict) => conflict.columns(['engagement', 'id']).doUpdateSet(changeable))
        .execute();
    },
    document: (engagement, id) =>
      db
        .selectFrom('documents')
        .selectAll()
        .where('engagement', '=', engagement)
        .where('id', '=', id)
        .executeTakeFirst(),
    documents: (engagement) =>
      db
        .selectFrom('documents')
        .selectAll()
        .where('engagement', '=', engagement)
        .orderBy('createdAt')
        .orderBy('id')
        .execute(),
  };
}
