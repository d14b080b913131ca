import { setImmediate } from 'node:timers/promises';
import { expectSharesToAddUp } from '../samples/shares.js';
import { ApplicationFailure, WorkflowUpdateFailedError } from '@temporalio/client';
import type { Money } from '../../../domain/kernel/money.js';
import { subjectOf } from '../../../domain/kernel/subject.js';
import type { PublicBrief } from '../../../domain/engagement/brief.js';
import type { ImportedNotice } from '../../../domain/engagement/notice.js';
import type { Fact, FactOf, FactType } from '../../../domain/journal/facts.js';
import { PLAIN } from '../../../i18n/index.js';
import { inWords } from '../../../domain/kernel/message.js';
import type { Answer } from '../../../domain/tasks/task.js';
import type { NoticeKind } from '../../../domain/journal/turn.js';
import type { DirectoryPerson, TaskRow } from '../../../store/contract.js';
import { eventually } from '../eventually.js';
import { cancelEngagement, type TaskRefusal } from '../../../workflows/messages.js';
import type { EngagementEnd } from '../../../workflows/phases/types.js';
import { aDeliverable, aRole } from '../samples/briefs.js';
import { answerAs, answerOf, type Script } from './play.js';
import { type EnvironmentOptions, type Played, withEngagements } from './workflow-env.js';
import type { TaskKind } from '../../../domain/tasks/kinds/index.js';
import { said, someone } from '../site/said.js';
import { type PlainText, plainly } from '../samples/plainly.js';

/** An engagement under test, taken one step at a time. */
export interface Steps extends Played {
  /** Answers everything else by the script until tasks of this kind are open and their mails handed over, and returns those. */
  reach(kind: TaskKind, script?: Script): Promise<TaskRow[]>;
  /** The same, where one task is expected. */
  reachOne(kind: TaskKind, script?: Script): Promise<TaskRow>;
  /** Answers a task as its assignee would by the link, with an answer or the example of a decision; `above` their authority where it exceeds that. */
  answer(task: TaskRow, reaction: Answer | string, above?: Money): Promise<void>;
  /** Lets time pass until an instant. */
  passUntil(instant: string): Promise<void>;
  open(): Promise<TaskRow[]>;
  journal(): Promise<Fact[]>;
  /** What the facts of one type say, in order, with reasons in English and whoever acts by their name. */
  told<T extends FactType>(type: T): Promise<PlainText<FactOf[T]>[]>;
  /** Recipients and subjects of the mails of one kind, in order. */
  mailed(kind: NoticeKind): [to: string, subject: string][];
  /** Waits for the end, and checks the books: nothing open, nobody with access, the journal whole. */
  ended(): Promise<PlainText<EngagementEnd>>;
  /** Waits until a cancellation has begun and nothing is open but certificates. */
  windsUp(): Promise<void>;
  /** Calls the engagement off, and waits for that. */
  begunToCancel(reason?: string): Promise<void>;
  /** Calls the engagement off, has every firm certify that holds something, and checks the books. */
  cancel(reason?: string): Promise<PlainText<EngagementEnd>>;
}

/** Why a workflow refused an update: `[why, pointer, message]` of its first problem. */
export async function refusalOf(update: Promise<unknown>): Promise<(string | undefined)[]> {
  const error: unknown = await update.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure))
    throw new Error('the update was not refused', { cause: error });
  const [refusal] = error.cause.details as [TaskRefusal];
  if ('reason' in refusal) return [refusal.why, undefined, PLAIN.text(refusal.reason)];
  const [problem] = refusal.problems;
  return [refusal.why, problem?.pointer, problem && PLAIN.text(problem)];
}

/** One analyst and one deliverable: the least that goes through every phase. */
export const LEAST: Partial<PublicBrief> = {
  roles: [aRole({ headcount: 1, maximum: 3 })],
  deliverables: [aDeliverable()],
};

/** These vendors bid, and the others decline. */
export const bidding = (...vendors: string[]): Script => ({
  'bid.submit': ({ context }) => (vendors.some((vendor) => vendor === context.vendor) ? 'bid' : 'decline'),
});

/** Engagements of one test file, each ended before the next test begins. */
export function withSteps(how?: EnvironmentOptions): {
  start(different?: Partial<PublicBrief>, people?: readonly DirectoryPerson[], notice?: ImportedNotice): Promise<Steps>;
} {
  const engagements = withEngagements(how);
  let last: Steps | undefined;

  afterEach(async () => {
    if (!last) return;
    for (const name of Object.keys(last.edge.instead)) delete last.edge.instead[name as keyof typeof last.edge.instead];
    const { items } = await last.store.tasks({ subject: subjectOf('engagement', last.id), limit: 200 });
    const workflows = new Set([last.handle.workflowId, ...items.map(({ workflowId }) => workflowId)]);
    for (const id of workflows)
      await last.env.client.workflow
        .getHandle(id)
        .terminate()
        .catch(() => undefined);
    last = undefined;
  });

  return {
    async start(different = {}, people = [], notice) {
      const played = await engagements.start({ ...LEAST, affectedTeam: undefined, ...different }, people, notice);
      played.edge.mails.length = 0;
      played.edge.access.length = 0;
      last = stepsOf(played);
      return last;
    },
  };
}

