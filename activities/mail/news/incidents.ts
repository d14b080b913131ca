import { randomUUID } from 'node:crypto';
import { personOf } from '../../../domain/directory/index.js';
import { type Person, subjectOf } from '../../../domain/kernel/index.js';
import { localizerFor } from '../../../i18n/index.js';
import type { IncidentNews, Store } from '../../../store/index.js';
import type { Hours } from '../hours.js';
import type { Letter } from '../letter.js';
import { oneLine } from '../one-line.js';
import type { PostDeps } from '../post.js';
import { type Envelope, messageOf, type Sender } from '../render.js';
import { send } from '../send.js';
import { plainLetter } from './plain-letter.js';
import { leaseFrom, tellEach } from './tell-each.js';

export interface IncidentDeps extends Pick<PostDeps, 'mailer' | 'envelopes' | 'sender' | 'log'> {
  store: Pick<Store, 'person' | 'takeIncidentNews' | 'markIncidentNews' | 'noteUntaken'>;
  hours: Pick<Hours, 'quietUntil'>;
}

/** Tells owners that an engagement stands still because its code cannot go on, and that this is over. */
export interface IncidentPost {
  /** Returns how many mails were handed over. */
  drain(): Promise<number>;
}

export function createIncidentPost(deps: IncidentDeps): IncidentPost {
  const { store, hours, sender } = deps;
  const by = randomUUID();

  /** Returns whether it was told, or will never be. */
  async function tell(news: IncidentNews, now: string): Promise<boolean> {
    const owner = personOf(await store.person(news.owner), news.owner);
    if (await hours.quietUntil(owner, now)) return false;
    const { what, engagement, ids } = news;
    const envelope: Envelope = {
      id: `incident-${ids[0]}-${what}`,
      to: owner,
      kind: `incident.${what}`,
      subject: subjectOf('engagement', engagement),
      tasks: [],
    };
    const letter = incidentLetter(news, owner, sender);
    const fate = await send(deps, envelope.id, messageOf(letter, envelope, sender), [
      {
        ...{ id: envelope.id, subject: null, task: null, to: owner, about: `incident.${what}` },
        ...{ title: letter.subject, sentAt: now },
      },
    ]);
    return fate !== 'waiting';
  }

  return {
    async drain() {
      const now = new Date().toISOString();
      return tellEach(
        await store.takeIncidentNews({ by, until: leaseFrom(now) }, now),
        (news) => tell(news, now),
        (news) => store.markIncidentNews(news, new Date().toISOString()),
      );
    },
  };
}

function incidentLetter({ what, engagementTitle, since, tasks }: IncidentNews, owner: Person, sender: Sender): Letter {
  const localizer = localizerFor(owner);
  return plainLetter(owner, sender, {
    localizer,
    occasion: localizer.message('mail.incident.occasion'),
    heading: localizer.message(`mail.incident.${what}`),
    engagement: oneLine(engagementTitle),
    paragraphs:
      what === 'begun'
        ? [
            localizer.message('mail.incident.begun.text', { since: { at: since } }),
            localizer.message('mail.incident.begun.tasks', { count: tasks }),
            localizer.message('mail.incident.begun.next'),
          ]
        : [localizer.message('mail.incident.over.text', { since: { at: since } })],
  });
}
