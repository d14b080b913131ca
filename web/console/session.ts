import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Deed } from '../../domain/audit/index.js';
import { asPerson, type ConsoleRole, rolesOf } from '../../domain/directory/index.js';
import { addDuration, UNTOLD } from '../../domain/kernel/index.js';
import { localizerFor } from '../../i18n/index.js';
import { adminsOf, type Store } from '../../store/index.js';
import { isSameOrigin } from '../components/same-origin.js';
import type { ConsoleDeps, ConsoleEnv, Visitor } from './deps.js';
import { ownCookie } from './sign-in/own-cookie.js';
import { FIRST_ADMIN, hashOf, newSecret } from './sign-in/sign-in-links.js';

const SESSION_HOURS = 12;
/** How long a session may lie unused, unless it is said. */
export const SESSION_IDLE = 'PT1H';
const SEEN_TO = 'PT1M';
const LONGEST_DEVICE = 300;
/** What a browser forgets with a session; not cookies, since those of other hosts of the domain would go too. */
const KEPT_BY_BROWSERS = '"cache", "storage"';
/** The form field that carries the session's form token. */
export const FORM_TOKEN = 'formToken';

export interface Sessions {
  /**
   * Begins a session in place of the one that this browser has. `roles` are those that groups of the provider give; null where
   * the directory says them.
   */
  begin(c: Context, email: string, roles: ConsoleRole[] | null, told: readonly Deed[]): Promise<void>;
  end(c: Context, told: readonly Deed[]): Promise<void>;
  visitor(c: Context): Promise<Visitor | undefined>;
}

/** Sessions in a cookie that scripts and other sites cannot use; the database keeps a hash only. */
export function createSessions(
  { store, publicUrl, sessionIdle = SESSION_IDLE }: Pick<ConsoleDeps, 'publicUrl' | 'sessionIdle'> & { store: Store },
  now: () => string,
): Sessions {
  const cookie = ownCookie('kpo_session', publicUrl, SESSION_HOURS * 3600);
  /** A session that nobody ended, that was used of late, and whose person may still sign in. */
  const inForce = async (hash: string) => {
    const session = await store.session(hash, now());
    if (!session || session.seenAt <= addDuration(now(), sessionIdle, -1)) return undefined;
    const person = await store.person(session.email);
    const roles = person ? (session.roles ?? rolesOf(person)) : await firstRoles(store, session.email);
    return roles.length > 0 ? { session, person, roles } : undefined;
  };
  return {
    async begin(c, email, roles, told) {
      const before = cookie.read(c);
      if (before) await store.endSession(hashOf(before));
      const secret = newSecret();
      const at = now();
      const expiresAt = addDuration(at, `PT${SESSION_HOURS}H`);
      const device = (c.req.header('user-agent') ?? '').slice(0, LONGEST_DEVICE);
      const session = { id: randomUUID(), email, roles, begunAt: at, seenAt: at, expiresAt, device };
      await store.putSession(session, hashOf(secret), told);
      cookie.write(c, secret);
    },
    async end(c, told) {
      const secret = cookie.read(c);
      if (secret) await store.endSession(hashOf(secret), told);
      cookie.drop(c);
      c.header('Clear-Site-Data', KEPT_BY_BROWSERS);
    },
    async visitor(c) {
      const secret = cookie.read(c);
      const found = secret ? await inForce(hashOf(secret)) : undefined;
      if (!secret || !found) return undefined;
      const { session, person, roles } = found;
      // What a page asks for by itself is no use of it.
      if (!isByItself(c) && session.seenAt < addDuration(now(), SEEN_TO, -1))
        await store.sessionSeen(session.id, now());
      const formToken = createHmac('sha256', secret).update('form').digest('base64url');
      return {
        email: session.email,
        name: person?.name ?? session.email,
        session: session.id,
        isSignedIn: async () => (await inForce(hashOf(secret))) !== undefined,
        roles,
        localizer: localizerFor(person ? asPerson(person) : UNTOLD),
        formToken,
      };
    },
  };
}

/** Pages that stay open ask for themselves again, and for what changed. */
const isByItself = (c: Context): boolean => c.req.header('x-kpo-live') !== undefined || c.req.path.endsWith('/live');

/** Whoever set the installation up is its admin until the directory has one. */
const firstRoles = async (store: Store, email: string): Promise<readonly ConsoleRole[]> =>
  email === FIRST_ADMIN && (await adminsOf(store)).length === 0 ? ['admin'] : [];

/** Refuses a POST that is not from a form of this session. Leaves the form's fields in the context. */
export function guardForms(
  publicUrl: string,
  refuse: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler<ConsoleEnv> {
  return async (c, next) => {
    if (c.req.method !== 'POST') return next();
    const form = await c.req.formData().catch(() => undefined);
    const given = form?.get(FORM_TOKEN);
    const sound = form && typeof given === 'string' && equal(given, c.get('around').visitor.formToken);
    if (!sound || !isSameOrigin(c, publicUrl)) return refuse(c);
    c.set('form', form);
    return next();
  };
}

const equal = (a: string, b: string): boolean => {
  const [given, expected] = [Buffer.from(a), Buffer.from(b)];
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/** The text fields of a form. */
export const textsOf = (form: FormData): URLSearchParams => {
  const texts = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === 'string') texts.append(name, value);
  return texts;
};
