import { nameOf, reasonFor, subjectOf } from '../domain/kernel/index.js';
import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { WorkflowHandle } from '@temporalio/client';
import { isEnd, workflowIdOf } from '../domain/engagement/index.js';
import type { Store } from '../store/index.js';
import { cancelEngagement, deniedAttempt, inboundEvent, requestChange, resetVersion } from '../workflows/messages.js';
import { createEventFilter } from './deliver-event.js';
import { addressed } from './addressed.js';
import type { Engagements } from './commands.js';
import type { Outcome } from './outcome.js';
import { isRefusal, notDone, REACH_MS, type ReachDeps, reachWorkflow, unavailable } from './temporal-call.js';
import { said } from './said.js';
import { visibleBy } from './start-engagement.js';

export interface SignalDeps extends ReachDeps {
  store: Store;
  log: { warn(context: object, message: string): void };
}

/** Denied attempts of the same person at the same thing are journalled once in this time. */
const DENIED_AGAIN_MS = 60_000;
const MOST_REMEMBERED = 10_000;

/** What is told to a running engagement without waiting for a reply. */
export function engagementSignals(
  deps: SignalDeps,
): Pick<Engagements, 'cancel' | 'requestChange' | 'resetVersion' | 'deliver' | 'noteDenied'> {
  const { store, log } = deps;
  const denied = new Map<string, number>();
  const events = createEventFilter(store);

  return {
    cancel: ({ engagement, reason, by }) =>
      tell(deps, engagement, (handle) => handle.signal(cancelEngagement, said(reason, by))),

    requestChange: ({ engagement, reason, by, key = randomUUID(), ...change }) =>
      tell(deps, engagement, (handle) => handle.signal(requestChange, { ...change, ...said(reason, by), key })),

    async resetVersion({ engagement, reason, by, key = randomUUID(), ...reset }) {
      const until = Date.now() + REACH_MS;
      const subject = subjectOf('engagement', engagement);
      const last = (await store.toldBySystems(subject, 0)).at(-1)?.sequence ?? 0;
      const told = await tell(deps, engagement, (handle) =>
        handle.signal(resetVersion, { ...reset, ...said(reason, by), key }),
      );
      // Before it is on record an event that counts again would still be kept from the engagement.
      if (told.ok)
        await visibleBy(until, async () =>
          (await store.toldBySystems(subject, last)).some(({ fact }) => fact.type === 'version.reset'),
        );
      return told;
    },

    async deliver({ event, to }) {
      const target = await addressed(store, to);
      if (!target.ok) return target;
      const done: Outcome<{ engagements: string[] }> = { ok: true, engagements: [target.id] };
      const why = await events.keep(target.id, event);
      if (why) return why.kept === 'ignored' ? done : { ok: false, why: 'invalid', problems: [why.problem] };
      const told = await tell(deps, target.id, (handle) => handle.signal(inboundEvent, event));
      if (!told.ok) return told;
      await events.noteTold(target.id, event);
      return done;
    },

    async noteDenied({ engagement, ...attempt }) {
      const what = `${engagement}\n${nameOf(attempt.who)}\n${attempt.what}`;
      const now = Date.now();
      if (now - (denied.get(what) ?? Number.NEGATIVE_INFINITY) < DENIED_AGAIN_MS) return;
      if (denied.size >= MOST_REMEMBERED) denied.clear();
      denied.set(what, now);
      try {
        await tell(deps, engagement, (handle) => handle.signal(deniedAttempt, attempt));
      } catch (error) {
        log.warn({ engagement, error }, 'a denied attempt could not be journalled');
      }
    },
  };
}

async function tell(deps: SignalDeps, id: string, send: (handle: WorkflowHandle) => Promise<void>): Promise<Outcome> {
  try {
    const sent = await reachWorkflow(deps, workflowIdOf(id), send);
    return sent.ok ? { ok: true } : sent;
  } catch (error) {
    if (isRefusal(error)) return unavailable;
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    const known = await deps.store.engagement(id);
    if (known && !isEnd(known.phase)) {
      // Somebody has ended it in Temporal, which is an incident: it may go on.
      deps.suspect?.(workflowIdOf(id));
      return notDone;
    }
    return known
      ? { ok: false, why: 'conflict', detail: reasonFor('reasons.refused.engagementEnded', { engagement: id }) }
      : { ok: false, why: 'unknown', what: `engagement ${id}` };
  }
}
