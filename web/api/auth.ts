import { createHash, timingSafeEqual } from 'node:crypto';
import { reasonFor } from '../../domain/kernel/index.js';
import { PLAIN } from '../../i18n/index.js';
import type { KeyRole, Store } from '../../store/index.js';
import type { Caller } from './env.js';
import { refuse } from './problems.js';
import type { Refused } from './problems.js';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What of a key's secret is kept. */
export const secretHash = (secret: string): string => sha256(secret).toString('hex');

const LONGEST_KEY = 500;

/** Finds out who calls from an `Authorization` header, and whether one of the roles is theirs. Admins have every role. */
export function createGuard(store: Store, adminKey: string) {
  const admin = sha256(adminKey);
  return async (authorization: string | undefined, roles: readonly KeyRole[]): Promise<Caller | Refused> => {
    const [, key] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
    if (!key || key.length > LONGEST_KEY) return unknownCaller('a key is needed, as "Authorization: Bearer <key>"');
    const caller = timingSafeEqual(sha256(key), admin)
      ? ({ id: 'admin', by: { kind: 'key', key: 'admin' }, roles: ['admin'] } satisfies Caller)
      : await keptKey(store, key);
    if (!caller) return unknownCaller('the key is not known');
    if (caller.roles.includes('admin') || roles.some((role) => caller.roles.includes(role))) return caller;
    const why = reasonFor('reasons.denied.role', { roles: { series: [...roles, 'admin'] } });
    return { ...refuse(403, PLAIN.text(why)), by: caller.by, why };
  };
}

async function keptKey(store: Store, secret: string): Promise<Caller | undefined> {
  const key = await store.keyByHash(secretHash(secret));
  return key && { id: key.id, by: { kind: 'key', key: key.name }, roles: key.roles };
}

const unknownCaller = (detail: string): Refused =>
  refuse(401, detail, {}, { 'WWW-Authenticate': 'Bearer realm="kpo"' });
