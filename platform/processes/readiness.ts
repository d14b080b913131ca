import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../store/index.js';
import type { ReadyPart } from '../../web/index.js';

export interface ReadinessDeps {
  /** Throws when the Temporal server or its workers do not answer. */
  temporal(): Promise<void>;
  store: Store;
  /** Throws when the mail server does not answer. */
  mail(): Promise<void>;
  documentsFolder: string;
}

const ANSWER_WITHIN_MS = 4_000;

/** Asks every part at once whether it works; a part that does not answer soon does not. */
export function createReadiness({ temporal, store, mail, documentsFolder }: ReadinessDeps): () => Promise<ReadyPart[]> {
  const parts: [string, () => Promise<unknown>][] = [
    ['temporal', temporal],
    ['database', () => store.ready()],
    ['mail', mail],
    ['documents', () => writable(documentsFolder)],
  ];
  return () => Promise.all(parts.map(([part, look]) => found(part, look)));
}

async function found(part: string, look: () => Promise<unknown>): Promise<ReadyPart> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_WITHIN_MS / 1000} s`)), ANSWER_WITHIN_MS);
  });
  try {
    await Promise.race([look(), late]);
    return { part, ok: true };
  } catch (error) {
    return { part, ok: false, detail: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** A full or read-only disk shows only when something is written. */
async function writable(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const probe = join(folder, `.probe-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    await writeFile(probe, 'probe', { mode: 0o600 });
  } finally {
    await rm(probe, { force: true });
  }
}
