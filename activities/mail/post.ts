import type { Logger } from 'pino';
import type { Links } from '../../domain/links.js';
import type { Store } from '../../store/contract.js';
import { askedOf, isAboutTask } from './asked.js';
import type { Mailer } from './mailer.js';
import { renderMail, type Sender } from './render.js';
import { type Fate, send } from './send.js';

export interface PostDeps {
  store: Pick<Store, 'mail' | 'markMails' | 'task'>;
  links: Pick<Links, 'sign' | 'url'>;
  mailer: Pick<Mailer, 'send'>;
  sender: Sender;
  log: Logger;
}

/**
 * Hands one queued mail over, by its id; never throws. Asked again while it is under way, it is the same attempt, so one
 * process never sends a mail twice.
 */
export function createPost(deps: PostDeps): (id: string) => Promise<Fate> {
  const underWay = new Map<string, Promise<Fate>>();
  const unmarked = new Map<string, 'sent' | 'refused'>();

  async function attempt(id: string): Promise<Fate> {
    const fate = unmarked.get(id) ?? (await handOver(deps, id));
    if (fate === 'waiting') return fate;
    // What was handed over stays so, even if the database is away just now.
    unmarked.set(id, fate);
    await deps.store.markMails([id], fate);
    unmarked.delete(id);
    return fate;
  }

  return (id) => {
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
  };
}

async function handOver(deps: PostDeps, id: string): Promise<Fate> {
  const { store, links, sender } = deps;
  const mail = await store.mail(id);
  if (!mail || mail.state !== 'queued') return mail?.state === 'refused' ? 'refused' : 'sent';
  const task = mail.notice.task && isAboutTask(mail) ? await store.task(mail.notice.task) : undefined;
  return send(deps, id, renderMail(mail, await askedOf(mail, task, links), sender));
}
