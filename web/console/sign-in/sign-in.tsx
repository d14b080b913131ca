import { Hono } from 'hono';
import type { Context } from 'hono';
import { asPerson, rolesOf } from '../../../domain/directory/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { Email } from '../../../domain/kernel/index.js';
import { deedsOf, onRecord } from '../../record/on-record.js';
import { isSameOrigin } from '../../components/same-origin.js';
import { sustained } from '../../limits/limit.js';
import type { ConsoleDeps } from '../deps.js';
import { localizerOf } from '../localizer-of.js';
import { oidcRoutes } from './oidc.js';
import { createOpenId } from './openid.js';
import { letIn } from './let-in.js';
import { hashOf, issueSignInLink } from './sign-in-links.js';
import { Again, signInPages } from './sign-in-pages.js';
import { textsOf } from '../session.js';
import type { Sessions } from '../session.js';

/** Whoever asks in vain was mailed a link within the last minute, so that nobody is locked out by what others ask. */
const LINKS = { perMinute: 1, burst: 5 };

/** Signing in: with the organisation's provider, or by a one-time link by mail, opened with a button, since mail scanners follow links. */
export function signInRoutes(deps: ConsoleDeps, sessions: Sessions, now: () => string): Hono {
  const { store, organisation, publicUrl, mailSignInLink, log, oidc, signInLinks = true } = deps;
  const asking = sustained(LINKS, () => Date.parse(now()));
  const routes = new Hono();
  const pages = signInPages(organisation);
  const openId = oidc && createOpenId(oidc, publicUrl);
  const ask = (c: Context, entered: { typed?: string; wrong?: boolean } = {}) => (
    <>
      <h1>{localizerOf(c).message('console.signIn')}</h1>
      {openId && <AskProvider localizer={localizerOf(c)} />}
      {signInLinks && <AskForLink localizer={localizerOf(c)} {...entered} />}
    </>
  );

  routes.get('/sign-in', async (c) => {
    if (await sessions.visitor(c)) return c.redirect('/');
    return pages.show(c, 'console.signIn', ask(c));
  });

  routes.post('/sign-in', async (c) => {
    if (!signInLinks) return c.notFound();
    if (!isSameOrigin(c, publicUrl)) return pages.foreign(c);
    const localizer = localizerOf(c);
    const form = await c.req.formData().catch(() => new FormData());
    const typed = textsOf(form).get('email')?.trim() ?? '';
    const email = Email.safeParse(typed);
    if (!email.success) return pages.show(c, 'console.signIn', ask(c, { typed, wrong: true }), 422);
    // Not awaited: how long the answer takes must not tell whether the address is known.
    void mailLink(c, email.data).catch((error: unknown) =>
      log.error({ err: error }, 'a sign-in link could not be mailed'),
    );
    return pages.show(c, 'console.signIn.asked', <LinkAsked localizer={localizer} />);
  });

  async function mailLink(c: Context, email: string): Promise<void> {
    const person = await store.person(email);
    const tell = onRecord(store, c, null);
    if (!person || rolesOf(person).length === 0) return tell({ type: 'sign-in.failed', about: { why: 'address' } });
    if (asking(email) > 0) return tell({ type: 'sign-in.failed', about: { why: 'bounded' } });
    const told = [deedsOf(c, null)({ type: 'sign-in.asked', about: { person: email } })];
    await mailSignInLink(asPerson(person), await issueSignInLink({ store, publicUrl }, email, now(), { told }));
  }

  // Before links: no link's secret is so short.
  if (openId) routes.route('/', oidcRoutes(deps, { openId, sessions, pages }));

  routes.get('/sign-in/:token', (c) =>
    pages.show(c, 'console.signIn', <Confirm localizer={localizerOf(c)} token={c.req.param('token')} />),
  );

  routes.post('/sign-in/:token', async (c) => {
    if (!isSameOrigin(c, publicUrl)) return pages.foreign(c);
    const email = await store.useSignIn(hashOf(c.req.param('token')), now());
    if (!email) await onRecord(store, c, null)({ type: 'sign-in.failed', about: { why: 'link' } });
    if (!email) return pages.show(c, 'console.signIn.used', <UsedUp localizer={localizerOf(c)} />, 410);
    const person = await store.person(email);
    const roles = person ? rolesOf(person) : [];
    return letIn(c, { publicUrl, sessions }, { email, by: 'link', roles, given: null });
  });
  return routes;
}

const AskProvider = ({ localizer }: { localizer: Localizer }) => (
  <form method="post" action="/sign-in/oidc">
    <button class="button primary" type="submit">
      {localizer.message('console.signIn.provider')}
    </button>
  </form>
);

const AskForLink = ({
  localizer,
  typed = '',
  wrong = false,
}: {
  localizer: Localizer;
  typed?: string;
  wrong?: boolean;
}) => (
  <>
    <p>{localizer.message('console.signIn.ask')}</p>
    <form class="task-form" method="post" action="/sign-in" novalidate>
      <div class="field">
        <label for="email">{localizer.message('console.email')}</label>
        {wrong && (
          <p class="complaint" id="email-problem">
            {localizer.message('console.signIn.wrong')}
          </p>
        )}
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          value={typed}
          aria-describedby={wrong ? 'email-problem' : undefined}
        />
      </div>
      <button class="button primary" type="submit">
        {localizer.message('console.signIn.send')}
      </button>
    </form>
  </>
);

const LinkAsked = ({ localizer }: { localizer: Localizer }) => (
  <>
    <h1>{localizer.message('console.signIn.asked')}</h1>
    <p>{localizer.message('console.signIn.asked.text')}</p>
    <p>
      <a href="/sign-in">{localizer.message('console.signIn.another')}</a>
    </p>
  </>
);

const Confirm = ({ localizer, token }: { localizer: Localizer; token: string }) => (
  <>
    <h1>{localizer.message('console.signIn.confirm')}</h1>
    <p>{localizer.message('console.signIn.confirm.text')}</p>
    <form method="post" action={`/sign-in/${encodeURIComponent(token)}`}>
      <button class="button primary" type="submit">
        {localizer.message('console.signIn')}
      </button>
    </form>
  </>
);

const UsedUp = ({ localizer }: { localizer: Localizer }) => (
  <Again
    title={localizer.message('console.signIn.used')}
    text={localizer.message('console.signIn.used.text')}
    again={localizer.message('console.signIn.used.again')}
  />
);
