import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Logger } from 'pino';
import type { HttpEnv } from './env.js';
import type { Metrics } from './metrics.js';

/** What holds for every response that does not say otherwise. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Gives every request an id and every response its security headers. */
export const guarded: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const requestId = randomUUID();
  c.set('requestId', requestId);
  await next();
  c.header('X-Request-Id', requestId);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!c.res.headers.has(name)) c.header(name, value);
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
