import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { asPerson, rolesOf } from '../../../domain/directory/index.js';
import type { Localizer, MessageKey } from '../../../i18n/index.js';
import { Email } from '../../../domain/kernel/index.js';
import { Page, render } from '../../components/layout.js';
import type { Rendered } from '../../components/layout.js';
import { onRecord } from '../../record/on-record.js';
import { isSameOrigin } from '../../components/same-origin.js';
import { sustained } from '../../limits/limit.js';
import type { ConsoleDeps } from '../deps.js';
import { localizerOf } from '../localizer-of.js';
import { hashOf, issueSignInLink } from './sign-in-links.js';
import { textsOf } from '../session.js';
import type { Sessions } from '../session.js';

/** Whoever asks in vain was mailed a link within the last minute, so that nobody is locked out by what others ask. */
const LINKS = { perMinute: 1, burst: 5 };

/** Signing in: a one-time link by mail, opened with a button, since mail scanners follow links. */
export function signInRoutes(deps: ConsoleDeps, sessions: Sessions, now: () => string): Hono {
  const { store, organisation, publicUrl, mailSignInLink, log } = deps;
  const asking = sustained(LINKS, () => Date.parse(now()));
  const routes = new Hono();
  const page = (localizer: Localizer, title: MessageKey, content: Child): Rendered =>
    render(
      <Page localizer={localizer} title={localizer.message(title)} organisation={organisation}>
        <section class="card result">{content}</section>
      </Page>,
    );
  const foreign = (c: Context): Response | Promise<Response> =>
    c.html(
      page(localizerOf(c), 'console.signIn.foreign.title', <h1>{localizerOf(c).message('console.signIn.foreign')}</h1>),
      403,
    );

  routes.get('/sign-in', async (c) =>
    (await sessions.visitor(c))
      ? c.redirect('/')
      : c.html(page(localizerOf(c), 'console.signIn', <AskForLink localizer={localizerOf(c)} />)),
  );

  routes.post('/sign-in', async (c) => {
    if (!isSameOrigin(c, publicUrl)) return foreign(c);
    const localizer = localizerOf(c);
    const form = await c.req.formData().catch(() => new FormData());
    const typed = textsOf(form).get('email')?.trim() ?? '';
    const email = Email.safeParse(typed);
    if (!email.success)
      return c.html(page(localizer, 'console.signIn', <AskForLink localizer={localizer} typed={typed} wrong />), 422);
    // Not awaited: how long the answer takes must not tell whether the address is known.
    void mailLink(c, email.data).catch((error: unknown) =>
      log.error({ err: error }, 'a sign-in link could not be mailed'),
    );
    return c.html(page(localizer, 'console.signIn.asked', <LinkAsked localizer={localizer} />));
  });

  async function mailLink(c: Context, email: string): Promise<void> {
    const person = await store.person(email);
    const tell = onRecord(store, c, null);
    if (!person || rolesOf(person).length === 0) return tell({ type: 'sign-in.failed', about: { why: 'address' } });
    if (asking(email) > 0) return tell({ type: 'sign-in.failed', about: { why: 'bounded' } });
    await tell({ type: 'sign-in.asked', about: { person: email } });
    await mailSignInLink(asPerson(person), await issueSignInLink({ store, publicUrl }, email, now()));
  }

  routes.get('/sign-in/:token', (c) =>
    c.html(page(localizerOf(c), 'console.signIn', <Confirm localizer={localizerOf(c)} token={c.req.param('token')} />)),
  );

  routes.post('/sign-in/:token', async (c) => {
    if (!isSameOrigin(c, publicUrl)) return foreign(c);
    const email = await store.useSignIn(hashOf(c.req.param('token')), now());
    if (!email) await onRecord(store, c, null)({ type: 'sign-in.failed', about: { why: 'link' } });
    if (!email) return c.html(page(localizerOf(c), 'console.signIn.used', <UsedUp localizer={localizerOf(c)} />), 410);
    await onRecord(store, c, { kind: 'person', person: email, via: 'console' })({ type: 'sign-in.done', about: {} });
    await sessions.begin(c, email);
    return c.redirect('/', 303);
  });
  return routes;
}

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
    <h1>{localizer.message('console.signIn')}</h1>
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
  <>
    <h1>{localizer.message('console.signIn.used')}</h1>
    <p>{localizer.message('console.signIn.used.text')}</p>
    <p>
      <a class="button" href="/sign-in">
        {localizer.message('console.signIn.used.again')}
      </a>
    </p>
  </>
);
