import type { Store } from '../contract.js';
import type { Database } from '../database/database.js';
import { taskReads } from '../tasks/task-reads.js';
import { everyItem } from '../page.js';

/** Nobody reads a longer list. */
const MOST_TASKS = 500;

/** What daily digests are made of, and which were sent. */
export function digests(database: Database): Pick<Store, 'askedOf' | 'digestOf' | 'putDigest'> {
  const { db } = database;
  const { tasks } = taskReads(database);
  return {
    askedOf: (email) => everyItem((page) => tasks({ ...page, asked: email }), MOST_TASKS),
    async digestOf(email, day) {
      const found = await db
        .selectFrom('digests')
        .select('sentAt')
        .where('email', '=', email)
        .where('day', '=', day)
        .executeTakeFirst();
      return found?.sentAt;
    },
    async putDigest(email, day, sentAt) {
      await db
        .insertInto('digests')
        .values({ email, day, sentAt })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
