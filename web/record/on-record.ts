import type { Context } from 'hono';
import type { RequestOrigin, WhatWasDone } from '../../domain/audit/index.js';
import type { Actor } from '../../domain/kernel/index.js';
import type { Store } from '../../store/index.js';
import { foundAddress } from '../limits/address.js';

const LONGEST_AGENT = 200;

/** From where a request comes; nothing where it came over no network. */
export function originOf(c: Context): RequestOrigin {
  const agent = c.req.header('user-agent')?.replaceAll(/\p{Cc}/gu, ' ');
  return { address: foundAddress(c) ?? null, agent: agent ? agent.slice(0, LONGEST_AGENT) : null };
}

/** Puts what somebody did on record, before it is answered. */
export type OnRecord = (told: WhatWasDone) => Promise<void>;

/** The one way in which the API, the console and the portal write into the audit. */
export const onRecord =
  (store: Pick<Store, 'record'>, c: Context, actor: Actor | null): OnRecord =>
  (told) =>
    store.record([{ ...told, actor, at: new Date().toISOString(), from: originOf(c) }]);
