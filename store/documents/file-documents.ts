import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { idOf, type Subject } from '../../domain/kernel/index.js';
import type { Store } from '../contract.js';
import type { Documents, FileDigests } from './documents.js';
import { openSealed, sealed } from './sealing.js';

const KEY_BYTES = 32;
/** What an id may be made of; anything else is refused before it comes near a path. */
const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,199}$/;

/**
 * Documents as encrypted files of mode 0600, one folder per subject. A file opens only under the subject, id, kind
 * and media type it was put with, so neither files nor their register can be swapped. Throws when a file was tampered with.
 */
export function createFileDocuments({
  directory,
  key,
  store,
}: {
  directory: string;
  /** 32 bytes. */
  key: Uint8Array;
  store: Pick<Store, 'putDocument' | 'document'>;
}): Documents {
  if (key.length !== KEY_BYTES)
    throw new RangeError(`the document key has ${key.length} bytes instead of ${KEY_BYTES}`);

  const read: Documents['read'] = async (subject, id) => {
    if (!ID_PATTERN.test(idOf(subject)) || !ID_PATTERN.test(id)) return undefined;
    const meta = await store.document(subject, id);
    const file = meta && (await readFile(pathOf(directory, subject, id)).catch(ifMissing));
    if (!meta || !file) return undefined;
    const { kind, mediaType } = meta;
    return { kind, mediaType, content: openSealed(key, { subject, id, kind, mediaType }, file) };
  };

  return {
    read,
    async put(subject, id, kind, mediaType, content) {
      for (const part of [idOf(subject), id])
        if (!ID_PATTERN.test(part)) throw new RangeError(`${JSON.stringify(part)} is not an id of a document`);
      const bytes = Buffer.from(content);
      const known = await read(subject, id).catch(() => undefined);
      if (known?.kind === kind && known.mediaType === mediaType && bytes.equals(known.content)) return;
      const file = sealed(key, { subject, id, kind, mediaType }, bytes);
      await writeDurably(pathOf(directory, subject, id), file);
      await store.putDocument({
        subject,
        id,
        kind,
        mediaType,
        size: bytes.length,
        // Of the file, not of its content: a sealed price could be guessed from a hash of it.
        sha256: createHash('sha256').update(file).digest('hex'),
        createdAt: new Date().toISOString(),
      });
    },
  };
}

/** The SHA-256 of documents' files, which needs no key. */
export const createFileDigests =
  (directory: string): FileDigests =>
  async (subject, id) => {
    const file = await readFile(pathOf(directory, subject, id)).catch(ifMissing);
    return file && createHash('sha256').update(file).digest('hex');
  };

/** Hashes have no separators and no case to lose. */
const pathOf = (directory: string, subject: Subject, id: string): string =>
  join(directory, nameOf(subject), nameOf(id));
const nameOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

/** A reader sees the old file or the new one, whole, also after a loss of power. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  const entry = await open(folder);
  await entry.sync().finally(() => entry.close());
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
