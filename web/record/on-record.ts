import type { Context } from 'hono';
import type { Deed, RequestOrigin, WhatWasDone } from '../../domain/audit/index.js';
import type { Actor } from '../../domain/kernel/index.js';
import type { Store } from '../../store/index.js';
import { foundAddress } from '../limits/address.js';

const LONGEST_AGENT = 200;

/** From where a request comes; nothing where it came over no network. */
export function originOf(c: Context): RequestOrigin {
  const agent = c.req.header('user-agent')?.replaceAll(/\p{Cc}/gu, ' ');
  return { address: foundAddress(c) ?? null, agent: agent ? agent.slice(0, LONGEST_AGENT) : null };
}

/** Puts on record, before it is answered, what somebody read or was refused. */
export type OnRecord = (told: WhatWasDone) => Promise<void>;

/** A deed of somebody's, to be put on record with what it changes. */
export type MakeDeed = (told: WhatWasDone) => Deed;

export const deedsOf =
  (c: Context, actor: Actor | null): MakeDeed =>
  (told) => ({ ...told, actor, at: new Date().toISOString(), from: originOf(c) });

/** What changes nothing is told by itself. */
export const onRecord =
  (store: Pick<Store, 'record'>, c: Context, actor: Actor | null): OnRecord =>
  (told) =>
    store.record([deedsOf(c, actor)(told)]);