const inEnglish = (task: TaskRow): TaskRow => ({ ...task, context: inWords(task.context, PLAIN.text) });

const byNumber = (a: TaskRow, b: TaskRow): number => a.id.localeCompare(b.id, 'en', { numeric: true });

/** How long tasks may take to be withdrawn. */
const WITHDRAWN_MS = 20_000;

const BEGUN: ReadonlySet<FactType> = new Set(['cancellation.begun', 'engagement.cancelled']);

function stepsOf(played: Played): Steps {
  const { id, handle, store, edge, env } = played;

  const open = async (): Promise<TaskRow[]> =>
    (await store.tasks({ subject: subjectOf('engagement', id), state: 'open', limit: 200 })).items
      .map(inEnglish)
      .sort(byNumber);
  const answer: Steps['answer'] = async (task, reaction, above) => {
    const given = answerOf(task, { [task.kind]: () => reaction });
    if (given) await answerAs(env.client, task, given, edge.seal, above);
  };
  const reach: Steps['reach'] = async (kind, script = {}) => {
    for (let idle = 0; idle < 400; idle += 1) {
      const tasks = await open();
      const wanted = tasks.filter((task) => task.kind === kind);
      if (wanted.length > 0) {
        await setImmediate();
        return wanted;
      }
      for (const task of tasks) {
        const given = answerOf(task, script);
        if (!given) continue;
        await answerAs(env.client, task, given, edge.seal);
        idle = -1;
      }
      if (idle >= 0) await env.sleep(idle < 3 ? '1s' : '6h');
    }
    throw new Error(`no task ${kind} was opened`);
  };
  const journal = async (): Promise<Fact[]> => {
    const facts: Fact[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await store.journal(subjectOf('engagement', id), { limit: 200, cursor });
      facts.push(...page.items.map(({ fact }) => fact));
      if (!page.next) return facts;
      cursor = page.next;
    }
  };
  const ended = async (): Promise<PlainText<EngagementEnd>> => {
    const outcome = (await handle.result()) as EngagementEnd;
    expect(await store.verify(subjectOf('engagement', id))).toMatchObject({ ok: true });
    expect(await open()).toEqual([]);
    const held = new Map(edge.access.map(({ email, action }) => [email, action]));
    expect([...held.values()].filter((action) => action === 'grant')).toEqual([]);
    expectSharesToAddUp(id, await journal());
    return plainly(outcome);
  };

  const windsUp: Steps['windsUp'] = async () => {
    // No time passes before the deliverables have heard of it: the test server loses a workflow task beside which a timer fires.
    await eventually(
      async () => expect((await open()).filter(({ kind }) => kind !== 'closeout.certify')).toEqual([]),
      WITHDRAWN_MS,
    );
    const hasBegun = async (): Promise<boolean> => (await journal()).some(({ type }) => BEGUN.has(type));
    for (let looks = 0; looks < 50 && !(await hasBegun()); looks += 1) await env.sleep(looks < 3 ? '1s' : '1h');
  };
  const begunToCancel: Steps['begunToCancel'] = async (reason = 'no longer needed') => {
    await handle.signal(cancelEngagement, { reason: said(reason), by: someone('olu@client.example') });
    await windsUp();
  };

  return {
    ...played,
    open,
    answer,
    reach,
    async reachOne(kind, script) {
      const [task, ...others] = await reach(kind, script);
      expect(others).toEqual([]);
      return task as TaskRow;
    },
    async passUntil(instant) {
      // A second more, so that what happens at the instant has happened.
      const left = Date.parse(instant) + 1_000 - (await env.currentTimeMs());
      if (left > 0) await env.sleep(left);
      // Once more, since what happens at an instant is written a moment after it.
      await env.sleep('1s');
    },
    journal,
    told: async (type) =>
      (await journal()).flatMap((fact) => (fact.type === type ? [plainly(fact.about) as never] : [])),
    mailed: (kind) =>
      edge.mails
        .filter((mail) => mail.kind === kind)
        .map(({ to, subject }): [string, string] => [to.email, PLAIN.text(subject)]),
    ended,
    windsUp,
    begunToCancel,
    async cancel(reason) {
      await begunToCancel(reason);
      for (const task of await open()) await answer(task, 'certify');
      return ended();
    },
  };
}
