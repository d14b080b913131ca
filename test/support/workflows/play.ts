import type { Client, WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { subjectOf } from '../../../domain/kernel/subject.js';
import { answerTask } from '../../../workflows/messages.js';
import { exampleAnswer, sealAnswer } from '../../../domain/tasks/forms/form.js';
import type { Answer } from '../../../domain/tasks/task.js';
import type { Money } from '../../../domain/kernel/money.js';
import type { Store, TaskRow } from '../../../store/contract.js';
import { formOf, type TaskKind } from '../../../domain/tasks/kinds/index.js';
import { answering } from '../site/said.js';

/** What a simulated person does with a task: an answer, a decision (answered by its example), or `null` for silence. */
export type Reaction = Answer | string | null | undefined;
/** Reactions by task kind; kinds left out are answered the way forward. */
export type Script = { [K in TaskKind]?: (task: TaskRow) => Reaction };

/** The answer as it travels into a workflow; vaulted fields are put where documents are kept. */
export type Seal = (task: TaskRow, vault: string, content: Record<string, unknown>) => Promise<string>;

/** Answers every open task by the script, and lets time pass while nobody has anything to say, until the workflow ends. */
export async function play(
  env: TestWorkflowEnvironment,
  handle: WorkflowHandle,
  store: Store,
  engagement: string,
  script: Script,
  { seal, step = '6h', meanwhile }: { seal: Seal; step?: string; meanwhile?: () => Promise<void> },
): Promise<void> {
  for (let round = 0; round < 2000; round += 1) {
    const { status } = await handle.describe();
    if (status.name !== 'RUNNING') return;
    await meanwhile?.();
    const answered = await answerAll(env.client, store, engagement, script, seal);
    await env.sleep(answered > 0 ? '1s' : step);
  }
  throw new Error('the engagement did not end');
}

async function answerAll(
  client: Client,
  store: Store,
  engagement: string,
  script: Script,
  seal: Seal,
): Promise<number> {
  const { items } = await store.tasks({ subject: subjectOf('engagement', engagement), state: 'open', limit: 200 });
  let answered = 0;
  for (const { id } of items) {
    // An answer may have withdrawn the tasks beside it.
    const task = await store.task(id);
    const answer = task?.state === 'open' ? answerOf(task, script) : null;
    if (!task || !answer) continue;
    await answerAs(client, task, answer, seal);
    answered += 1;
  }
  return answered;
}

export function answerOf(task: TaskRow, script: Script): Answer | null {
  const form = formOf(task.kind, task.context);
  const react = script[task.kind];
  const reaction = react ? react(task) : form.choices[0]?.value;
  if (reaction === null || reaction === undefined) return null;
  return typeof reaction === 'string' ? exampleAnswer(form, reaction) : reaction;
}

/** Sends one answer as its assignee, or one of a group, would by the link, whose authority reaches as far as `above` where it exceeds that. */
export async function answerAs(
  client: Client,
  task: TaskRow,
  answer: Answer,
  seal: Seal,
  above?: Money,
): Promise<void> {
  const { open, vaults } = sealAnswer(formOf(task.kind, task.context), answer);
  const documents: Record<string, string> = {};
  for (const [vault, content] of Object.entries(vaults)) documents[vault] = await seal(task, vault, content);
  await client.workflow.getHandle(task.workflowId).executeUpdate(answerTask, {
    args: [
      {
        task: task.id,
        assignment: task.assignment,
        answer: { ...open, ...(Object.keys(documents).length > 0 && { documents }) },
        by: answering((task.candidates[0] ?? task.assignee).email),
        ...(above && { above }),
      },
    ],
  });
}
