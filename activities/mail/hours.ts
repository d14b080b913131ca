import { addDuration, type Person, UNTOLD } from '../../domain/kernel/index.js';
import { quietUntil } from '../../domain/calendar/index.js';
import type { Notice, NoticeKind } from '../../domain/journal/index.js';
import type { Store } from '../../store/index.js';
import { createOffsets } from '../calendars/time-zones.js';

/** When mails may be handed over. */
export interface Hours {
  /** The instant before which a notice of now must not be handed over; undefined when it may go at once. */
  notBefore(notice: Pick<Notice, 'kind' | 'to'>): Promise<string | undefined>;
  /** The end of somebody's quiet hours, where an instant falls into them; by their recorded zone where the directory has none. */
  quietUntil(
    recipient: Pick<Person, 'email'> & Partial<Pick<Person, 'timeZone'>>,
    at: string,
  ): Promise<string | undefined>;
}

export interface HoursDeps {
  store: Pick<Store, 'person'>;
  /** How long what is collected waits for more of its kind for the same person (ISO 8601); not at all without. */
  window?: string;
  now?: () => string;
}

const COLLECTED: ReadonlySet<NoticeKind> = new Set(['task.reminder', 'task.moved']);

/** Whether several mails of a kind become one where they are for one person at one time. */
export const isCollected = ({ kind }: Pick<Notice, 'kind'>): boolean => COLLECTED.has(kind);

/** Keeps mails out of people's quiet hours, and has reminders wait for one another. */
export function createHours({ store, window = 'PT0S', now = () => new Date().toISOString() }: HoursDeps): Hours {
  const offsets = createOffsets();
  const hours: Hours = {
    async notBefore(notice) {
      const at = now();
      const collected = isCollected(notice) ? addDuration(at, window) : at;
      return (await hours.quietUntil(notice.to, collected)) ?? (collected > at ? collected : undefined);
    },
    async quietUntil({ email, timeZone = UNTOLD.timeZone }, at) {
      const person = await store.person(email);
      return person?.quietHours && quietUntil(person.quietHours, at, offsets(person.timeZone ?? timeZone));
    },
  };
  return hours;
}
