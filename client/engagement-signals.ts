import { reasonFor } from '../domain/kernel/reasons.js';
import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { workflowIdOf } from '../domain/engagement/engagement.js';
import type { Store } from '../store/contract.js';
import { cancelEngagement, deniedAttempt, inboundEvent, requestChange } from '../workflows/messages.js';
import { addressed } from './addressed.js';
import type { Engagements } from './commands.js';
import type { Outcome } from './outcome.js';
import { reach } from './temporal-call.js';
import { said } from './said.js';

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
    cancel: ({ engagement, reason, by }) =>
      tell(deps, engagement, (handle) => handle.signal(cancelEngagement, said(reason, by))),

    requestChange: ({ engagement, reason, by, key = randomUUID(), ...change }) =>
      tell(deps, engagement, (handle) => handle.signal(requestChange, { ...change, ...said(reason, by), key })),

    async deliver({ event, to }) {
      const target = await addressed(store, to);
      if (!target.ok) return target;
      const told = await tell(deps, target.id, (handle) => handle.signal(inboundEvent, event));
      return told.ok ? { ok: true, engagements: [target.id] } : told;
    },

    async noteDenied({ engagement, ...attempt }) {
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
): Promise<Outcome> {
  try {
    const sent = await reach(client, () => send(client.workflow.getHandle(workflowIdOf(id))));
    return sent.ok ? { ok: true } : sent;
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    const known = await store.engagement(id);
    return known
      ? { ok: false, why: 'conflict', detail: reasonFor('reasons.refused.engagementEnded', { engagement: id }) }
      : { ok: false, why: 'unknown', what: `engagement ${id}` };
  }
}
