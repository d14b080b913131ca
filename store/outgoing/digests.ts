import type { Store } from '../contract.js';
import type { Database } from '../database/database.js';
import { asTask, isAskedOf, taskRows } from '../engagements/tasks.js';

/** Nobody reads a longer list. */
const MOST_TASKS = 500;

/** What daily digests are made of, and which were sent. */
export function digests({ db }: Database): Pick<Store, 'askedOf' | 'digestOf' | 'putDigest'> {
  return {
    async askedOf(email) {
      const found = await taskRows(db)
        .where('tasks.state', '=', 'open')
        .where('tasks.id', 'in', (eb) => eb.selectFrom('taskPeople').select('task').where('email', '=', email))
        .where(isAskedOf(email))
        .orderBy('tasks.due')
        .orderBy('tasks.id')
        .limit(MOST_TASKS)
        .execute();
      return found.map(asTask);
    },
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
