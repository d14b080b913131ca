import { personOf } from '../../../domain/directory/index.js';
import { type Person, subjectOf } from '../../../domain/kernel/index.js';
import { localizerFor } from '../../../i18n/index.js';
import type { RefusedEvent, Store } from '../../../store/index.js';
import type { Hours } from '../hours.js';
import type { Letter } from '../letter.js';
import { oneLine } from '../one-line.js';
import type { PostDeps } from '../post.js';
import { type Envelope, messageOf, type Sender } from '../render.js';
import { send } from '../send.js';
import { plainLetter } from './plain-letter.js';
import { leaseFrom, tellEach } from './tell-each.js';

export interface RefusedEventDeps extends Pick<PostDeps, 'mailer' | 'envelopes' | 'sender' | 'log'> {
  store: Pick<Store, 'person' | 'takeRefusedEvents' | 'markRefusedEvent' | 'noteUntaken'>;
  hours: Pick<Hours, 'quietUntil'>;
}

/** Tells whoever answers for it that an event of another system could not be used. */
export interface RefusedEventPost {
  /** Returns how many mails were handed over. */
  drain(): Promise<number>;
}

type ToldEvent = RefusedEvent & { engagementTitle: string | null };

export function createRefusedEventPost(deps: RefusedEventDeps): RefusedEventPost {
  const { store, hours, sender } = deps;

  /** Returns whether it was told, or will never be. */
  async function tell(refused: ToldEvent, now: string): Promise<boolean> {
    const to = personOf(await store.person(refused.recipient), refused.recipient);
    if (await hours.quietUntil(to, now)) return false;
    const id = `event-${refused.id}`;
    const letter = letterAbout(refused, to, sender);
    const subject = refused.engagement === null ? null : subjectOf('engagement', refused.engagement);
    const envelope: Envelope = { id, to, kind: 'event.refused', ...(subject && { subject }), tasks: [] };
    const fate = await send(deps, id, messageOf(letter, envelope, sender), [
      { id, subject, task: null, to, about: 'event.refused', title: letter.subject, sentAt: now },
    ]);
    return fate !== 'waiting';
  }

  return {
    async drain() {
      const now = new Date().toISOString();
      return tellEach(
        await store.takeRefusedEvents(leaseFrom(now), now),
        (refused) => tell(refused, now),
        ({ id }) => store.markRefusedEvent(id, new Date().toISOString()),
      );
    },
  };
}

function letterAbout(refused: ToldEvent, to: Person, sender: Sender): Letter {
  const localizer = localizerFor(to);
  const name = oneLine(refused.sender);
  return plainLetter(to, sender, {
    localizer,
    occasion: localizer.message('mail.eventRefused.occasion'),
    heading: localizer.message('mail.eventRefused', { name }),
    engagement: oneLine(refused.engagementTitle ?? ''),
    paragraphs: [
      localizer.message('mail.eventRefused.text', { name, type: oneLine(refused.type) || '–', at: { at: refused.at } }),
      localizer.text(refused.why),
      localizer.message('mail.eventRefused.next', { name }),
    ],
  });
}
