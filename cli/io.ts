import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { cliFailure, EXIT } from './exit.js';

/** Everything a command touches of the process that runs it, so that tests can stand in for it. */
export interface Io {
  /** Standard output, one line (or several) at a time. */
  out(lines: string): void;
  /** Progress, hints and errors: standard error. */
  err(lines: string): void;
  env: NodeJS.ProcessEnv;
  fetch: typeof fetch;
  stdin: NodeJS.ReadableStream;
  /** Calls back at SIGINT and SIGTERM, with how often one was asked for so far; returns what ends it. */
  onSignal(callback: (count: number) => void): () => void;
}

const MAX_FILE_BYTES = 2_000_000;
/** A signal to a whole process group comes once more from npm, which hands on its own; a person takes longer to ask again. */
const SAME_REQUEST_MS = 500;

/** The text of a file in UTF-8, or of standard input for `-`. */
export async function readInput(io: Io, path: string, most = MAX_FILE_BYTES): Promise<string> {
  const bytes = await readBytes(io, path, most);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw cliFailure(EXIT.usage, `${path} is not a text in UTF-8. Save it in this encoding.`);
  }
}

/** A file, or standard input for `-`, as it is. */
export async function readBytes(io: Io, path: string, most: number): Promise<Uint8Array<ArrayBuffer>> {
  let bytes: Buffer<ArrayBuffer>;
  try {
    bytes = path === '-' ? await buffer(io.stdin as NodeJS.ReadStream) : await readFile(path);
  } catch (error) {
    throw cliFailure(EXIT.usage, `${path} cannot be read: ${(error as Error).message}`);
  }
  if (bytes.length > most) throw cliFailure(EXIT.usage, `${path} is larger than ${most / 1_000_000} MB.`);
  return bytes;
}

/** The streams, environment and signals of this very process. */
export function processIo(): Io {
  let signals = 0;
  let last = Number.NEGATIVE_INFINITY;
  const listeners = new Set<(count: number) => void>();
  const heard = (): void => {
    const now = performance.now();
    if (now - last < SAME_REQUEST_MS) return;
    last = now;
    signals += 1;
    for (const listener of listeners) listener(signals);
  };
  return {
    out: (lines) => void process.stdout.write(`${lines}\n`),
    err: (lines) => void process.stderr.write(`${lines}\n`),
    env: process.env,
    fetch,
    stdin: process.stdin,
    onSignal(callback) {
      if (listeners.size === 0) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, heard);
      listeners.add(callback);
      return () => {
        listeners.delete(callback);
        if (listeners.size === 0) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, heard);
      };
    },
  };
}
