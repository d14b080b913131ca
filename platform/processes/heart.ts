import { randomUUID } from 'node:crypto';
import { uptime } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Ability, Store } from '../../store/index.js';

export interface HeartParts {
  store: Pick<Store, 'beat'>;
  /** What this process does while the check passes. */
  does: readonly Ability[];
  /** Throws while it cannot. */
  check(): Promise<unknown>;
  outageAfterMs: number;
  /** Called when an outage is over. */
  onOutage?: () => void;
  log: Logger;
}

/** So often within the time that makes an outage does a process say that it lives. */
const BEATS = 5;
/** Goes on while the machine sleeps, and is never set. */
const steadyMs = (): number => uptime() * 1_000;

/** Says that a process lives and can do its part, until it is stopped. */
export function startHeart({ store, does, check, outageAfterMs, onOutage, log }: HeartParts): {
  stop(): Promise<void>;
} {
  const process = randomUUID();
  const stopped = new AbortController();
  let upAt: number | undefined;

  async function beat(): Promise<void> {
    try {
      await check();
      const sinceUp = upAt === undefined ? undefined : Math.max(0, Math.round(steadyMs() - upAt));
      const { up, outage } = await store.beat({ process, does, at: new Date().toISOString(), sinceUp, outageAfterMs });
      if (up) upAt = steadyMs();
      if (!outage) return;
      log.warn({ from: outage.from, to: outage.to }, 'answers could not be taken; the time is given back');
      onOutage?.();
    } catch (error) {
      log.debug({ error: error instanceof Error ? error.name : 'unknown' }, 'no sign of life could be given');
    }
  }

  async function goOn(): Promise<void> {
    while (!stopped.signal.aborted) {
      await beat();
      await setTimeout(outageAfterMs / BEATS, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  }

  const ended = goOn();
  return {
    async stop() {
      stopped.abort();
      await ended;
    },
  };
}
