import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from './environment.js';

/** What the processes of one home share. */
export interface Secrets {
  adminKey: string;
  /** True once, when the key was made just now: then it is shown. */
  adminKeyIsNew: boolean;
  /** The first signs; all are accepted. */
  eventSecrets: string[];
  linkSecret: string;
  /** 32 bytes, base64. */
  documentKey: string;
  /** Signs checkpoints: 32 bytes, base64. */
  checkpointKey: string;
}

/** Takes the secrets given, and makes those that are missing: files of mode 0600 in `<home>/secrets`. */
export async function openSecrets(home: string, given: Settings['given']): Promise<Secrets> {
  const folder = secretsFolder(home);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const keep = (name: string, make: () => string) => keepSecret(join(folder, `${name}.key`), make);

  const admin = given.adminKey
    ? { value: given.adminKey, made: false }
    : await keep('admin', () => `kpo_${randomBytes(24).toString('base64url')}`);
  const event = given.eventSecrets ?? [
    (await keep('event', () => `whsec_${randomBytes(32).toString('base64')}`)).value,
  ];
  const link = given.linkSecret ?? (await keep('link', () => randomBytes(32).toString('base64url'))).value;
  const document = given.documentKey ?? (await keep('document', () => randomBytes(32).toString('base64'))).value;
  const checkpoint = given.checkpointKey ?? (await keep('checkpoint', () => randomBytes(32).toString('base64'))).value;
  return {
    adminKey: admin.value,
    adminKeyIsNew: admin.made,
    eventSecrets: event,
    linkSecret: link,
    documentKey: document,
    checkpointKey: checkpoint,
  };
}

/** A secret that a process of this home made; undefined when there is none, or it is not ours to read. */
export async function readSecret(home: string, name: 'admin' | 'event' | 'checkpoint'): Promise<string | undefined> {
  const text = await readFile(join(secretsFolder(home), `${name}.key`), 'utf8').catch(() => undefined);
  return text?.trim() || undefined;
}

export const secretsFolder = (home: string): string => join(home, 'secrets');

/** Linking a complete file into place lets exactly one of several starting processes decide the secret. */
async function keepSecret(path: string, make: () => string): Promise<{ value: string; made: boolean }> {
  const known = await readFile(path, 'utf8').catch(ifMissing);
  if (known !== undefined) return { value: readable(path, known), made: false };
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${make()}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, path);
    return { value: readable(path, await readFile(path, 'utf8')), made: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return { value: readable(path, await readFile(path, 'utf8')), made: false };
  } finally {
    await rm(draft, { force: true });
  }
}

/** Another secret in place of an empty file would leave documents unreadable without a word. */
function readable(path: string, text: string): string {
  const value = text.trim();
  if (!value)
    throw new Error(`The secret ${path} is empty. Restore it from a backup, or delete it to have a new one made.`);
  return value;
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
