import { type FileHandle, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What is known of a mail without reading it. */
export interface MailHead {
  /** Later mails have greater ids. */
  id: string;
  /** The same for the same mail sent again. */
  key: string;
  /** The envelope's recipients, in lower case. */
  to: string[];
  /** When it was caught. */
  date: string;
  bytes: number;
}

export interface LoggedMail {
  head: MailHead;
  read(): Promise<Buffer>;
  /** The last of its file takes the file with it. */
  forget(): Promise<void>;
}

/** Mails as they came, one behind the other in files that only grow: making a file costs a hundred times what a line in it does. */
export interface MailLog {
  /** What was there at the start, oldest first. */
  found: LoggedMail[];
  /** Resolves once it is written, after those before it. */
  append(head: MailHead, raw: Buffer): Promise<LoggedMail>;
  close(): Promise<void>;
}

interface File {
  path: string;
  mails: number;
}

interface OpenFile extends File {
  handle: FileHandle;
  size: number;
  forgotten: number;
}

const ENDING = '.mails';
const NEWLINE = 0x0a;

/** Opens the log of a directory. What follows a line that was torn is lost, with the rest of that file. */
export async function openMailLog(directory: string, mailsInFile: number): Promise<MailLog> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const names = (await readdir(directory)).filter((name) => name.endsWith(ENDING)).sort();
  const found = (await Promise.all(names.map((name) => mailsIn(join(directory, name))))).flat();
  let current: OpenFile | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function fileFor(id: string): Promise<OpenFile> {
    if (current && current.mails + current.forgotten < mailsInFile) return current;
    await current?.handle.close();
    current = undefined;
    const path = join(directory, `${id}${ENDING}`);
    current = { path, mails: 0, forgotten: 0, size: 0, handle: await open(path, 'ax', 0o600) };
    return current;
  }

  async function write(head: MailHead, raw: Buffer): Promise<LoggedMail> {
    const file = await fileFor(head.id);
    const line = Buffer.from(`${JSON.stringify(head)}\n`);
    const from = file.size + line.length;
    try {
      await file.handle.writev([line, raw, Buffer.of(NEWLINE)]);
    } catch (error) {
      current = undefined;
      await file.handle.close();
      throw error;
    }
    file.size = from + raw.length + 1;
    file.mails += 1;
    return loggedIn(file, head, from);
  }

  return {
    found,
    append(head, raw) {
      const written = last.then(() => write(head, raw));
      last = written.catch(() => undefined);
      return written;
    },
    async close() {
      await last;
      await current?.handle.close();
      current = undefined;
    },
  };
}

const loggedIn = (file: File | OpenFile, head: MailHead, from: number): LoggedMail => ({
  head,
  read: () => readRange(file.path, from, head.bytes),
  async forget() {
    file.mails -= 1;
    if ('forgotten' in file) file.forgotten += 1;
    if (file.mails === 0) await rm(file.path, { force: true });
  },
});

async function readRange(path: string, from: number, length: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer;
  } finally {
    await handle.close();
  }
}

async function mailsIn(path: string): Promise<LoggedMail[]> {
  const content = await readFile(path);
  const file: File = { path, mails: 0 };
  const mails: LoggedMail[] = [];
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf(NEWLINE, at);
    const head = headIn(content.toString('utf8', at, end));
    if (end < 0 || !head || content[end + 1 + head.bytes] !== NEWLINE) break;
    mails.push(loggedIn(file, head, end + 1));
    at = end + head.bytes + 2;
  }
  file.mails = mails.length;
  return mails;
}

function headIn(line: string): MailHead | undefined {
  try {
    return JSON.parse(line) as MailHead;
  } catch {
    return undefined;
  }
}
