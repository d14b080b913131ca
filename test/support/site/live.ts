import { setTimeout } from 'node:timers/promises';
import { subjectOf } from '../../../domain/kernel/subject.js';
import type { BriefInput } from '../../../domain/engagement/brief.js';
import { isEnd } from '../../../domain/engagement/phases.js';
import type { Answer } from '../../../domain/tasks/task.js';
import type { EngagementRow, JournalEntry, Store, TaskRow } from '../../../store/contract.js';
import { answerOf, type Script } from '../workflows/play.js';
import type { Site } from './site.js';

const LOOK_EVERY_MS = 50;
const PATIENCE_MS = 180_000;

/** What came of an engagement that was played in real time. */
export interface LiveOutcome {
  view: EngagementRow;
  /** Decisions that the API said it had taken, by task. */
  acknowledged: Map<string, string>;
  /** How often the API said that nobody could take an answer now. */
  refused: number;
}

interface Playing {
  patienceMs?: number;
  /** What goes on around one answer. */
  around?(task: TaskRow, answering: () => Promise<Response>): Promise<Response>;
}

/** Answers every task by the script over HTTP, again while nobody takes it, until the engagement has ended. */
export async function playLive(
  site: Site,
  engagement: string,
  script: Script = {},
  { patienceMs = PATIENCE_MS, around = (_task, answering) => answering() }: Playing = {},
): Promise<LiveOutcome> {
  const acknowledged = new Map<string, string>();
  let refused = 0;
  for (const deadline = Date.now() + patienceMs; ; await setTimeout(LOOK_EVERY_MS)) {
    const view = await site.store.engagement(engagement);
    if (view && isEnd(view.phase)) return { view, acknowledged, refused };
    if (Date.now() > deadline) throw new Error(`${engagement} has not ended; it is in ${view?.phase}`);
    for (const { id } of await openTasks(site.store, engagement)) {
      const task = await site.store.task(id);
      const answer = task?.state === 'open' ? answerOf(task, script) : null;
      if (!task || !answer) continue;
      const response = await around(task, () => give(site, task, answer));
      if (response.status === 200) acknowledged.set(id, answer.decision);
      else if (response.status === 503) refused += 1;
      else if (response.status !== 409) throw new Error(`${id} was answered with ${response.status}`);
    }
  }
}

/** Posts a brief, and returns the engagement's id. */
export async function startLive(site: Site, brief: BriefInput): Promise<string> {
  const response = await site.call('POST', '/v1/engagements', brief);
  if (response.status !== 201)
    throw new Error(`the brief was answered with ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { id: string }).id;
}

/** Sends one answer to the API. */
export const give = (site: Site, task: TaskRow, answer: Answer): Promise<Response> =>
  site.call('POST', `/v1/tasks/${task.id}/answer`, answer);

export const openTasks = async (store: Store, engagement: string): Promise<TaskRow[]> =>
  (await store.tasks({ subject: subjectOf('engagement', engagement), state: 'open', limit: 200 })).items;

/** The journal without the entries that no longer count. */
export async function standingEntries(store: Store, engagement: string): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await store.journal(subjectOf('engagement', engagement), { limit: 200, cursor });
    entries.push(...page.items);
    if (!page.next) break;
    cursor = page.next;
  }
  const superseded = new Set(
    entries.flatMap(({ fact }) => (fact.type === 'turn.superseded' ? fact.about.entries : [])),
  );
  return entries.filter(({ sequence }) => !superseded.has(sequence));
}
