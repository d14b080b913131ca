import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { MessageKey } from '../../../i18n/index.js';
import { Page, render } from '../../components/layout.js';
import { localizerOf } from '../localizer-of.js';

/** Pages for whoever is not signed in. */
export interface SignInPages {
  show(c: Context, title: MessageKey, content: Child, status?: ContentfulStatusCode): Response | Promise<Response>;
  /** A form came from another site. */
  foreign(c: Context): Response | Promise<Response>;
}

export function signInPages(organisation: string | undefined): SignInPages {
  const show: SignInPages['show'] = (c, title, content, status = 200) => {
    const localizer = localizerOf(c);
    return c.html(
      render(
        <Page localizer={localizer} title={localizer.message(title)} organisation={organisation}>
          <section class="card result">{content}</section>
        </Page>,
      ),
      status,
    );
  };
  return {
    show,
    foreign: (c) =>
      show(c, 'console.signIn.foreign.title', <h1>{localizerOf(c).message('console.signIn.foreign')}</h1>, 403),
  };
}

/** What did not work, and the way to try again. */
export const Again = ({ title, text, again }: { title: string; text: string; again: string }) => (
  <>
    <h1>{title}</h1>
    <p>{text}</p>
    <p>
      <a class="button" href="/sign-in">
        {again}
      </a>
    </p>
  </>
);
