import { setImmediate } from 'node:timers/promises';
import { engagementOf } from '../../domain/engagement/index.js';
import { subjectOf } from '../../domain/kernel/index.js';
import { type Rehearsal, type Rehearse, type RehearsedTask, totalsOf } from '../../domain/simulation/index.js';
import { everyItem, type TaskRow } from '../../store/index.js';
import { awaitedOf, hasLapsed } from './awaited.js';
import { type ReadOnly, remembering, withChanges } from './directory.js';
import { problemsOf } from './problems.js';
import { sceneOf } from './scene.js';
import { type InboxTask, rehearseStream } from './stream.js';

export interface RehearsalDeps {
  store: ReadOnly;
  now?: () => string;
}

/** Rehearses changes on every open task, and only reads. */
export function createRehearsals({ store, now = () => new Date().toISOString() }: RehearsalDeps): Rehearse {
  return async (rehearsal) => {
    const known = remembering(store);
    const changed = withChanges(known, rehearsal);
    const problems = await problemsOf(rehearsal, known, changed);
    if (problems.length > 0) return { ok: false, problems };
    const at = now();
    const rows = (await openTasks(known, rehearsal)).filter((row) => !hasLapsed(row, at));
    const held = { rehearsal, at, today: sceneOf(known), tomorrow: sceneOf(changed) };
    const found = new Map<string, RehearsedTask>();
    for (const stream of streamsOf(rows, at)) {
      for (const rehearsed of await rehearseStream(stream, held)) found.set(rehearsed.task, rehearsed);
      // Whatever else the process has to do gets its turn.
      await setImmediate();
    }
    const tasks = rows.flatMap(({ id }) => found.get(id) ?? []);
    return { ok: true, at, tasks, totals: totalsOf(tasks), notListed: await notListed(rehearsal, known) };
  };
}

/** The next due first. */
async function openTasks(store: ReadOnly, { engagement, practice }: Rehearsal): Promise<TaskRow[]> {
  const rows = await everyItem((page) =>
    store.tasks({
      ...page,
      state: 'open',
      ...(engagement !== undefined && { subject: subjectOf('engagement', engagement) }),
    }),
  );
  if (practice === undefined) return rows;
  const views = await Promise.all(rows.map((row) => store.engagement(engagementOf(row.subject))));
  return rows.filter((_, index) => views[index]?.practice === practice);
}

/** The tasks, by the workflow that holds them, each workflow's in the order in which it asked. */
function streamsOf(rows: readonly TaskRow[], at: string): [InboxTask, ...InboxTask[]][] {
  const streams = new Map<string, [InboxTask, ...InboxTask[]]>();
  for (const row of rows) {
    const task = awaitedOf(row, at);
    const stream = streams.get(row.workflowId);
    if (stream) stream.push({ row, task });
    else streams.set(row.workflowId, [{ row, task }]);
  }
  for (const stream of streams.values()) stream.sort((a, b) => numberOf(a) - numberOf(b));
  return [...streams.values()];
}

const numberOf = ({ row }: InboxTask): number => Number(row.id.slice(row.id.lastIndexOf('.') + 1));

async function notListed({ people = {} }: Rehearsal, store: ReadOnly): Promise<string[]> {
  const emails = Object.keys(people);
  const listed = await Promise.all(emails.map((email) => store.person(email)));
  return emails.filter((_, index) => !listed[index]);
}
