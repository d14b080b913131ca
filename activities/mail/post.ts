import type { Logger } from 'pino';
import type { Links } from '../../domain/tasks/links.js';
import type { ResumedDue } from '../../domain/tasks/resumed-due.js';
import type { Store } from '../../store/contract.js';
import { isAboutTask, toldOf } from './asked.js';
import type { Mailer } from './mailer.js';
import { renderMail, type Sender } from './render.js';
import { type Fate, send } from './send.js';
import { isOfStoppedClock } from './sorting.js';

export interface PostDeps {
  store: Pick<Store, 'mail' | 'markMails' | 'task' | 'tasks' | 'person'>;
  links: Pick<Links, 'sign' | 'url'>;
  /** When a task whose clock stands still would be due if it went on. */
  resumedDue: ResumedDue;
  mailer: Pick<Mailer, 'send'>;
  sender: Sender;
  log: Logger;
}

/** Hands queued mails over, each by its id. */
export interface Post {
  /** Never throws. Asked again while a mail is under way, it is the same attempt, so one process never sends a mail twice. */
  send(id: string): Promise<Fate>;
  /** Whether a mail is under way, or was handed over and could not be marked. */
  isUnderWay(id: string): boolean;
}

export function createPost(deps: PostDeps): Post {
  const underWay = new Map<string, Promise<Fate>>();
  const unmarked = new Map<string, Exclude<Fate, 'waiting'>>();

  async function attempt(id: string): Promise<Fate> {
    const fate = unmarked.get(id) ?? (await handOver(deps, id));
    if (fate === 'waiting') return fate;
    unmarked.set(id, fate);
    await mark();
    return fate;
  }

  /** What was handed over stays so, even if the database was away just then. */
  async function mark(): Promise<void> {
    for (const [id, fate] of unmarked) {
      await deps.store.markMails([id], fate);
      unmarked.delete(id);
    }
  }

  return {
    isUnderWay: (id) => underWay.has(id) || unmarked.has(id),
    send(id) {
      const known = underWay.get(id);
      if (known) return known;
      const sending = attempt(id)
        .catch((error: unknown): Fate => {
          deps.log.warn(
            { mail: id, error: error instanceof Error ? error.name : 'unknown' },
            'a mail could not be looked up or marked',
          );
          return 'waiting';
        })
        .finally(() => underWay.delete(id));
      underWay.set(id, sending);
      return sending;
    },
  };
}

async function handOver(deps: PostDeps, id: string): Promise<Fate> {
  const { store, sender } = deps;
  const queued = await store.mail(id);
  if (!queued || queued.state !== 'queued') return queued?.state === 'refused' ? 'refused' : 'sent';
  const task = queued.notice.task && isAboutTask(queued) ? await store.task(queued.notice.task) : undefined;
  if (task && isOfStoppedClock(queued.notice.kind, task)) return 'dropped';
  const { mail, asked } = await toldOf(queued, task, deps);
  return send(deps, id, renderMail(mail, asked, sender));
}
