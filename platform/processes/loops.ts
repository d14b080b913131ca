import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import {
  bySignal,
  createDigestSchedules,
  createDirectoryNews,
  createIgnoredEvents,
  createOutageNews,
  createRightsNews,
  createUntakenNews,
  mailBySignal,
} from '../../client/index.js';
import type { NoteSigner, Store } from '../../store/index.js';
import { directoryChanged, systemAway } from '../../workflows/messages.js';
import { type Draining, keepDraining, NEWS_EVERY_MS } from '../outbound-loop.js';

const DIGESTS_EVERY_MS = 60_000;
const IGNORED_EVERY_MS = 60_000;
const CHECKPOINT_EVERY_MS = 3_600_000;
/** How late a checkpoint may be. */
const CHECKPOINT_LOOK_MS = 60_000;

/** Workflows hear within a second whom their mail did not reach. */
export function startUntakenNews({ store, client, log }: { store: Store; client: Client; log: Logger }): Draining {
  const news = createUntakenNews({ store, tell: mailBySignal({ client }) });
  return keepDraining('news of mails that were refused', () => news.drain(), log, { idleMs: NEWS_EVERY_MS });
}

/** Admins hear at once of a change of rights that waits for them, and who asked of what became of it. */
export function startRightsNews({ log, ...deps }: Parameters<typeof createRightsNews>[0] & { log: Logger }): Draining {
  const news = createRightsNews(deps);
  return keepDraining('news of rights', () => news.drain(), log, { idleMs: DIGESTS_EVERY_MS });
}

/** Open tasks hear of a change at once when it was made in this process, and else within a second. */
export function startNews({ store, client, log }: { store: Store; client: Client; log: Logger }): Draining {
  const news = createDirectoryNews({ store, tell: bySignal({ client }, directoryChanged), log });
  return keepDraining('changes of the directory', () => news.drain(), log, { idleMs: NEWS_EVERY_MS });
}

/** All that waits hears of an outage at once when this process saw the end of it, and else within a second. */
export function startOutageNews({ store, client, log }: { store: Store; client: Client; log: Logger }): Draining {
  const news = createOutageNews({ store, tell: bySignal({ client }, systemAway), log });
  return keepDraining('news of outages', () => news.drain(), log, { idleMs: NEWS_EVERY_MS });
}

/** Journals say soon after each hour what of it changed nothing. */
export function startIgnored({ store, client, log }: { store: Store; client: Client; log: Logger }): Draining {
  const ignored = createIgnoredEvents({ store, client });
  return keepDraining('counts of events that changed nothing', () => ignored.drain(), log, {
    idleMs: IGNORED_EVERY_MS,
  });
}

/** Daily digests follow the directory: at once when it was changed in this process, and else within a minute. */
export function startDigests(deps: { store: Store; client: Client; taskQueue: string; log: Logger }): Draining {
  const schedules = createDigestSchedules(deps);
  return keepDraining('changes of daily digests', () => schedules.drain(), deps.log, { idleMs: DIGESTS_EVERY_MS });
}

/** The heads of all chains are signed every hour, by whichever process comes first. */
export function startCheckpoints({ store, signer, log }: { store: Store; signer: NoteSigner; log: Logger }): Draining {
  const sign = async (): Promise<number> => {
    const now = Date.now();
    const [at, unlessAfter] = [now, now - CHECKPOINT_EVERY_MS].map((ms) => new Date(ms).toISOString());
    return (await store.signCheckpoint(signer, { now: at ?? '', unlessAfter }))?.heads ?? 0;
  };
  return keepDraining('checkpoints', sign, log, { idleMs: CHECKPOINT_LOOK_MS });
}
