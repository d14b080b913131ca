import { z } from 'zod';
import type { Actor, MessageParam } from '../kernel/index.js';

const Name = z.string();
const entry = z.strictObject({ changed: Name });
const ofRights = z.strictObject({ person: Name, from: Name, to: Name });

/*
 * Everything that the audit tells, besides what journals tell: who came in or was kept out, what was read, and what of the
 * installation was changed. Values are texts and numbers, so that they are put into the act's sentence as they are.
 */
export const ACTS = {
  'sign-in.asked': z.strictObject({ person: Name }),
  'sign-in.done': z.strictObject({ by: z.enum(['link', 'provider']), roles: Name }),
  'sign-in.failed': z.strictObject({ why: z.enum(['link', 'address', 'bounded', 'provider', 'roles']) }),
  'sign-in.ended': z.strictObject({ person: Name }),
  'key.made': z.strictObject({ key: Name, roles: Name, for: Name, kinds: Name, until: Name }),
  'key.withdrawn': z.strictObject({ key: Name }),
  'rights.asked': ofRights,
  'rights.refused': ofRights,
  'rights.changed': ofRights,
  'person.written': entry.extend({ person: Name }),
  'organisation.written': entry.extend({ organisation: Name }),
  'vendors.written': z.strictObject({ vendors: Name }),
  'practice.written': z.strictObject({ practice: Name }),
  'subscription.made': z.strictObject({ subscription: Name, host: Name }),
  'subscription.written': z.strictObject({ subscription: Name, changed: Name }),
  'subscription.removed': z.strictObject({ subscription: Name }),
  'source.written': z.strictObject({ source: Name, changed: Name }),
  'source.removed': z.strictObject({ source: Name }),
  'calendar.sent': entry.extend({ whose: Name, source: Name }),
  'calendar.reset': z.strictObject({ whose: Name, to: z.int(), reason: Name }),
  'version.reset': z.strictObject({ engagement: Name, of: Name, to: z.int() }),
  'setting.changed': z.strictObject({ setting: Name, to: Name }),
  'document.opened': z.strictObject({ engagement: Name, document: Name, kind: Name }),
  'request.refused': z.strictObject({ method: Name, route: Name, status: z.int() }),
  'answer.refused': z.strictObject({ engagement: Name, what: Name, why: Name }),
  'denials.counted': z.strictObject({ count: z.int(), from: Name, to: Name }),
} as const;

export type ActType = keyof typeof ACTS;
type ActOf = { [T in ActType]: z.infer<(typeof ACTS)[T]> };

/** What was done. */
export type WhatWasDone = { [T in ActType]: { type: T; about: ActOf[T] } }[ActType];

/** What is written into the audit; who did it is null where nobody knows. */
export type AuditAct = WhatWasDone & { actor: Actor | null };

/** Through which address and program somebody came; null where it is not known. */
export interface RequestOrigin {
  address: string | null;
  agent: string | null;
}

/** An act with when and from where it came. */
export type Deed = AuditAct & { at: string; from: RequestOrigin };

export const ACT_TYPES = Object.keys(ACTS) as [ActType, ...ActType[]];

/** What a flood can bring about: beyond a bound these are counted, not told one by one. */
const DENIALS: readonly ActType[] = ['sign-in.failed', 'request.refused', 'answer.refused'];

export const isDenial = ({ type }: Pick<AuditAct, 'type'>): boolean => DENIALS.includes(type);

/** The values of the message `console.act.<type>`. */
export const toldOf = ({ about }: Pick<AuditAct, 'about'>): Readonly<Record<string, MessageParam>> => about;

const MINUTE_MS = 60_000;

/** When the minute began in which an instant lies. */
export const minuteOf = (at: string): string =>
  new Date(Math.floor(Date.parse(at) / MINUTE_MS) * MINUTE_MS).toISOString();

export const minuteAfter = (minute: string): string => new Date(Date.parse(minute) + MINUTE_MS).toISOString();
