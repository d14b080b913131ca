import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaughtMail, ParsedLetter } from './caught-mail.js';

/** The mails that were caught, oldest first. */
export interface MessageStore {
  /** Keeps a mail, unless the same one is there already. */
  keep(letter: ParsedLetter): Promise<void>;
  mails(filter?: { to?: string; after?: string }): CaughtMail[];
  mail(id: string): CaughtMail | undefined;
}

const MAX_MAILS = 5_000;
/** In characters of text and html, since all of them are in memory. */
const MAX_HELD = 100_000_000;
/** `<milliseconds>-<number>-<key>`: sorts by time, and tells a mail that is there already without reading it. */
const NAME = /^(\d{13}-\d{4})-([0-9a-f]{24})\.json$/;
/** Mails read at a time when the shelf is opened. */
const AT_ONCE = 64;

/** Opens the shelf of a directory, or one that is forgotten when the process ends. */
export async function openMessageStore(directory?: string, maxMails = MAX_MAILS): Promise<MessageStore> {
  const shelved = directory ? await readShelf(directory) : [];
  const keys = new Set(shelved.map(({ key }) => key));
  let held = shelved.reduce((sum, { mail }) => sum + sizeOf(mail), 0);

  return {
    async keep({ key, ...letter }) {
      if (keys.has(key)) return;
      keys.add(key);
      const date = new Date();
      const mail = { id: idAfter(shelved.at(-1)?.mail.id, date), date: date.toISOString(), ...letter };
      shelved.push({ key, mail });
      if (directory) await writeMail(directory, key, mail);
      held += sizeOf(mail);
      while (shelved.length > maxMails || (held > MAX_HELD && shelved.length > 1)) {
        const old = shelved.shift();
        if (!old) break;
        held -= sizeOf(old.mail);
        keys.delete(old.key);
        if (directory) await rm(join(directory, fileOf(old)), { force: true });
      }
    },
    mails: ({ to, after = '' } = {}) =>
      shelved
        .map(({ mail }) => mail)
        .filter(({ id, to: recipients }) => id > after && (!to || recipients.includes(to.toLowerCase()))),
    mail: (id) => shelved.find(({ mail }) => mail.id === id)?.mail,
  };
}

interface Shelved {
  key: string;
  mail: CaughtMail;
}

const sizeOf = ({ text, html }: CaughtMail): number => text.length + (html?.length ?? 0);

const fileOf = ({ key, mail }: Shelved): string => `${mail.id}-${key}.json`;

/** Greater than the last one, also within a millisecond and when the clock went back. */
function idAfter(last: string | undefined, now: Date): string {
  const [time = '', count = ''] = (last ?? '').split('-');
  const milliseconds = Math.max(now.getTime(), Number(time));
  const sameTime = Number(time) === milliseconds;
  return `${String(milliseconds).padStart(13, '0')}-${String(sameTime ? Number(count) + 1 : 0).padStart(4, '0')}`;
}

async function writeMail(directory: string, key: string, mail: CaughtMail): Promise<void> {
  const path = join(directory, fileOf({ key, mail }));
  await writeFile(`${path}.draft`, JSON.stringify(mail), { mode: 0o600 });
  await rename(`${path}.draft`, path);
}

async function readShelf(directory: string): Promise<Shelved[]> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const names = (await readdir(directory)).filter((name) => NAME.test(name)).sort();
  const shelved: Shelved[] = [];
  for (let from = 0; from < names.length; from += AT_ONCE)
    shelved.push(
      ...(await Promise.all(names.slice(from, from + AT_ONCE).map((name) => readMailFile(directory, name)))).flat(),
    );
  return shelved;
}

/** A file that somebody spoilt costs one mail, not the mailbox. */
async function readMailFile(directory: string, name: string): Promise<Shelved[]> {
  try {
    const mail = JSON.parse(await readFile(join(directory, name), 'utf8')) as CaughtMail;
    return [{ key: NAME.exec(name)?.[2] ?? '', mail }];
  } catch {
    return [];
  }
}
