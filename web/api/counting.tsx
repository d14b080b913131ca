import type { Context, MiddlewareHandler } from 'hono';
import { Page, render } from '../components/layout.js';
import { addressOf, countedAs } from '../limits/address.js';
import { localizerOf } from '../console/localizer-of.js';
import type { ApiDeps } from './deps.js';
import type { Caller, HttpEnv } from './env.js';
import { problemResponse, refuse } from './problems.js';
import type { Refused } from './problems.js';

type CountingDeps = Pick<ApiDeps, 'limits' | 'log'>;

/** What is counted with the key it carries, or not at all: what asks whether the process lives, and files that are kept. */
const COUNTED_ELSEWHERE = /^\/(v1|assets)\/|^\/(healthz|readyz)$/;

/** Finds out from where each request comes, and counts those without a key by it. */
export const counted =
  ({ limits }: Pick<ApiDeps, 'limits'>): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    c.set('address', addressOf(c, limits.proxies));
    if (COUNTED_ELSEWHERE.test(c.req.path)) return next();
    const seconds = limits.address(countedAs(c));
    return seconds === 0 ? next() : crowded(c, seconds);
  };

/** Counts a request with its key. A wrong key is counted with its address and logged with it; a right one is never kept out by that. */
export function countCaller(
  c: Context<HttpEnv>,
  { limits, log }: CountingDeps,
  caller: Caller | Refused,
): Refused | undefined {
  if ('id' in caller) return tooMany(limits.key(caller.id), 'this key');
  if (caller.by) return tooMany(limits.key(JSON.stringify(caller.by)), 'this key');
  return countWrong(c, { limits, log }, c.req.header('authorization') ? 'a key was not known' : undefined);
}

/** Counts what somebody unknown tried, and says in the log where it came from; beyond the limit the log is told no more. */
export function countWrong(
  c: Context<HttpEnv>,
  { limits, log }: CountingDeps,
  said: string | undefined,
): Refused | undefined {
  const refused = tooMany(limits.wrong(countedAs(c)), 'this address');
  if (said && !refused) log.warn({ requestId: c.get('requestId'), address: c.get('address') }, said);
  return refused;
}

/** Counts an event with its source. */
export const countEvent = ({ limits }: Pick<ApiDeps, 'limits'>, source: string): Refused | undefined =>
  tooMany(limits.source(source), 'this source');

function tooMany(seconds: number, from: string): Refused | undefined {
  if (seconds === 0) return undefined;
  const detail = `too many requests came with ${from}; try again in ${seconds} s`;
  return refuse(429, detail, {}, { 'Retry-After': String(seconds) });
}

function crowded(c: Context<HttpEnv>, seconds: number): Response | Promise<Response> {
  const refused = refuse(429, `too many requests came from this address; try again in ${seconds} s`);
  if (!c.req.header('accept')?.includes('text/html'))
    return problemResponse(c, { ...refused, headers: { 'Retry-After': String(seconds) } });
  const localizer = localizerOf(c);
  const title = localizer.message('portal.closed.crowded');
  c.header('Retry-After', String(seconds));
  return c.html(
    render(
      <Page localizer={localizer} title={title}>
        <section class="card result">
          <h1>{title}</h1>
          <p>{localizer.message('portal.closed.crowded.text')}</p>
        </section>
      </Page>,
    ),
    429,
  );
}
