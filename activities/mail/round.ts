import { randomUUID } from 'node:crypto';
import { addDuration } from '../../domain/kernel/index.js';
import type { DeferredMail, Lease, SentLetter, Store, TaskRow } from '../../store/index.js';
import { isAboutTask, type TaskMail, toldOf } from './asked.js';
import { sentLetter } from './bounces/envelopes.js';
import { bundleMessage } from './bundle.js';
import type { Hours } from './hours.js';
import type { PostDeps } from './post.js';
import { withEnds } from './calendar/endings.js';
import { type Fate, send } from './send.js';
import { type Bundle, hasQuestion, isTakingBack, isUnneeded, sortMails } from './sorting.js';

export interface RoundDeps extends Omit<PostDeps, 'store'> {
  store: Pick<
    Store,
    | 'task'
    | 'tasks'
    | 'person'
    | 'takeDeferred'
    | 'bundleMails'
    | 'postponeMails'
    | 'markMails'
    | 'sentAbout'
    | 'noteUntaken'
  >;
  hours: Pick<Hours, 'quietUntil'>;
  /** What falls due within it is taken along (ISO 8601). */
  window?: string;
  now?: () => string;
}

/** Hands deferred mails over, in the process that takes them. */
export interface PostRound {
  /** Returns how many letters it handed over; throws when the database is away. */
  drain(): Promise<number>;
}

const PEOPLE = 20;
/** A process that dies loses its hold on a letter after this. */
const HOLD = 'PT30S';
const AGAIN_AFTER = 'PT15S';

export function createPostRound(deps: RoundDeps): PostRound {
  const { store, hours, window = 'PT0S', now = () => new Date().toISOString() } = deps;
  const by = randomUUID();
  const hold = (): Lease => ({ by, until: addDuration(now(), HOLD) });
  const unmarked = new Map<string, { ids: string[]; fate: Exclude<Fate, 'waiting'> }>();

  /** What was handed over stays so, even if the database was away just then. */
  async function mark(): Promise<void> {
    for (const [letter, { ids, fate }] of unmarked) {
      await store.markMails(ids, fate);
      unmarked.delete(letter);
    }
  }

  async function deliver(letter: Bundle, tasks: ReadonlyMap<string, TaskRow>): Promise<Fate | 'taken'> {
    const ids = idsOf(letter.mails);
    if (!(await store.bundleMails(ids, letter.id, hold()))) return 'taken';
    const fate = await send(deps, letter.id, await written(deps, letter, tasks, now()), sentLetters(letter));
    if (fate === 'waiting') return fate;
    unmarked.set(letter.id, { ids, fate });
    await mark();
    return fate;
  }

  /** One person's mails, in order; when the mail server takes one no more, the rest waits too. */
  async function serve(mails: readonly [DeferredMail, ...DeferredMail[]]): Promise<number> {
    const quiet = await hours.quietUntil(mails[0].notice.to, now());
    if (quiet) return store.postponeMails(idsOf(mails), quiet, hold()).then(() => 0);
    const tasks = await tasksOf(mails, store);
    const { letters, dropped } = sortMails(mails, tasks, await askedBefore(mails, store));
    await store.markMails(idsOf(dropped), 'dropped');
    let sent = 0;
    for (const [index, letter] of letters.entries()) {
      const fate = await deliver(letter, tasks);
      if (fate === 'sent') sent += 1;
      if (fate !== 'waiting') continue;
      const rest = letters.slice(index).flatMap(({ mails: waiting }) => idsOf(waiting));
      await store.postponeMails(rest, addDuration(now(), AGAIN_AFTER), hold());
      break;
    }
    return sent;
  }

  return {
    async drain() {
      await mark();
      const due = { now: now(), until: addDuration(now(), window), people: PEOPLE };
      const mails = await store.takeDeferred(due, hold());
      const served = await Promise.allSettled(byRecipient(mails).map((theirs) => serve(theirs)));
      const failed = served.find(({ status }) => status === 'rejected');
      if (failed) throw (failed as PromiseRejectedResult).reason;
      return served.reduce((sum, result) => sum + (result as PromiseFulfilledResult<number>).value, 0);
    },
  };
}

const idsOf = (mails: readonly DeferredMail[]): string[] => mails.map(({ id }) => id);

function byRecipient(mails: readonly DeferredMail[]): [DeferredMail, ...DeferredMail[]][] {
  const groups = new Map<string, [DeferredMail, ...DeferredMail[]]>();
  for (const mail of mails) {
    const recipient = mail.notice.to.email.toLowerCase();
    const group = groups.get(recipient);
    if (group) group.push(mail);
    else groups.set(recipient, [mail]);
  }
  return [...groups.values()];
}

async function tasksOf(mails: readonly DeferredMail[], store: Pick<Store, 'task'>): Promise<Map<string, TaskRow>> {
  const ids = new Set(mails.filter(isAboutTask).map(({ notice }) => notice.task ?? ''));
  const tasks = await Promise.all([...ids].map((id) => store.task(id)));
  return new Map(tasks.flatMap((task) => (task ? [[task.id, task]] : [])));
}

/** Of the tasks that are taken back or were answered, those whose question their reader has. */
async function askedBefore(mails: readonly DeferredMail[], store: Pick<Store, 'sentAbout'>): Promise<Set<string>> {
  const asked = await Promise.all(
    mails
      .filter((mail) => isTakingBack(mail) || isUnneeded(mail))
      .map(async ({ subject, notice: { task = '', to } }) => {
        const sent = await store.sentAbout({ subject, task, to: to.email });
        return hasQuestion(sent) ? [task] : [];
      }),
  );
  return new Set(asked.flat());
}

const sentLetters = ({ mails: [first, ...others] }: Bundle): [SentLetter, ...SentLetter[]] => [
  sentLetter(first),
  ...others.map(sentLetter),
];

/** A letter as it reads now. */
async function written(deps: RoundDeps, letter: Bundle, tasks: ReadonlyMap<string, TaskRow>, at: string) {
  const tell = (queued: DeferredMail): Promise<TaskMail> =>
    toldOf({ ...queued, at }, tasks.get(queued.notice.task ?? ''), deps);
  const told = letter.mails.filter((mail) => !isUnneeded(mail));
  const [first = letter.mails[0], ...others] = told;
  const ended = letter.mails.filter((mail) => mail !== first && isUnneeded(mail));
  const message = bundleMessage(
    letter.id,
    [await tell(first), ...(await Promise.all(others.map(tell)))],
    at,
    deps.sender,
  );
  const tasksEnded = ended.flatMap(({ notice: { task = '' } }) => tasks.get(task) ?? []);
  return withEnds(message, { ...first, at }, tasksEnded, deps.sender);
}
