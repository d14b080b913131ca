import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { subjectOf } from '../../domain/kernel/index.js';
import type { Engagements } from '../../client/index.js';
import { BriefInput, isEnd, workflowIdOf } from '../../domain/engagement/index.js';
import { type Answer, exampleAnswer, formOf, type PolicyOverride } from '../../domain/tasks/index.js';
import type { JournalEntry, Store, TaskRow } from '../../store/index.js';

const LOOK_EVERY_MS = 10;
const PATIENCE_MS = 60_000;
/** Who starts and ends what is measured. */
export const OPERATIONS = { kind: 'key', key: 'bench' } as const;

export interface Playing {
  client: Client;
  store: Store;
  engagements: Engagements;
}

/** The example brief as it stands, or with other waits. */
export async function referenceBrief(policy?: PolicyOverride): Promise<BriefInput> {
  const text = await readFile(new URL('../../../docs/examples/brief.example.json', import.meta.url), 'utf8');
  const brief = JSON.parse(text) as Record<string, unknown>;
  return BriefInput.parse(policy ? { ...brief, policy } : brief);
}

export async function startEngagement({ engagements }: Playing, brief: BriefInput): Promise<string> {
  const started = await engagements.start({ brief, by: OPERATIONS });
  if (!started.ok) throw new Error(`the engagement was refused: ${JSON.stringify(started)}`);
  return started.id;
}

/**
 * Plays one engagement to its close: one vendor declines, everybody else answers the way forward, one answer after the
 * other, each as soon as it is asked for and the answer before it is taken.
 */
export async function playReference(playing: Playing, brief: BriefInput): Promise<string> {
  const id = await startEngagement(playing, brief);
  let declined = false;
  for (;;) {
    const task = await openTask(playing, id);
    if (!task) break;
    const declines: boolean = task.kind === 'bid.submit' && !declined;
    declined ||= declines;
    await answer(playing, task, declines ? 'decline' : undefined);
  }
  await playing.client.workflow.getHandle(workflowIdOf(id)).result();
  return id;
}

/** The next open task, once there is one; undefined when the engagement has ended. */
export async function openTask({ store }: Playing, engagement: string): Promise<TaskRow | undefined> {
  for (;;) {
    const { items } = await store.tasks({ subject: subjectOf('engagement', engagement), state: 'open', limit: 1 });
    if (items[0]) return items[0];
    const row = await store.engagement(engagement);
    if (row && isEnd(row.phase)) return undefined;
    await setTimeout(LOOK_EVERY_MS);
  }
}

/** Answers as the assignee does by the link. */
export async function answer({ engagements }: Playing, task: TaskRow, decision?: string): Promise<void> {
  const by = { kind: 'person', person: task.assignee.email, via: 'link' } as const;
  const command = { task: task.id, answer: answerTo(task, decision), by, assignment: task.assignment };
  const giveUp = Date.now() + PATIENCE_MS;
  let taken = await engagements.answer(command);
  // The same answer twice is taken once.
  while (!taken.ok && taken.why === 'unavailable' && Date.now() < giveUp) taken = await engagements.answer(command);
  if (!taken.ok) throw new Error(`the answer to ${task.id} (${task.kind}) was refused: ${JSON.stringify(taken)}`);
}

/** A decision with the form's own examples; the way forward when none is named. */
export function answerTo({ kind, context }: TaskRow, decision?: string): Answer {
  const form = formOf(kind, context);
  return exampleAnswer(form, decision ?? form.choices[0]?.value ?? '');
}

export async function journalOf({ store }: Pick<Playing, 'store'>, engagement: string): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await store.journal(subjectOf('engagement', engagement), { limit: 200, cursor });
    entries.push(...page.items);
    if (!page.next) return entries;
    cursor = page.next;
  }
}
