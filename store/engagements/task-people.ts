import { domainOf } from '../../domain/directory/organisation.js';
import type { Person } from '../../domain/kernel/person.js';
import type { DirectoryChange, Page, PageRequest } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { cursorKey, limitOf, pageOf, TextKey } from '../page.js';
import type { TasksTable } from '../schema.js';

type Peopled = Pick<TasksTable, 'id' | 'assigneeEmail' | 'counterparty' | 'onBehalfOf' | 'candidates'>;

/** Lists whom these tasks concern while they are open, so that a change of the directory finds them. */
export async function listPeople(trx: Trx, tasks: readonly string[]): Promise<void> {
  if (tasks.length === 0) return;
  const listed = await trx.selectFrom('taskPeople').select(['task', 'email']).where('task', 'in', tasks).execute();
  const open = await trx
    .selectFrom('tasks')
    .select(['id', 'assigneeEmail', 'counterparty', 'onBehalfOf', 'candidates'])
    .where('id', 'in', tasks)
    .where('state', '=', 'open')
    .execute();
  const concerned = open.flatMap((task) => emailsOf(task).map((email) => ({ task: task.id, email })));
  for (const { task, email } of without(listed, concerned))
    await trx.deleteFrom('taskPeople').where('task', '=', task).where('email', '=', email).execute();
  const listedAt = new Date().toISOString();
  const added = without(concerned, listed).map((each) => ({ ...each, domain: domainOf(each.email), listedAt }));
  if (added.length > 0) await trx.insertInto('taskPeople').values(added).execute();
}

type Concerned = { task: string; email: string };

const without = (some: readonly Concerned[], others: readonly Concerned[]): Concerned[] =>
  some.filter(({ task, email }) => !others.some((other) => other.task === task && other.email === email));

function emailsOf({ assigneeEmail, counterparty, onBehalfOf, candidates }: Peopled): string[] {
  const others = [counterparty, onBehalfOf].flatMap((json) => (json ? [JSON.parse(json) as Person] : []));
  const group = candidates ? (JSON.parse(candidates) as Person[]) : [];
  return [...new Set([assigneeEmail, ...[...others, ...group].map(({ email }) => email)])];
}

/** The workflows that hold open tasks of somebody, or of an organisation's people, by their ids. */
export async function workflowsConcerned(
  { db }: Database,
  request: Pick<DirectoryChange, 'who' | 'engagement' | 'since'> & PageRequest,
): Promise<Page<string>> {
  const { who, engagement, since } = request;
  const after = cursorKey(request, TextKey);
  const limit = limitOf(request);
  let query = db.selectFrom('tasks').select('workflowId').distinct().where('state', '=', 'open').orderBy('workflowId');
  if (who ?? since)
    query = query.where('id', 'in', (eb) => {
      let tasks = eb.selectFrom('taskPeople').select('task');
      if (who) tasks = tasks.where(who.includes('@') ? 'email' : 'domain', '=', who);
      return since ? tasks.where('listedAt', '>=', since) : tasks;
    });
  if (engagement) query = query.where('engagement', '=', engagement);
  if (after) query = query.where('workflowId', '>', after[0]);
  const found = await query.limit(limit + 1).execute();
  return pageOf(
    found,
    limit,
    ({ workflowId }) => [workflowId],
    ({ workflowId }) => workflowId,
  );
}
