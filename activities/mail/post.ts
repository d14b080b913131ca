import type { Logger } from 'pino';
import type { Links, ResumedDue } from '../../domain/tasks/index.js';
import { sharing, type Store } from '../../store/index.js';
import { afterwards } from './afterwards.js';
import { isAboutTask, toldOf } from './asked.js';
import { type Envelopes, sentLetter } from './bounces/envelopes.js';
import { hasEntry, withEndedEntries } from './calendar/endings.js';
import type { Mailer } from './mailer.js';
import { renderMail, type Sender } from './render.js';
import { type Fate, send } from './send.js';
import { isOfStoppedClock, isUnneeded } from './sorting.js';

export interface PostDeps {
  store: Pick<Store, 'mail' | 'markMails' | 'task' | 'tasks' | 'person' | 'sentAbout' | 'noteUntaken'>;
  links: Pick<Links, 'sign' | 'url'>;
  /** When a task whose clock stands still would be due if it went on. */
  resumedDue: ResumedDue;
  mailer: Pick<Mailer, 'send'>;
  envelopes: Pick<Envelopes, 'senderOf'>;
  sender: Sender;
  log: Logger;
}

/** Hands queued mails over, each by its id. */
export interface Post {
  /**
   * What becomes of each; never rejects. Asked again while a mail is under way, it is the same attempt, so one process never sends
   * a mail twice. Mails that are sent together are marked together.
   */
  send(ids: readonly string[]): Promise<Fate>[];
  /** Whether a mail is under way, or was handed over and could not be marked. */
  isUnderWay(id: string): boolean;
}

/** A mail that was handed over is marked without those that it was sent with, if they take longer. */
const TOGETHER_MS = 100;

export function createPost(deps: PostDeps): Post {
  const underWay = new Map<string, Promise<Fate>>();
  const unmarked = new Map<string, Exclude<Fate, 'waiting'>>();

  async function attempt(id: string): Promise<Fate> {
    const fate = unmarked.get(id) ?? (await sendQueued(deps, id));
    if (fate !== 'waiting') unmarked.set(id, fate);
    return fate;
  }

  /** What was handed over stays so, even if the database was away just then; whoever comes during a write shares the next. */
  const mark = sharing(async () => {
    for (const fate of new Set(unmarked.values())) {
      const ids = [...unmarked].filter(([, each]) => each === fate).map(([id]) => id);
      await deps.store.markMails(ids, fate);
      for (const id of ids) unmarked.delete(id);
    }
  });

  function begin(ids: readonly string[]): void {
    const attempts = ids.map((id) => [id, attempt(id)] as const);
    const late = afterwards(undefined, TOGETHER_MS);
    const together = Promise.race([Promise.allSettled(attempts.map(([, handedOver]) => handedOver)), late.value]);
    void together.then(late.cancel);
    for (const [id, handedOver] of attempts) {
      const sending = handedOver
        .then(async (fate) => {
          if (fate === 'waiting') return fate;
          await together;
          await mark();
          return fate;
        })
        .catch((error: unknown): Fate => {
          deps.log.warn(
            { mail: id, error: error instanceof Error ? error.name : 'unknown' },
            'a mail could not be looked up or marked',
          );
          return 'waiting';
        })
        .finally(() => underWay.delete(id));
      underWay.set(id, sending);
    }
  }

  return {
    isUnderWay: (id) => underWay.has(id) || unmarked.has(id),
    send(ids) {
      begin(ids.filter((id) => !underWay.has(id)));
      return ids.map((id) => underWay.get(id) ?? Promise.resolve('waiting'));
    },
  };
}

async function sendQueued(deps: PostDeps, id: string): Promise<Fate> {
  const { store, sender } = deps;
  const queued = await store.mail(id);
  if (!queued || queued.state !== 'queued') return queued?.state === 'refused' ? 'refused' : 'sent';
  const task = queued.notice.task && isAboutTask(queued) ? await store.task(queued.notice.task) : undefined;
  if (task && isOfStoppedClock(queued.notice.kind, task)) return 'dropped';
  if (isUnneeded(queued) && !(await hasEntry(store, queued, queued.notice.task ?? ''))) return 'dropped';
  const { mail, asked } = await toldOf(queued, task, deps);
  return send(deps, id, await withEndedEntries(renderMail(mail, asked, sender), mail, deps), [sentLetter(queued)]);
}
