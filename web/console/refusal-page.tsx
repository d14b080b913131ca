import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Reader } from '../../i18n/localizer.js';
import { List } from '../components/components.js';
import { render } from '../components/layout.js';
import { wordedProblems } from '../components/problems.js';
import { reasonIn } from '../components/recorded.js';
import type { Refusal } from '../../client/services.js';
import type { ConsoleEnv } from './deps.js';
import { Shell } from './shell.js';

/** Something that was not done, as a page that says why and what now. */
export function refusalPage(c: Context<ConsoleEnv>, refusal: Refusal): Response | Promise<Response> {
  const { reader } = c.get('around');
  if (refusal.why === 'unavailable') c.header('Retry-After', String(refusal.retryAfterSeconds));
  const reasons = whyRefused(reader, refusal);
  const content = refusal.why === 'invalid' ? <List items={reasons} /> : reasons.map((reason) => <p>{reason}</p>);
  return told(c, STATUSES[refusal.why], reader.say(`console.refused.${refusal.why}`), content);
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
export function whyRefused(reader: Reader, refusal: Refusal): string[] {
  switch (refusal.why) {
    case 'invalid':
      return wordedProblems(reader, refusal.problems).map(({ message }) => message);
    case 'unknown':
      return [reader.say('console.refused.unknown.text', { what: refusal.what })];
    case 'ended':
      return [reader.say('console.refused.ended.text', { state: refusal.state })];
    case 'forbidden':
    case 'conflict':
      return [reasonIn(reader, refusal.detail)];
    case 'unavailable':
      return [reader.say('console.refused.unavailable.text')];
  }
}

type Missing = 'engagement' | 'task' | 'document' | 'vendor' | 'person';

export function missing(c: Context<ConsoleEnv>, what: Missing): Response | Promise<Response> {
  const { reader } = c.get('around');
  return told(c, 404, reader.say(`console.missing.${what}`), <p>{reader.say('console.missing.text')}</p>);
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
          <a href="/">{c.get('around').reader.say('console.toPortfolio')}</a>
        </p>
      </section>
    </Shell>
  );
  return c.html(render(page), status);
}
