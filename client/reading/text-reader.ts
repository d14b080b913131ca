import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { READERS, type ReaderName, type Readers, tooCostly } from './readers.js';

/** Reads what others wrote, so that no text, however it is made, keeps anybody else waiting. */
export interface TextReader {
  read<N extends ReaderName>(name: N, ...args: Parameters<Readers[N]>): Promise<ReturnType<Readers[N]>>;
  /** Ends the thread; whatever it was reading is refused. */
  close(): Promise<void>;
}

export interface TextReaderOptions {
  /** How long one text may take. */
  limitMs?: number;
  /** How many texts may wait; further ones are refused with an Error named {@link READER_BUSY}. */
  mostWaiting?: number;
  /** What runs in the thread, where it is not built. */
  thread?: URL;
}

export interface ToRead {
  name: ReaderName;
  args: unknown[];
}

/** The name of what is thrown where too many texts wait. */
export const READER_BUSY = 'ReaderBusy';

/** The largest honest file takes some two seconds. */
const LIMIT_MS = 10_000;
const MOST_WAITING = 20;
/** Whatever is no longer than this is read within milliseconds, and so in place. */
const SHORT = 4_000;
/** How a ZIP file, and with it a workbook, begins. */
const PACKED = 0x50;
/** Nobody reads for long: a thread that has nothing to do gives its memory back. */
const IDLE_MS = 60_000;
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/**
 * Reads in a thread of its own, started with the first long text, one text after the other; a text that takes too long, or more
 * memory than any honest one, ends the thread and is refused. The thread sees nothing of this process's environment.
 */
export function createTextReader({
  limitMs = LIMIT_MS,
  mostWaiting = MOST_WAITING,
  thread = new URL('./reading-thread.js', import.meta.url),
}: TextReaderOptions = {}): TextReader {
  let running: Promise<Worker> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let idle: NodeJS.Timeout | undefined;

  function start(): Promise<Worker> {
    const worker = new Worker(thread, { env: {}, resourceLimits: MEMORY });
    // What it falls over is told to whoever waits for it.
    worker.on('error', () => undefined);
    worker.unref();
    return once(worker, 'message').then(() => worker);
  }

  async function end(): Promise<void> {
    const ending = running;
    running = undefined;
    clearTimeout(idle);
    await (await ending?.catch(() => undefined))?.terminate();
  }

  async function apart(toRead: ToRead): Promise<unknown> {
    clearTimeout(idle);
    running ??= start();
    const worker = await running.catch((error: unknown) => {
      running = undefined;
      throw error;
    });
    const found = await answerOf(worker, toRead, limitMs);
    if (found === undefined) await end();
    else idle = setTimeout(() => void end(), IDLE_MS).unref();
    return found;
  }

  return {
    async read(name, ...args) {
      const read = READERS[name] as (...given: unknown[]) => ReturnType<Readers[typeof name]>;
      if (isShort(args[0])) return read(...args);
      if (waiting >= mostWaiting)
        throw Object.assign(new Error('too many texts wait to be read'), { name: READER_BUSY });
      waiting += 1;
      const turn = last.then(() => apart({ name, args }));
      last = turn.catch(() => undefined).finally(() => (waiting -= 1));
      const found = (await turn) as ReturnType<Readers[typeof name]> | undefined;
      return found ?? tooCostly(name, Math.ceil(limitMs / 1_000));
    },
    close: end,
  };
}

/** Of what is packed nobody knows how long it is. */
const isShort = (given: string | Uint8Array): boolean =>
  given.length <= SHORT && (typeof given === 'string' || given[0] !== PACKED);

/** What the thread found; nothing where it took too long, or fell over the text. */
function answerOf(worker: Worker, toRead: ToRead, limitMs: number): Promise<unknown> {
  return new Promise((resolve) => {
    const settle = (answer?: { found: unknown }): void => {
      clearTimeout(timer);
      worker.off('message', settle).off('error', failed).off('exit', failed);
      worker.unref();
      resolve(answer?.found);
    };
    const failed = (): void => settle();
    const timer = setTimeout(failed, limitMs);
    // Somebody waits for the answer: until then the process lives.
    worker.ref();
    worker.on('message', settle).on('error', failed).on('exit', failed);
    worker.postMessage(toRead);
  });
}
