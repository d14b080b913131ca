import { mailboxOf, type Message } from '../domain/kernel/index.js';
import { adminsOf, everyItem, type RefusedEvent, type Store } from '../store/index.js';
import type { Addressee } from './commands.js';
import { sha256 } from './sha256.js';

/** An event that cannot be used, as far as it could be read. */
export interface UnusableEvent {
  sender: { id: string; name: string; owner: string | null };
  /** What it was for, where its sender may speak of that. */
  to: Addressee | undefined;
  type: string;
  why: Message;
}

type RefusedStore = Pick<Store, 'engagement' | 'ownersFor' | 'people' | 'noteRefusedEvent'>;
type About = Pick<RefusedEvent, 'engagement'> & { owners: readonly string[]; centre: string };

const UP_TO_DAY = 'YYYY-MM-DD'.length;
/** Of an engagement or a cost centre that is not known nothing is said, so that wrong names are no flood of mails. */
const UNKNOWN: About = { owners: [], engagement: null, centre: '' };
const MOST_REMEMBERED = 1_000;

/**
 * Has those told who answer for what an event is for and for the system that sent it that the event cannot be used. Each hears once
 * a day of each system and each thing that is wrong with its events for an engagement or a cost centre.
 */
export function createRefusedEvents(store: RefusedStore, now = (): string => new Date().toISOString()) {
  const noted = new Set<string>();

  async function aboutOf(to: Addressee | undefined): Promise<About> {
    if (!to) return UNKNOWN;
    if (!('engagement' in to)) {
      const owners = await store.ownersFor(to.costCentre);
      return owners.length > 0 ? { owners, engagement: null, centre: to.costCentre } : UNKNOWN;
    }
    const known = await store.engagement(to.engagement);
    return known && known.endedAt === null ? { owners: [known.owner], engagement: known.id, centre: '' } : UNKNOWN;
  }

  /** Whoever answers for the system, else for engagements in general, else for everything. */
  async function responsible(owner: string | null): Promise<string[]> {
    if (owner) return [owner];
    const people = await everyItem((page) => store.people(page));
    const [first] = [...people.filter(({ defaultFor }) => defaultFor.includes('owner')), ...(await adminsOf(store))];
    return first ? [first.email] : [];
  }

  return {
    async note({ sender, to, type, why }: UnusableEvent): Promise<void> {
      const at = now();
      const day = at.slice(0, UP_TO_DAY);
      const { owners, engagement, centre } = await aboutOf(to);
      const what = [sender.id, engagement, centre, why.code, day];
      if (noted.has(sha256(what))) return;
      const told = [...owners, ...(sender.owner || owners.length === 0 ? await responsible(sender.owner) : [])];
      const recipients = new Map(told.map((email) => [mailboxOf(email), email]));
      for (const [mailbox, recipient] of recipients) {
        const id = sha256('refused event', mailbox, what);
        await store.noteRefusedEvent({ id, recipient, sender: sender.name, type, engagement, why, at });
      }
      if (noted.size >= MOST_REMEMBERED) noted.clear();
      noted.add(sha256(what));
    },
  };
}
