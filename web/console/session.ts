import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { asPerson } from '../../domain/directory/directory-person.js';
import { addDuration } from '../../domain/kernel/duration.js';
import { localizerFor } from '../../i18n/index.js';
import { UNTOLD } from '../../domain/kernel/person.js';
import type { Store } from '../../store/contract.js';
import { isSameOrigin } from '../components/same-origin.js';
import type { ConsoleDeps, ConsoleEnv, Visitor } from './deps.js';
import { hashOf, newSecret } from './sign-in/sign-in-links.js';

const SESSION_HOURS = 12;
const COOKIE = 'kpo_session';
/** The form field that carries the session's form token. */
export const FORM_TOKEN = 'formToken';

export interface Sessions {
  begin(c: Context, email: string): Promise<void>;
  end(c: Context): Promise<void>;
  visitor(c: Context): Promise<Visitor | undefined>;
}

/** Sessions in a cookie that scripts and other sites cannot use; the database keeps a hash only. */
export function createSessions(
  { store, publicUrl }: Pick<ConsoleDeps, 'publicUrl'> & { store: Store },
  now: () => string,
): Sessions {
  const secure = publicUrl.startsWith('https:');
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: SESSION_HOURS * 3600 } as const;
  const prefix = secure ? 'host' : undefined;
  return {
    async begin(c, email) {
      const secret = newSecret();
      await store.putSession(hashOf(secret), email, addDuration(now(), `PT${SESSION_HOURS}H`));
      setCookie(c, COOKIE, secret, prefix ? { ...options, prefix } : options);
    },
    async end(c) {
      const secret = getCookie(c, COOKIE, prefix);
      if (secret) await store.endSession(hashOf(secret));
      deleteCookie(c, COOKIE, { path: '/', secure, ...(prefix && { prefix }) });
    },
    async visitor(c) {
      const secret = getCookie(c, COOKIE, prefix);
      const session = secret && (await store.session(hashOf(secret), now()));
      if (!session) return undefined;
      const person = await store.person(session.email);
      // Somebody whose console right was taken away is signed out at once, not when the session ends.
      if (person && !person.console) return undefined;
      const formToken = createHmac('sha256', secret).update('form').digest('base64url');
      return {
        email: session.email,
        name: person?.name ?? session.email,
        localizer: localizerFor(person ? asPerson(person) : UNTOLD),
        formToken,
      };
    },
  };
}

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
