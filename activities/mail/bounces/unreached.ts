import { personOf } from '../../../domain/directory/index.js';
import { engagementOf } from '../../../domain/engagement/index.js';
import type { OutboxMail, Store, UntakenLetter } from '../../../store/index.js';
import type { Hours } from '../hours.js';
import { tellEach } from '../news/tell-each.js';
import type { PostDeps } from '../post.js';
import { renderMail } from '../render.js';
import { send } from '../send.js';
import { sentLetter } from './envelopes.js';

export interface UnreachedDeps extends Pick<PostDeps, 'mailer' | 'envelopes' | 'sender' | 'log'> {
  store: Pick<Store, 'person' | 'engagement' | 'untold' | 'markUntaken' | 'noteUntaken'>;
  hours: Pick<Hours, 'quietUntil'>;
}

/** Tells owners whom mail did not reach, where the engagement has ended and its workflow tells nobody any more. */
export interface UnreachedPost {
  /** Returns how many letters were dealt with. */
  drain(): Promise<number>;
}

const AT_ONCE = 20;

export function createUnreachedPost(deps: UnreachedDeps): UnreachedPost {
  const { store, hours, sender } = deps;

  /** Returns whether the owner was told, or nobody is to be. */
  async function tell(letter: UntakenLetter, now: string): Promise<boolean> {
    const { subject } = letter;
    const view = subject && (await store.engagement(engagementOf(subject)));
    if (!subject || !view || view.owner === letter.to.email || letter.about.startsWith('mail.')) return true;
    const owner = personOf(await store.person(view.owner), view.owner);
    if (await hours.quietUntil(owner, now)) return false;
    const { title, to, words } = letter;
    const mail: OutboxMail = {
      ...{ id: `unreached-${letter.id}`, subject, subjectTitle: view.title, stream: 'main', state: 'queued', at: now },
      notice: {
        kind: 'mail.refused',
        to: owner,
        subject: { code: 'notices.mailRefused.subject', params: { name: to.name } },
        lines: [
          { code: 'notices.mailRefused.text', params: { address: to.email, subject: title } },
          { code: 'notices.mailRefused.said', params: { words } },
        ],
      },
    };
    const apart = { ...sentLetter(mail), subject: null };
    return (await send(deps, mail.id, renderMail(mail, undefined, sender), [apart])) !== 'waiting';
  }

  return {
    async drain() {
      const now = new Date().toISOString();
      return tellEach(
        await store.untold({ tell: 'owner', delayedSince: '', limit: AT_ONCE }),
        (letter) => tell(letter, now),
        ({ id }) => store.markUntaken([id], { toldAt: now }),
      );
    },
  };
}
