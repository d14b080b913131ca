import type { Practice } from '../../domain/practices/index.js';
import type { Store } from '../contract.js';
import { toldWith } from '../audit/told-with.js';
import type { Database } from '../database/database.js';

/** The practices that operations added, and those that the product brings, which no table holds. */
export function practices(
  database: Database,
  builtIn: readonly Practice[],
): Pick<Store, 'practices' | 'builtInPractices' | 'customPractices' | 'putPractice'> {
  const { db } = database;
  async function customPractices(): Promise<Practice[]> {
    const rows = await db.selectFrom('practices').selectAll().orderBy('id').execute();
    return rows.map(({ definition }) => JSON.parse(definition) as Practice);
  }
  return {
    customPractices,
    builtInPractices: async () => builtIn,
    async practices() {
      const custom = await customPractices();
      return [...custom, ...builtIn.filter(({ id }) => !custom.some((own) => own.id === id))];
    },
    putPractice: (practice, told) =>
      toldWith(
        database,
        async (trx) => {
          const definition = JSON.stringify(practice);
          await trx
            .insertInto('practices')
            .values({ id: practice.id, definition })
            .onConflict((conflict) => conflict.column('id').doUpdateSet({ definition }))
            .execute();
        },
        told,
      ),
  };
}
