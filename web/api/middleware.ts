import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import type { WhatWasDone } from '../../domain/audit/index.js';
import type { Store } from '../../store/index.js';
import { onRecord } from '../record/on-record.js';
import { NOTHING, SAID_BY_NOBODY } from '../components/headers.js';
import type { HttpEnv } from './env.js';
import type { Metrics } from './metrics.js';

/** What holds for every response that does not say otherwise. */
export const secured: MiddlewareHandler = secureHeaders({
  ...SAID_BY_NOBODY,
  contentSecurityPolicy: NOTHING,
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  overwrite: false,
});

const A_YEAR_S = 31_536_000;

/** Tells browsers to come by TLS alone, to this host and those below it, where people reach this server by it. */
export const overTls =
  (publicUrl: string): MiddlewareHandler =>
  async (c, next) => {
    await next();
    if (publicUrl.startsWith('https:')) c.header('Strict-Transport-Security', `max-age=${A_YEAR_S}; includeSubDomains`);
  };

/** Gives every request an id, and lets nobody keep a response that does not say so. */
export const identified: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const requestId = randomUUID();
  c.set('requestId', requestId);
  await next();
  c.header('X-Request-Id', requestId);
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
};

/** Logs and measures every request by its route's pattern: paths and queries hold tokens and addresses. */
export const observed =
  (log: Logger, metrics: Metrics): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const began = performance.now();
    await next();
    const milliseconds = performance.now() - began;
    const request = {
      method: c.req.method,
      route: c.get('route') ?? patternOf(matchedRoutes(c)),
      status: c.res.status,
    };
    metrics.observe({ ...request, seconds: milliseconds / 1000 });
    log.info({ requestId: c.get('requestId'), ...request, milliseconds: Math.round(milliseconds) }, 'request');
  };

const patternOf = (routes: readonly { path: string }[]): string =>
  routes.map(({ path }) => path).findLast((path) => !path.endsWith('*')) ?? 'unmatched';

const REFUSALS = [401, 403];

/** Puts every refusal on record, whoever refused what; a refusal that cannot be put on record is a refusal all the same. */
export const refusalsOnRecord =
  (store: Pick<Store, 'record'>, log: Pick<Logger, 'error'>): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    await next();
    const denied = c.get('denied');
    const status = c.res.status;
    if (!denied && !REFUSALS.includes(status)) return;
    const route = c.get('route') ?? patternOf(matchedRoutes(c));
    const told: WhatWasDone = denied
      ? { type: 'answer.refused', about: { ...denied } }
      : { type: 'request.refused', about: { method: c.req.method, route, status } };
    await onRecord(
      store,
      c,
      c.get('actor') ?? null,
    )(told).catch((error: unknown) =>
      log.error({ requestId: c.get('requestId'), error }, 'a refusal could not be put on record'),
    );
  };
