import { personOf } from '../../../domain/directory/index.js';
import type { Person } from '../../../domain/kernel/index.js';
import { localizerFor } from '../../../i18n/index.js';
import { adminsOf, sha256Of, type Store, type SubscriptionNews } from '../../../store/index.js';
import type { Hours } from '../hours.js';
import type { Letter } from '../letter.js';
import { oneLine } from '../one-line.js';
import type { PostDeps } from '../post.js';
import { type Envelope, messageOf, type Sender } from '../render.js';
import { send } from '../send.js';
import { plainLetter } from './plain-letter.js';
import { leaseFrom, tellEach } from './tell-each.js';

export interface SubscriptionNewsDeps extends Pick<PostDeps, 'mailer' | 'envelopes' | 'sender' | 'log'> {
  store: Pick<Store, 'person' | 'people' | 'takeSubscriptionNews' | 'markSubscriptionNews' | 'noteUntaken'>;
  hours: Pick<Hours, 'quietUntil'>;
  /** For tests. */
  clock?: () => string;
}

/** Tells whose it is, or else the admins, that a receiver has failed for a day, and all who were told that it works again. */
export interface SubscriptionPost {
  /** Returns how many mails were handed over. */
  drain(): Promise<number>;
}

export function createSubscriptionPost(deps: SubscriptionNewsDeps): SubscriptionPost {
  const { store, hours, sender, clock = () => new Date().toISOString() } = deps;

  async function recipientsOf({ what, owner, told }: SubscriptionNews): Promise<string[]> {
    if (what === 'working') return told;
    const all = owner === null ? (await adminsOf(store)).map(({ email }) => email) : [owner];
    return all.filter((email) => !told.includes(email));
  }

  /** Returns whether somebody was told, or will never be. */
  async function tell(news: SubscriptionNews, email: string, now: string): Promise<boolean> {
    const to = personOf(await store.person(email), email);
    if (await hours.quietUntil(to, now)) return false;
    const id = `subscription-${news.subscription}-${news.what}-${sha256Of({ email, since: news.since }).slice(0, 12)}`;
    const kind = `subscription.${news.what}` as const;
    const letter = letterAbout(news, to, sender);
    const envelope: Envelope = { id, to, kind, tasks: [] };
    const fate = await send(deps, id, messageOf(letter, envelope, sender), [
      { id, subject: null, task: null, to, about: kind, title: letter.subject, sentAt: now },
    ]);
    return fate !== 'waiting';
  }

  return {
    async drain() {
      const now = clock();
      let told = 0;
      for (const news of await store.takeSubscriptionNews(leaseFrom(now), now))
        told += await tellEach(
          await recipientsOf(news),
          (email) => tell(news, email, now),
          (email) => store.markSubscriptionNews(news, email),
        );
      return told;
    },
  };
}

function letterAbout(news: SubscriptionNews, to: Person, sender: Sender): Letter {
  const localizer = localizerFor(to);
  const host = oneLine(news.host);
  const since = { at: news.since };
  return plainLetter(to, sender, {
    localizer,
    occasion: localizer.message('mail.subscription.occasion'),
    heading: localizer.message(`mail.subscription.${news.what}`, { host }),
    engagement: '',
    paragraphs:
      news.what === 'failing'
        ? [
            localizer.message('mail.subscription.failing.text', { host, since, error: oneLine(news.error) || '–' }),
            localizer.message('mail.subscription.failing.next', { host }),
          ]
        : [localizer.message('mail.subscription.working.text', { host, since })],
  });
}
