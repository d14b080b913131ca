import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { List } from '../pages/components.js';
import { render } from '../pages/layout.js';
import type { Refusal } from '../services.js';
import type { ConsoleEnv } from './deps.js';
import { Shell } from './shell.js';

type Status = 403 | 404 | 409 | 410 | 422 | 500 | 503;

/** Something that was not done, as a page that says why and what now. */
export function refusalPage(c: Context<ConsoleEnv>, refusal: Refusal): Response | Promise<Response> {
  switch (refusal.why) {
    case 'invalid':
      return told(c, 422, 'That was not taken', <List items={refusal.problems.map(({ message }) => message)} />);
    case 'unknown':
      return told(c, 404, 'There is no such thing', <p>{`${refusal.what} is not known.`}</p>);
    case 'ended':
      return told(c, 410, 'That is over already', <p>{refusal.detail}</p>);
    case 'forbidden':
      return told(c, 403, 'That is not allowed', <p>{refusal.detail}</p>);
    case 'conflict':
      return told(c, 409, 'That does not fit what happened meanwhile', <p>{refusal.detail}</p>);
    case 'unavailable':
      c.header('Retry-After', String(refusal.retryAfterSeconds));
      return told(c, 503, 'Nobody can take this at the moment', <p>Nothing was done. Please try again in a minute.</p>);
  }
}

export const missing = (c: Context<ConsoleEnv>, what: string): Response | Promise<Response> =>
  told(c, 404, `There is no such ${what}`, <p>The address may be mistyped, or it belongs to another installation.</p>);

export function told(
  c: Context<ConsoleEnv>,
  status: Status,
  title: string,
  content: Child,
): Response | Promise<Response> {
  const page = (
    <Shell title={title} around={c.get('around')}>
      <section class="card result">
        <h1>{title}</h1>
        {content}
        <p>
          <a href="/">To the portfolio</a>
        </p>
      </section>
    </Shell>
  );
  return c.html(render(page), status);
}
