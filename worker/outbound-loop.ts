import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';

const SOON_MS = 1_000;
const IDLE_MS = 5_000;
const TROUBLE_MS = 30_000;
const GROWTH = 1.5;

/**
 * Calls `drain`, which returns how many of what it is named for it handed over, again and again: every second while there are
 * some, and less often the longer nothing happens or nothing works.
 */
export function keepDraining(what: string, drain: () => Promise<number>, log: Logger): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const loop = async (): Promise<void> => {
    for (let pause = SOON_MS; !stopped.signal.aborted; ) {
      try {
        pause = (await drain()) > 0 ? SOON_MS : Math.min(pause * GROWTH, IDLE_MS);
      } catch (error) {
        pause = Math.min(pause * GROWTH, TROUBLE_MS);
        log.warn(
          { error: error instanceof Error ? error.name : 'unknown' },
          `${what} could not be delivered; trying again`,
        );
      }
      await setTimeout(pause, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  };
  const done = loop();
  return {
    async stop() {
      stopped.abort();
      await done;
    },
  };
}
