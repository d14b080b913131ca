import type { Practice } from '../../domain/practices/practice.js';
import { PRACTICES } from '../../domain/practices/index.js';
import type { Store } from '../contract.js';
import type { Database } from '../database/database.js';

/** The practices that operations added. */
export function practices({ db }: Database): Pick<Store, 'customPractices' | 'putPractice'> {
  return {
    async customPractices() {
      const rows = await db.selectFrom('practices').selectAll().orderBy('id').execute();
      return rows.map(({ definition }) => JSON.parse(definition) as Practice);
    },
    async putPractice(practice) {
      const definition = JSON.stringify(practice);
      await db
        .insertInto('practices')
        .values({ id: practice.id, definition })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ definition }))
        .execute();
    },
  };
}

/** Every practice by id, the operator's own first: a custom practice stands in for a built-in one of the same id. */
export async function knownPractices(store: Pick<Store, 'customPractices'>): Promise<Practice[]> {
  const custom = await store.customPractices();
  return [...custom, ...PRACTICES.filter(({ id }) => !custom.some((own) => own.id === id))];
}
