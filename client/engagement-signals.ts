import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { actorNamed } from '../domain/kernel/actor.js';
import { workflowIdOf } from '../domain/engagement/engagement.js';
import { isEnd } from '../domain/engagement/phases.js';
import type { Store } from '../store/contract.js';
import { everyItem } from '../store/page.js';
import { cancelEngagement, deniedAttempt, inboundEvent, requestChange } from '../workflows/messages.js';
import type { Engagements, Refusal } from './services.js';
import { reach } from './temporal-call.js';

export interface SignalDeps {
  client: Client;
  store: Store;
  log: { warn(context: object, message: string): void };
}

/** Denied attempts of the same person at the same thing are journalled once in this time. */
const DENIED_AGAIN_MS = 60_000;
const MOST_REMEMBERED = 10_000;

/** What is told to a running engagement without waiting for a reply. */
export function engagementSignals(
  deps: SignalDeps,
): Pick<Engagements, 'cancel' | 'requestChange' | 'deliver' | 'noteDenied'> {
  const { store, log } = deps;
  const denied = new Map<string, number>();

  return {
    cancel(id, words, name) {
      const by = actorNamed(name);
      return tell(deps, id, (handle) => handle.signal(cancelEngagement, { reason: { words, by }, by }));
    },

    requestChange(id, { reason: words, ...change }, name, key = randomUUID()) {
      const by = actorNamed(name);
      return tell(deps, id, (handle) => handle.signal(requestChange, { ...change, reason: { words, by }, key, by }));
    },

    async deliver(event, to) {
      const target =
        'engagement' in to ? { ok: true as const, id: to.engagement } : await ofCostCentre(store, to.costCentre);
      if (!target.ok) return target;
      const told = await tell(deps, target.id, (handle) => handle.signal(inboundEvent, event));
      return told.ok ? { ok: true, engagements: [target.id] } : told;
    },

    async noteDenied(engagement, attempt) {
      const what = `${engagement}\n${attempt.who}\n${attempt.what}`;
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

type Handle = ReturnType<Client['workflow']['getHandle']>;

async function tell(
  { client, store }: SignalDeps,
  id: string,
  send: (handle: Handle) => Promise<void>,
): Promise<{ ok: true } | Refusal> {
  try {
    const sent = await reach(client, () => send(client.workflow.getHandle(workflowIdOf(id))));
    return sent.ok ? { ok: true } : sent;
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    const known = await store.engagement(id);
    return known
      ? { ok: false, why: 'conflict', detail: `engagement ${id} has ended` }
      : { ok: false, why: 'unknown', what: `engagement ${id}` };
  }
}

/** The one running engagement that a cost centre pays for. */
export async function ofCostCentre(store: Store, costCentre: string): Promise<{ ok: true; id: string } | Refusal> {
  const rows = await everyItem((page) => store.engagements({ ...page, costCentre }));
  const live = rows.filter(({ phase }) => !isEnd(phase));
  const [only] = live;
  if (!only) return { ok: false, why: 'unknown', what: `a running engagement of cost centre ${costCentre}` };
  if (live.length === 1) return { ok: true, id: only.id };
  const ids = live.map(({ id }) => id).join(', ');
  return {
    ok: false,
    why: 'conflict',
    detail: `cost centre ${costCentre} pays for ${live.length} engagements; name one of ${ids} in the attribute "engagement"`,
  };
}
