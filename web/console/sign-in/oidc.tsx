import { Hono } from 'hono';
import type { Context } from 'hono';
import { rolesOf } from '../../../domain/directory/index.js';
import type { ActType, WhatWasDone } from '../../../domain/audit/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { isSameOrigin } from '../../components/same-origin.js';
import { onRecord } from '../../record/on-record.js';
import type { ConsoleDeps } from '../deps.js';
import { localizerOf } from '../localizer-of.js';
import type { Sessions } from '../session.js';
import { type Begun, CALLBACK, type Identified, type OpenId, SIGNED_OUT } from './openid.js';
import { ownCookie } from './own-cookie.js';
import { letIn } from './let-in.js';
import { Again, type SignInPages } from './sign-in-pages.js';

const BEGUN_SECONDS = 600;

type NotLetIn = Extract<WhatWasDone, { type: 'sign-in.failed' & ActType }>['about']['why'];

/**
 * Signing in with the organisation's own provider. A form begins it; the callback is the protocol's, and does nothing but what the
 * answer to that form's request allows, once.
 */
export function oidcRoutes(
  { store, publicUrl, log }: Pick<ConsoleDeps, 'store' | 'publicUrl' | 'log'>,
  { openId, sessions, pages }: { openId: OpenId; sessions: Sessions; pages: SignInPages },
): Hono {
  const routes = new Hono();
  const cookie = ownCookie('kpo_oidc', publicUrl, BEGUN_SECONDS);

  routes.post('/sign-in/oidc', async (c) => {
    if (!isSameOrigin(c, publicUrl)) return pages.foreign(c);
    const started = await openId.begin().catch((error: unknown) => {
      log.error({ err: error }, 'the sign-in provider cannot be used');
    });
    if (!started) return pages.show(c, 'console.signIn.oidc', <Away localizer={localizerOf(c)} />, 503);
    const { url, ...begun } = started;
    cookie.write(c, Buffer.from(JSON.stringify(begun)).toString('base64url'));
    // No redirect: browsers hold those that follow a form to the page's own `form-action`, whichever hosts the provider has.
    c.header('Refresh', `0; url=${url.href}`);
    return pages.show(c, 'console.signIn.oidc', <Onward localizer={localizerOf(c)} url={url} />);
  });

  routes.get(CALLBACK, async (c) => {
    const begun = begunIn(cookie.read(c));
    cookie.drop(c);
    if (!begun) return refuse(c, 'provider');
    const returned = new URL(CALLBACK, publicUrl);
    returned.search = new URL(c.req.url).search;
    const identified = await openId.finish(returned, begun).catch((error: unknown) => {
      log.warn(kindOf(error), 'a sign-in by the provider was not taken');
    });
    return identified ? enter(c, identified) : refuse(c, 'provider');
  });

  routes.get(SIGNED_OUT, async (c) => {
    const url = await openId.signOutUrl().catch(() => undefined);
    return pages.show(c, 'console.signIn.out', <SignedOut localizer={localizerOf(c)} url={url?.href} />);
  });

  async function enter(c: Context, { email, roles: groupRoles }: Identified): Promise<Response> {
    const person = email === undefined ? undefined : await store.person(email);
    if (!email || !person) return refuse(c, 'address');
    // Groups that are gone are gone from whatever sessions they gave before.
    if (groupRoles) await store.setSessionRoles(email, groupRoles);
    const roles = groupRoles ?? rolesOf(person);
    if (roles.length === 0) return refuse(c, 'roles');
    return letIn(c, { publicUrl, sessions }, { email, by: 'provider', roles, given: groupRoles });
  }

  async function refuse(c: Context, why: NotLetIn): Promise<Response> {
    await onRecord(store, c, null)({ type: 'sign-in.failed', about: { why } });
    return pages.show(
      c,
      'console.signIn.refused',
      <Refused localizer={localizerOf(c)} isKnown={why !== 'provider'} />,
      403,
    );
  }
  return routes;
}

/** What a provider or a browser said may name people: the kind of a failure is enough for a log. */
function kindOf(failure: unknown): { code: string; error?: string } {
  const { code, error } = failure as { code?: unknown; error?: unknown };
  return {
    code: typeof code === 'string' ? code : 'unknown',
    ...(typeof error === 'string' && /^[a-z_]{1,60}$/.test(error) && { error }),
  };
}

/** What the browser kept of the sign-in that it began. */
function begunIn(kept: string | undefined): Begun | undefined {
  if (!kept) return undefined;
  try {
    const { state, nonce, verifier } = JSON.parse(Buffer.from(kept, 'base64url').toString()) as Partial<Begun>;
    const texts = [state, nonce, verifier].every((text) => typeof text === 'string' && text.length > 0);
    return texts ? ({ state, nonce, verifier } as Begun) : undefined;
  } catch {
    return undefined;
  }
}

const Refused = ({ localizer, isKnown }: { localizer: Localizer; isKnown: boolean }) => (
  <Again
    title={localizer.message('console.signIn.refused')}
    text={localizer.message(isKnown ? 'console.signIn.refused.person' : 'console.signIn.refused.text')}
    again={localizer.message('console.signIn.again')}
  />
);

const Onward = ({ localizer, url }: { localizer: Localizer; url: URL }) => (
  <>
    <h1>{localizer.message('console.signIn.onward')}</h1>
    <p>{localizer.message('console.signIn.onward.text', { host: url.host })}</p>
    <p>
      <a class="button primary" href={url.href}>
        {localizer.message('console.signIn.onward.go')}
      </a>
    </p>
  </>
);

const Away = ({ localizer }: { localizer: Localizer }) => (
  <Again
    title={localizer.message('console.signIn.away')}
    text={localizer.message('console.signIn.away.text')}
    again={localizer.message('console.signIn.again')}
  />
);

const SignedOut = ({ localizer, url }: { localizer: Localizer; url: string | undefined }) => (
  <>
    <h1>{localizer.message('console.signIn.out')}</h1>
    <p>{localizer.message('console.signIn.out.text')}</p>
    {url && (
      <p>
        <a class="button" href={url}>
          {localizer.message('console.signIn.out.provider')}
        </a>
      </p>
    )}
    <p>
      <a href="/sign-in">{localizer.message('console.signIn.again')}</a>
    </p>
  </>
);
