import { Email } from '../../domain/kernel/index.js';
import { type CaughtMail, keyOf, readMail } from './caught-mail.js';
import { type LoggedMail, type MailHead, openMailLog } from './mail-log.js';

/** The mails that were caught. They are kept as they came, and read when somebody looks at them. */
export interface MessageStore {
  /** Keeps a mail, unless the same one is there already. */
  keep(raw: Buffer, recipients: readonly string[]): Promise<void>;
  /** Oldest first. */
  list(filter?: { to?: string; after?: string }): MailHead[];
  mail(id: string): Promise<CaughtMail | undefined>;
  close(): Promise<void>;
}

/** As people are asked for: SMTP writes internationalised domains its own way. */
const spelled = (address: string): string => Email.safeParse(address).data ?? address.toLowerCase();

const MAX_MAILS = 5_000;
const MAX_BYTES = 200_000_000;
/** Of the greatest number of mails, how much one file holds. */
const IN_FILE = 0.1;
/** Whoever waits for a mail looks at the newest ones again and again. */
const REMEMBERED = 500;

/** Opens the store of a directory, or one that is forgotten when the process ends. */
export async function openMessageStore(directory?: string, maxMails = MAX_MAILS): Promise<MessageStore> {
  const log = directory ? await openMailLog(directory, Math.max(1, Math.floor(maxMails * IN_FILE))) : undefined;
  const shelved: LoggedMail[] = [...(log?.found ?? [])];
  const kept = new Map<string, Promise<unknown>>(shelved.map(({ head }) => [head.key, Promise.resolve()]));
  const remembered = new Map<string, Promise<CaughtMail>>();
  let lastId = shelved.at(-1)?.head.id;
  let bytes = shelved.reduce((sum, { head }) => sum + head.bytes, 0);

  async function shelve(head: MailHead, raw: Buffer): Promise<void> {
    const mail = log ? await log.append(head, raw) : inMemory(head, raw);
    shelved.push(mail);
    bytes += head.bytes;
    await trim();
  }

  async function trim(): Promise<void> {
    while (shelved.length > maxMails || (bytes > MAX_BYTES && shelved.length > 1)) {
      const old = shelved.shift();
      if (!old) break;
      bytes -= old.head.bytes;
      kept.delete(old.head.key);
      remembered.delete(old.head.id);
      await old.forget();
    }
  }

  function read({ head, read: bytesOf }: LoggedMail): Promise<CaughtMail> {
    const known = remembered.get(head.id);
    if (known) return known;
    const reading = bytesOf().then((raw) => readMail(raw, head));
    remembered.set(head.id, reading);
    reading.catch(() => remembered.delete(head.id));
    for (const oldest of remembered.keys()) {
      if (remembered.size <= REMEMBERED) break;
      remembered.delete(oldest);
    }
    return reading;
  }

  await trim();
  return {
    async keep(raw, recipients) {
      const to = recipients.map(spelled);
      const key = keyOf(raw, to);
      const known = kept.get(key);
      if (known) return void (await known);
      const date = new Date();
      lastId = idAfter(lastId, date);
      const keeping = shelve({ id: lastId, key, to, date: date.toISOString(), bytes: raw.length }, raw);
      kept.set(key, keeping);
      keeping.catch(() => kept.delete(key));
      await keeping;
    },
    list: ({ to, after = '' } = {}) =>
      shelved
        .map(({ head }) => head)
        .filter(({ id, to: recipients }) => id > after && (!to || recipients.includes(spelled(to)))),
    async mail(id) {
      const mail = shelved.find(({ head }) => head.id === id);
      return mail && read(mail);
    },
    close: async () => log?.close(),
  };
}

const inMemory = (head: MailHead, raw: Buffer): LoggedMail => ({
  head,
  read: () => Promise.resolve(raw),
  forget: () => Promise.resolve(),
});

/** Greater than the last one, also within a millisecond and when the clock went back. */
function idAfter(last: string | undefined, now: Date): string {
  const [time = '', count = ''] = (last ?? '').split('-');
  const milliseconds = Math.max(now.getTime(), Number(time));
  const sameTime = Number(time) === milliseconds;
  return `${String(milliseconds).padStart(13, '0')}-${String(sameTime ? Number(count) + 1 : 0).padStart(4, '0')}`;
}
