import { asPerson } from '../../domain/directory/index.js';
import { type Person, subjectOf, unlisted } from '../../domain/kernel/index.js';
import { localizerFor } from '../../i18n/index.js';
import type { RefusedEvent, Store } from '../../store/index.js';
import { footerOf, greetingOf } from './frame.js';
import type { Hours } from './hours.js';
import type { Letter } from './letter.js';
import { oneLine } from './one-line.js';
import type { PostDeps } from './post.js';
import { type Envelope, messageOf, type Sender } from './render.js';
import { send } from './send.js';

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

/** No other process takes what this one is telling; what was not told is told by whoever comes first after it. */
const LEASE_MS = 60_000;

export function createRefusedEventPost(deps: RefusedEventDeps): RefusedEventPost {
  const { store, hours, sender } = deps;

  /** Returns whether it was told, or will never be. */
  async function tell(refused: ToldEvent, now: string): Promise<boolean> {
    const entry = await store.person(refused.recipient);
    const to = entry ? asPerson(entry) : unlisted(refused.recipient);
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
      const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
      let told = 0;
      for (const refused of await store.takeRefusedEvents(until, now)) {
        if (!(await tell(refused, now))) continue;
        await store.markRefusedEvent(refused.id, new Date().toISOString());
        told += 1;
      }
      return told;
    },
  };
}

function letterAbout(refused: ToldEvent, to: Person, { organisation }: Sender): Letter {
  const localizer = localizerFor(to);
  const engagement = oneLine(refused.engagementTitle ?? '');
  const name = oneLine(refused.sender);
  const heading = localizer.message('mail.eventRefused', { name });
  return {
    localizer,
    subject: engagement ? `[${engagement}] ${heading}` : heading,
    occasion: localizer.message('mail.eventRefused.occasion'),
    heading,
    engagement,
    greeting: greetingOf(localizer, to.name),
    paragraphs: [
      localizer.message('mail.eventRefused.text', { name, type: oneLine(refused.type) || '–', at: { at: refused.at } }),
      localizer.text(refused.why),
      localizer.message('mail.eventRefused.next', { name }),
    ],
    choices: [],
    footer: footerOf(localizer, organisation),
  };
}
