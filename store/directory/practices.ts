import type { Practice } from '../../domain/practices/index.js';
import type { Store } from '../contract.js';
import type { Database } from '../database/database.js';

/** The practices that operations added, and those that the product brings, which no table holds. */
export function practices(
  { db }: Database,
  builtIn: readonly Practice[],
): Pick<Store, 'practices' | 'builtInPractices' | 'customPractices' | 'putPractice'> {
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
