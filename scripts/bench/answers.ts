import { setTimeout } from 'node:timers/promises';
import { workflowIdOf } from '../../domain/engagement/index.js';
import type { TaskRow } from '../../store/index.js';
import { eventsPer } from './history.js';
import { answerTo, openTask, OPERATIONS, type Playing, referenceBrief, startEngagement } from './reference.js';
import type { BenchStage } from './stage.js';
import { quantile } from './statistics.js';

export interface AnswersFigures {
  answerToMail: { answers: number; p50Ms: number; p99Ms: number };
  /** History events of one answered task with its journal and the next mail. */
  eventsPerAnswer: number;
}

const LOOK_EVERY_MS = 2;
/** As many as a policy can allow. */
const MOST_ROUNDS = 200;
const SHORTEST_DAYS = 100;

/**
 * One engagement whose sponsor asks for changes again and again: each answer leads to exactly one next mail. Timed from the
 * POST to the moment the mailbox has taken that mail; both read the clock of this process.
 */
export async function measureAnswers(stage: BenchStage, playing: Playing, answers: number): Promise<AnswersFigures> {
  const id = await startEngagement(playing, await referenceBrief({ rounds: { scope: MOST_ROUNDS } }));
  const handle = playing.client.workflow.getHandle(workflowIdOf(id));
  const milliseconds: number[] = [];
  let task = await nextTask(playing, id);
  let lastMail = (await mailOf(stage, task, '')).id;
  for (let count = 0; count < answers; count += 1) {
    const posted = Date.now();
    await postAnswer(stage, task);
    task = await nextTask(playing, id);
    const mail = await mailOf(stage, task, lastMail);
    lastMail = mail.id;
    milliseconds.push(Date.parse(mail.date) - posted);
  }
  const { events } = await handle.fetchHistory();
  await playing.engagements.cancel({ engagement: id, reason: 'The benchmark is done.', by: OPERATIONS });
  await handle.result();
  return {
    answerToMail: { answers, p50Ms: quantile(milliseconds, 0.5), p99Ms: quantile(milliseconds, 0.99) },
    eventsPerAnswer: eventsPer(events ?? [], 'workflowExecutionUpdateAccepted'),
  };
}

async function nextTask(playing: Playing, engagement: string): Promise<TaskRow> {
  const task = await openTask(playing, engagement);
  if (!task) throw new Error(`the engagement ${engagement} ended although its sponsor asked for changes`);
  return task;
}

/** Each answer asks for another date, which makes another version. */
async function postAnswer({ stack }: BenchStage, task: TaskRow): Promise<void> {
  const after = SHORTEST_DAYS + Number(task.context.version);
  const response = await fetch(`${stack.url}/v1/tasks/${task.id}/answer`, {
    method: 'POST',
    body: JSON.stringify({ ...answerTo(task, 'change'), deliverables: [{ id: 'D1', after: `P${after}D` }] }),
    headers: { authorization: `Bearer ${stack.adminKey}`, 'content-type': 'application/json' },
  });
  if (!response.ok) throw new Error(`the answer to ${task.id} was answered with ${response.status}`);
  await response.arrayBuffer();
}

interface BenchMail {
  id: string;
  date: string;
  headers: Record<string, string>;
}

/** The mail that asks a task, once the mailbox has it. */
async function mailOf({ stack }: BenchStage, task: TaskRow, after: string): Promise<BenchMail> {
  const query = new URLSearchParams({ to: task.assignee.email, ...(after && { after }) });
  for (;;) {
    const response = await fetch(`${stack.mailboxUrl}/api/messages?${query.toString()}`);
    const { items } = (await response.json()) as { items: BenchMail[] };
    const mail = items.find(({ headers }) => headers['x-kpo-task'] === task.id);
    if (mail) return mail;
    await setTimeout(LOOK_EVERY_MS);
  }
}
