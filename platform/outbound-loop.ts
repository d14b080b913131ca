import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';

const SOON_MS = 1_000;
/** How often is looked for what somebody waits for. */
export const NEWS_EVERY_MS = SOON_MS;
const IDLE_MS = 5_000;
const TROUBLE_MS = 30_000;
const GROWTH = 1.5;

export interface Draining {
  /** Drains at once, since there is something now. */
  poke(): void;
  stop(): Promise<void>;
}

/**
 * Calls `drain`, which returns how many of what it is named for it handed over, again and again: every second while there are
 * some, and less often the longer nothing happens or nothing works.
 */
export function keepDraining(
  what: string,
  drain: () => Promise<number>,
  log: Logger,
  { idleMs = IDLE_MS }: { idleMs?: number } = {},
): Draining {
  const state = { stopped: false, poked: false, pausing: new AbortController() };
  const pauseFor = async (ms: number): Promise<void> => {
    if (state.stopped || state.poked) return;
    state.pausing = new AbortController();
    await setTimeout(ms, undefined, { signal: state.pausing.signal }).catch(() => undefined);
  };
  const loop = async (): Promise<void> => {
    for (let pause = SOON_MS; !state.stopped; ) {
      state.poked = false;
      try {
        pause = (await drain()) > 0 ? SOON_MS : Math.min(pause * GROWTH, idleMs);
      } catch (error) {
        pause = Math.min(pause * GROWTH, TROUBLE_MS);
        log.warn(
          { error: error instanceof Error ? error.name : 'unknown' },
          `${what} could not be delivered; trying again`,
        );
      }
      await pauseFor(pause);
    }
  };
  const done = loop();
  const wake = (): void => state.pausing.abort();
  return {
    poke() {
      state.poked = true;
      wake();
    },
    async stop() {
      state.stopped = true;
      wake();
      await done;
    },
  };
}
