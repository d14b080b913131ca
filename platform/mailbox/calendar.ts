import ICAL from 'ical.js';
import type { Attachment } from 'mailparser';

/** What a mail does to its reader's calendar. */
export interface CaughtEntry {
  /** `REQUEST` or `CANCEL`, as iTIP calls them. */
  method: string;
  uid: string;
  sequence: number;
  summary: string;
  /** An instant. */
  start: string;
}

const CALENDAR = /^(text\/calendar|application\/ics)$/i;

/** The entries in a mail's attachments, each once: mails carry them as an alternative and as a file. */
export function calendarEntries(attachments: readonly Pick<Attachment, 'contentType' | 'content'>[]): CaughtEntry[] {
  const entries = attachments
    .filter(({ contentType }) => CALENDAR.test(contentType))
    .flatMap(({ content }) => entriesIn(content.toString('utf8')));
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

/** A file that is no calendar, or one without a date, costs its card, not the mail. */
function entriesIn(text: string): CaughtEntry[] {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const method = String(calendar.getFirstPropertyValue('method') ?? '');
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const { uid, sequence, summary, startDate } = new ICAL.Event(component);
      return { method, uid, sequence, summary, start: startDate.toJSDate().toISOString() };
    });
  } catch {
    return [];
  }
}
