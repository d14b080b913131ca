import type { ExpressionBuilder } from 'kysely';
import { domainOf, type Person } from '../../domain/kernel/index.js';
import type { DirectoryChange, Page, PageRequest } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { insertRows, prepared } from '../database/prepared.js';
import { cursorKey, limitOf, pageOf, TextKey } from '../page.js';
import type { Tables, TasksTable } from '../schema.js';

type Peopled = Pick<
  TasksTable,
  'id' | 'state' | 'due' | 'assigneeEmail' | 'counterparty' | 'onBehalfOf' | 'candidates'
>;
type Concerned = Omit<Tables['taskPeople'], 'domain' | 'listedAt'>;

/**
 * Lists whom tasks concern while they are open, so that a change of the directory and whoever is asked find them. Nobody is listed
 * yet for those that were just `opened`.
 */
export async function listPeople(trx: Trx, tasks: readonly Peopled[], opened: ReadonlySet<string>): Promise<void> {
  const known = tasks.map(({ id }) => id).filter((id) => !opened.has(id));
  const listed = known.length === 0 ? [] : await listedOf(trx, { tasks: known });
  const concerned = tasks.filter(({ state }) => state === 'open').flatMap(peopleOf);
  const gone = listed.filter((each) => !among(concerned, each));
  for (const task of new Set(gone.map((each) => each.task)))
    await unlist(trx, { task, emails: gone.filter((each) => each.task === task).map(({ email }) => email) });
  for (const each of concerned) {
    const before = among(listed, each);
    if (before && !isSame(each, before)) await relist(trx, each);
  }
  const listedAt = new Date().toISOString();
  const added = concerned.filter((each) => !among(listed, each));
  await insertRows(
    trx,
    'taskPeople',
    added.map((each) => ({ ...each, domain: domainOf(each.email), listedAt })),
  );
}

const listedOf = prepared((db, { tasks }: { tasks: readonly string[] }) =>
  db.selectFrom('taskPeople').select(['task', 'email', 'asked', 'due']).where('task', 'in', tasks),
);
const unlist = prepared((db, { task, emails }: { task: string; emails: readonly string[] }) =>
  db.deleteFrom('taskPeople').where('task', '=', task).where('email', 'in', emails),
);
const relist = prepared((db, { task, email, asked, due }: Concerned) =>
  db.updateTable('taskPeople').set({ asked, due }).where('task', '=', task).where('email', '=', email),
);

const among = (some: readonly Concerned[], { task, email }: Concerned): Concerned | undefined =>
  some.find((each) => each.task === task && each.email === email);

const isSame = (a: Concerned, b: Concerned): boolean => a.asked === b.asked && a.due === b.due;

function peopleOf({ id, due, assigneeEmail, counterparty, onBehalfOf, candidates }: Peopled): Concerned[] {
  const others = [counterparty, onBehalfOf].flatMap((json) => (json ? [JSON.parse(json) as Person] : []));
  const group = candidates ? (JSON.parse(candidates) as Person[]).map(({ email }) => email) : [];
  const asked = group.length > 0 ? group : [assigneeEmail];
  const emails = [...new Set([assigneeEmail, ...others.map(({ email }) => email), ...group])];
  return emails.map((email) => ({ task: id, email, asked: asked.includes(email) ? 1 : 0, due }));
}

/** Whether an open task is somebody's, or their group's to take. */
export const isAskedOf = (email: string) => (eb: ExpressionBuilder<Tables, 'tasks'>) =>
  eb.exists(
    eb
      .selectFrom('taskPeople')
      .select('taskPeople.task')
      .whereRef('taskPeople.task', '=', 'tasks.id')
      .where('taskPeople.email', '=', email)
      .where('taskPeople.asked', '=', 1),
  );

/** The workflows that hold open tasks of somebody, or of an organisation's people, by their ids. */
export async function workflowsConcerned(
  { db }: Database,
  request: Pick<DirectoryChange, 'who' | 'subject' | 'since'> & PageRequest,
): Promise<Page<string>> {
  const { who, subject, since } = request;
  const after = cursorKey(request, TextKey);
  const limit = limitOf(request);
  let query = db.selectFrom('tasks').select('workflowId').distinct().where('state', '=', 'open').orderBy('workflowId');
  if (who ?? since)
    query = query.where('id', 'in', (eb) => {
      let tasks = eb.selectFrom('taskPeople').select('task');
      if (who) tasks = tasks.where(who.includes('@') ? 'email' : 'domain', '=', who);
      return since ? tasks.where('listedAt', '>=', since) : tasks;
    });
  if (subject) query = query.where('subject', '=', subject);
  if (after) query = query.where('workflowId', '>', after[0]);
  const found = await query.limit(limit + 1).execute();
  return pageOf(
    found,
    limit,
    ({ workflowId }) => [workflowId],
    ({ workflowId }) => workflowId,
  );
}
