import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { deliverableWorkflowIdOf, engagementOfWorkflow, isEnd, workflowIdOf } from '../../domain/engagement/index.js';
import { type MessageMaker, messageOf, reasonFor, subjectOf } from '../../domain/kernel/index.js';
import type { Turn } from '../../domain/journal/index.js';
import { addresseesOf } from '../../domain/tasks/index.js';
import { everyItem, type Store, type TaskRow } from '../../store/index.js';
import { deliverableEnded, type DeliverableReport } from '../../workflows/messages.js';
import { reach } from '../temporal-call.js';

export interface EndedDeps {
  client: Client;
  store: Pick<Store, 'engagement' | 'tasks' | 'turnsOf' | 'commit'>;
}

/** What the database has open of a workflow; one that ends by itself leaves nothing open. */
type LeftOpen =
  | { is: 'engagement'; engagement: string }
  | { is: 'deliverable'; engagement: string; stream: string; tasks: TaskRow[] };

const message: MessageMaker<'notices.withdrawn'> = messageOf;
const WHY = reasonFor('reasons.fromOutside');

/** What is open of a workflow that may have ended; nothing of one that the database does not know. */
export async function leftOpen(store: EndedDeps['store'], workflowId: string): Promise<LeftOpen | undefined> {
  const id = engagementOfWorkflow(workflowId);
  const engagement = id === null ? undefined : await store.engagement(id);
  if (!engagement) return undefined;
  const isOver = isEnd(engagement.phase);
  if (workflowId === workflowIdOf(engagement.id))
    return isOver ? undefined : { is: 'engagement', engagement: engagement.id };
  const stream = workflowId.slice(deliverableWorkflowIdOf(engagement.id, '').length);
  const subject = subjectOf('engagement', engagement.id);
  const tasks = await everyItem((request) => store.tasks({ ...request, subject, stream, state: 'open' }));
  const [deliverable] = stream.split('~');
  const isAwaited = !isOver && engagement.deliverables.some((each) => each.id === deliverable && !hasEnded(each));
  return isAwaited || tasks.length > 0 ? { is: 'deliverable', engagement: engagement.id, stream, tasks } : undefined;
}

const hasEnded = ({ state }: { state: string }): boolean => ['accepted', 'provided', 'dropped'].includes(state);

/**
 * Somebody has ended the workflow of a deliverable in Temporal: what it asked is withdrawn, and the engagement is told, which drops it.
 * Returns whether that has to be tried again.
 */
export async function dropDeliverable(
  { client, store }: EndedDeps,
  { engagement, stream, tasks }: Extract<LeftOpen, { is: 'deliverable' }>,
  at: string,
): Promise<boolean> {
  const subject = subjectOf('engagement', engagement);
  const [first] = tasks;
  // The next turn of its own stream: should the workflow be reset, what it writes then takes the place of this.
  if (first) {
    const turn = withdrawal(first, tasks, (await store.turnsOf(subject, stream)) + 1, at);
    await store.commit(
      turn,
      {},
      turn.notices.map(() => at),
    );
  }
  return !(await report(client, engagement, stream, null));
}

const withdrawal = (
  { subject, subjectTitle, stream, workflowId }: TaskRow,
  tasks: TaskRow[],
  turn: number,
  at: string,
): Turn => ({
  ...{ subject, subjectTitle, stream, workflowId, turn, at },
  facts: tasks.map(({ id, kind }) => ({ type: 'task.withdrawn', at, about: { task: id, kind, reason: WHY } })),
  opened: [],
  changed: tasks.map(({ id, assignee, assignment }) => ({
    ...{ id, assignee, assignment },
    state: 'withdrawn',
    withdrawal: WHY,
  })),
  replaced: [],
  notices: tasks.flatMap((task) =>
    addresseesOf(task).map((to) => ({
      kind: 'task.withdrawn' as const,
      to,
      task: task.id,
      subject: task.phrase ?? task.title,
      lines: [message('notices.withdrawn', { reason: WHY })],
    })),
  ),
});

/**
 * An engagement goes on that had been ended in Temporal: it is told of the deliverables that have ended meanwhile, since nobody
 * took their reports. What it has heard before it does not hear again.
 */
export async function reportMissed({ client }: EndedDeps, engagement: string): Promise<boolean> {
  const prefix = deliverableWorkflowIdOf(engagement, '');
  const found = client.workflow.list({ query: `WorkflowId STARTS_WITH "${prefix}" AND ExecutionStatus != "Running"` });
  const ids = new Set<string>();
  for await (const { workflowId } of found) ids.add(workflowId);
  let isDone = true;
  for (const workflowId of ids) {
    const handle = client.workflow.getHandle(workflowId);
    const { status } = await handle.describe();
    if (status.name === 'RUNNING') continue;
    const how = status.name === 'COMPLETED' ? ((await handle.result()) as DeliverableReport) : null;
    isDone = (await report(client, engagement, workflowId.slice(prefix.length), how)) && isDone;
  }
  return isDone;
}

/** Whether the engagement has it, or has ended itself. */
async function report(
  client: Client,
  engagement: string,
  stream: string,
  how: DeliverableReport | null,
): Promise<boolean> {
  try {
    const handle = client.workflow.getHandle(workflowIdOf(engagement));
    return (await reach(client, () => handle.signal(deliverableEnded, { stream, report: how }))).ok;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return true;
    throw error;
  }
}
