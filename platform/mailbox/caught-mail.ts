import { createHash } from 'node:crypto';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import { type CaughtEntry, calendarEntries } from './calendar.js';

/** A mail that the mailbox caught. */
export interface CaughtMail {
  /** Later mails have greater ids. */
  id: string;
  /** The envelope's recipients, in lower case. */
  to: string[];
  from: string;
  subject: string;
  /** When it was caught. */
  date: string;
  /** By lower-case name; the last one counts. */
  headers: Record<string, string>;
  text: string;
  html: string | null;
  /** Addresses of web pages in the mail, in order. */
  links: string[];
  /** What it does to the reader's calendar. */
  calendar: CaughtEntry[];
}

/** Reads a mail as it came over SMTP. */
export async function readMail(
  raw: Buffer,
  { id, to, date }: Pick<CaughtMail, 'id' | 'to' | 'date'>,
): Promise<CaughtMail> {
  const parsed = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true });
  const text = parsed.text ?? '';
  const html = parsed.html || null;
  return {
    id,
    to,
    from: textOf(parsed.from),
    subject: parsed.subject ?? '',
    date,
    headers: headersOf(parsed),
    text,
    html,
    links: linksIn(html ?? '', text),
    calendar: calendarEntries(parsed.attachments),
  };
}

const MESSAGE_ID = /^message-id:\s*(\S+)/im;

/** The same for the same mail sent again. A Message-ID may go to several people one by one. */
export function keyOf(raw: Buffer, to: readonly string[]): string {
  const end = raw.indexOf('\r\n\r\n');
  const [, messageId = ''] = MESSAGE_ID.exec(raw.toString('latin1', 0, end < 0 ? raw.length : end)) ?? [];
  const hash = createHash('sha256').update(JSON.stringify([messageId, ...to]));
  return (messageId ? hash : hash.update(raw)).digest('hex').slice(0, 24);
}

const textOf = (address: AddressObject | undefined): string => address?.text ?? '';

const headersOf = ({ headerLines }: ParsedMail): Record<string, string> =>
  Object.fromEntries(
    headerLines.map(({ key, line }) => [
      key.toLowerCase(),
      line
        .slice(line.indexOf(':') + 1)
        .replace(/\s+/g, ' ')
        .trim(),
    ]),
  );

function linksIn(html: string, text: string): string[] {
  const inHtml = [...html.matchAll(/href="(https?:\/\/[^"]+)"/gi)].map(([, url = '']) => url.replace(/&amp;/g, '&'));
  const inText = [...text.matchAll(/https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)]/gi)].map(([url]) => url);
  return [...new Set([...inHtml, ...inText])];
}
