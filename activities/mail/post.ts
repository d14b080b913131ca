import type { Logger } from 'pino';
import { addDuration } from '../../domain/duration.js';
import { isAsked } from '../../domain/task.js';
import type { Links } from '../../domain/links.js';
import type { OutboxMail, Store } from '../../store/contract.js';
import { type Asked, asksSomething } from './letter.js';
import { type Mailer, refusedForGood } from './mailer.js';
import { renderMail, type Sender } from './render.js';

export interface PostDeps {
  store: Pick<Store, 'mail' | 'markMails' | 'task'>;
  links: Pick<Links, 'sign' | 'url'>;
  mailer: Pick<Mailer, 'send'>;
  sender: Sender;
  log: Logger;
}

/** What became of a mail: handed over (now or before), refused for good, or still waiting. */
export type Fate = 'sent' | 'refused' | 'waiting';

/** A link outlives its task's due instant by this much; the task's own state ends it sooner. */
const LINK_LIFE = 'P60D';

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

async function handOver({ store, links, mailer, sender, log }: PostDeps, id: string): Promise<Fate> {
  const mail = await store.mail(id);
  if (!mail || mail.state !== 'queued') return mail?.state === 'refused' ? 'refused' : 'sent';
  const message = renderMail(mail, await askedOf(mail, store, links), sender);
  if (!message) {
    log.warn({ mail: id }, 'a mail was refused: its recipient is not one plain address');
    return 'refused';
  }
  try {
    await mailer.send(message);
    return 'sent';
  } catch (error) {
    // The server's words quote the recipient's address: only its codes are logged.
    const { code, responseCode } = error as { code?: string; responseCode?: number };
    const refused = refusedForGood(error);
    log.warn({ mail: id, code, responseCode }, refused ? 'the mail server refused a mail' : 'the mail server is away');
    return refused ? 'refused' : 'waiting';
  }
}

/** Reads the task anew: whoever is not its assignee now gets no link, whatever was true when the mail was queued. */
async function askedOf(
  mail: OutboxMail,
  store: PostDeps['store'],
  links: PostDeps['links'],
): Promise<Asked | undefined> {
  const task = mail.notice.task && asksSomething(mail) ? await store.task(mail.notice.task) : undefined;
  if (!task) return undefined;
  const { id, assignment, state, due } = task;
  const { email } = mail.notice.to;
  if (state !== 'open' || !isAsked(task, email)) return { task };
  const expiresAt = addDuration(due > mail.at ? due : mail.at, LINK_LIFE);
  return { task, url: links.url(await links.sign({ task: id, email, assignment }, expiresAt)) };
}
