import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { PLAIN } from '../../domain/language/reader.js';
import { Email } from '../../domain/person.js';
import { Page, render } from '../pages/layout.js';
import type { Rendered } from '../pages/layout.js';
import { isSameOrigin } from '../pages/same-origin.js';
import { limitAttempts } from '../portal/attempts.js';
import type { ConsoleDeps } from './deps.js';
import { hashOf, issueSignInLink } from './sign-in-links.js';
import { textsOf } from './session.js';
import type { Sessions } from './session.js';

const LINKS_AN_ADDRESS = 5;
const LINKS_WINDOW_MS = 15 * 60_000;

/** Signing in: a one-time link by mail, opened with a button, since mail scanners follow links. */
export function signInRoutes(deps: ConsoleDeps, sessions: Sessions, now: () => string): Hono {
  const { store, organisation, publicUrl, mailSignInLink, log } = deps;
  const asking = limitAttempts(LINKS_AN_ADDRESS, LINKS_WINDOW_MS, () => Date.parse(now()));
  const routes = new Hono();
  const page = (title: string, content: Child): Rendered =>
    render(
      <Page reader={PLAIN} title={title} organisation={organisation}>
        <section class="card result">{content}</section>
      </Page>,
    );
  const foreign = (c: Context): Response | Promise<Response> =>
    c.html(page('Not taken', <h1>This form came from another site and was not taken</h1>), 403);

  routes.get('/sign-in', async (c) =>
    (await sessions.visitor(c)) ? c.redirect('/') : c.html(page('Sign in', <AskForLink />)),
  );

  routes.post('/sign-in', async (c) => {
    if (!isSameOrigin(c, publicUrl)) return foreign(c);
    const form = await c.req.formData().catch(() => new FormData());
    const typed = textsOf(form).get('email')?.trim() ?? '';
    const email = Email.safeParse(typed);
    if (!email.success) return c.html(page('Sign in', <AskForLink typed={typed} wrong />), 422);
    // Not awaited: how long the answer takes must not tell whether the address is known.
    void mailLink(email.data).catch((error: unknown) =>
      log.error({ err: error }, 'a sign-in link could not be mailed'),
    );
    return c.html(page('Look into your mail', <LinkAsked />));
  });

  async function mailLink(email: string): Promise<void> {
    const person = await store.person(email);
    if (person?.console && asking(email))
      await mailSignInLink(email, await issueSignInLink({ store, publicUrl }, email, now()));
  }

  routes.get('/sign-in/:token', (c) => c.html(page('Sign in', <Confirm token={c.req.param('token')} />)));

  routes.post('/sign-in/:token', async (c) => {
    if (!isSameOrigin(c, publicUrl)) return foreign(c);
    const email = await store.useSignIn(hashOf(c.req.param('token')), now());
    if (!email) return c.html(page('This link does not work any more', <UsedUp />), 410);
    await sessions.begin(c, email);
    return c.redirect('/', 303);
  });
  return routes;
}

const AskForLink = ({ typed = '', wrong = false }: { typed?: string; wrong?: boolean }) => (
  <>
    <h1>Sign in</h1>
    <p>Enter your address and we send you a link. There is no password.</p>
    <form class="task-form" method="post" action="/sign-in" novalidate>
      <div class="field">
        <label for="email">Email</label>
        {wrong && (
          <p class="complaint" id="email-problem">
            This is not an email address.
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
        Send me a link
      </button>
    </form>
  </>
);

const LinkAsked = () => (
  <>
    <h1>Look into your mail</h1>
    <p>If that address may use the console, a link is on its way. It works once, for fifteen minutes.</p>
    <p>
      <a href="/sign-in">Use another address</a>
    </p>
  </>
);

const Confirm = ({ token }: { token: string }) => (
  <>
    <h1>One more step</h1>
    <p>Press the button to sign in on this device. The link then stops working.</p>
    <form method="post" action={`/sign-in/${encodeURIComponent(token)}`}>
      <button class="button primary" type="submit">
        Sign in
      </button>
    </form>
  </>
);

const UsedUp = () => (
  <>
    <h1>This link does not work any more</h1>
    <p>Sign-in links work once and for a short time.</p>
    <p>
      <a class="button" href="/sign-in">
        Get a new link
      </a>
    </p>
  </>
);
