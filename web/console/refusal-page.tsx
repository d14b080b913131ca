import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Localizer } from '../../i18n/index.js';
import { List } from '../components/components.js';
import { render } from '../components/layout.js';
import { wordedProblems } from '../components/problems.js';
import type { Refusal } from '../../client/index.js';
import type { ConsoleEnv } from './deps.js';
import { Shell } from './shell.js';

/** Something that was not done, as a page that says why and what now. */
export function refusalPage(c: Context<ConsoleEnv>, refusal: Refusal): Response | Promise<Response> {
  const { localizer } = c.get('around');
  if (refusal.why === 'unavailable') c.header('Retry-After', String(refusal.retryAfterSeconds));
  const reasons = whyRefused(localizer, refusal);
  const content = refusal.why === 'invalid' ? <List items={reasons} /> : reasons.map((reason) => <p>{reason}</p>);
  return told(c, STATUSES[refusal.why], localizer.message(`console.refused.${refusal.why}`), content);
}

export const STATUSES = {
  invalid: 422,
  unknown: 404,
  ended: 410,
  forbidden: 403,
  conflict: 409,
  unavailable: 503,
} as const satisfies Record<Refusal['why'], number>;

/** Why something was not done, in sentences for the reader. */
export function whyRefused(localizer: Localizer, refusal: Refusal): string[] {
  switch (refusal.why) {
    case 'invalid':
      return wordedProblems(localizer, refusal.problems).map(({ message }) => message);
    case 'unknown':
      return [localizer.message('console.refused.unknown.text', { what: refusal.what })];
    case 'ended':
      return [localizer.message('console.refused.ended.text', { state: refusal.state })];
    case 'forbidden':
    case 'conflict':
      return [localizer.text(refusal.detail)];
    case 'unavailable':
      return [localizer.message(`console.refused.unavailable.${refusal.sent ? 'sent' : 'text'}`)];
  }
}

type Missing = 'engagement' | 'task' | 'document' | 'vendor' | 'person' | 'key' | 'source';

export function missing(c: Context<ConsoleEnv>, what: Missing): Response | Promise<Response> {
  const { localizer } = c.get('around');
  return told(c, 404, localizer.message(`console.missing.${what}`), <p>{localizer.message('console.missing.text')}</p>);
}

export function told(
  c: Context<ConsoleEnv>,
  status: ContentfulStatusCode,
  title: string,
  content: Child,
): Response | Promise<Response> {
  const page = (
    <Shell title={title} around={c.get('around')}>
      <section class="card result">
        <h1>{title}</h1>
        {content}
        <p>
          <a href="/">{c.get('around').localizer.message('console.toPortfolio')}</a>
        </p>
      </section>
    </Shell>
  );
  return c.html(render(page), status);
}
