import { isAsked } from '../domain/task.js';
import type { Store } from './contract.js';
import type { Database } from './database.js';
import { asTask, taskRows } from './tasks.js';

/** Nobody reads a longer list. */
const MOST_TASKS = 500;

/** What daily digests are made of, and which were sent. */
export function digests({ db }: Database): Pick<Store, 'askedOf' | 'digestOf' | 'putDigest'> {
  return {
    async askedOf(email) {
      const found = await taskRows(db)
        .where('tasks.state', '=', 'open')
        .where('tasks.id', 'in', (eb) => eb.selectFrom('taskPeople').select('task').where('email', '=', email))
        .orderBy('tasks.due')
        .orderBy('tasks.id')
        .limit(MOST_TASKS)
        .execute();
      return found.map(asTask).filter((task) => isAsked(task, email));
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
