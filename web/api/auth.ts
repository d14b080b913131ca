import { createHash, timingSafeEqual } from 'node:crypto';
import { secretHash } from '../../client/index.js';
import { reasonFor } from '../../domain/kernel/index.js';
import { NO_GRANT } from '../../domain/tasks/index.js';
import { PLAIN } from '../../i18n/index.js';
import type { KeyRole, Store } from '../../store/index.js';
import type { Caller } from './env.js';
import { refuse } from './problems.js';
import type { Refused } from './problems.js';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

const LONGEST_KEY = 500;
/** How exactly the last use is known. */
const USED_WITHIN_MS = 60_000;

/** Whether it is worth writing down that a key, or another secret, is used now. */
export const isUseNews = (lastUsedAt: string | null, now: string): boolean =>
  lastUsedAt === null || Date.parse(now) - Date.parse(lastUsedAt) > USED_WITHIN_MS;

/** A key of the configuration has every role, is issued for nobody, and never expires. */
const ADMIN: Caller = { id: 'admin', by: { kind: 'key', key: 'admin' }, roles: ['admin'], issued: NO_GRANT };

/** Finds out who calls from an `Authorization` header, and whether one of the roles is theirs. Admins have every role. */
export function createGuard(store: Store, adminKey: string) {
  const admin = sha256(adminKey);
  return async (authorization: string | undefined, roles: readonly KeyRole[]): Promise<Caller | Refused> => {
    const [, key] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
    if (!key || key.length > LONGEST_KEY) return unknownCaller('a key is needed, as "Authorization: Bearer <key>"');
    const caller = timingSafeEqual(sha256(key), admin) ? ADMIN : await keptKey(store, key);
    if (!caller) return unknownCaller('the key is not known');
    if ('refused' in caller) return caller;
    if (caller.roles.includes('admin') || roles.some((role) => caller.roles.includes(role))) return caller;
    const why = reasonFor('reasons.denied.role', { roles: { series: [...roles, 'admin'] } });
    return { ...refuse(403, PLAIN.text(why)), by: caller.by, why };
  };
}

async function keptKey(store: Store, secret: string): Promise<Caller | Refused | undefined> {
  const key = await store.keyByHash(secretHash(secret));
  if (!key) return undefined;
  const { id, name, roles, answersFor, kinds, expiresAt, lastUsedAt } = key;
  const by = { kind: 'key', key: name } as const;
  const now = new Date().toISOString();
  if (expiresAt !== null && expiresAt <= now) {
    const why = reasonFor('reasons.denied.keyExpired', { at: { at: expiresAt } });
    return { ...unknownCaller(PLAIN.text(why)), by, why };
  }
  if (isUseNews(lastUsedAt, now)) await store.noteKeyUsed(id, now);
  return { id, by, roles, issued: { answersFor, kinds } };
}

const unknownCaller = (detail: string): Refused =>
  refuse(401, detail, {}, { 'WWW-Authenticate': 'Bearer realm="kpo"' });
