import type { MiddlewareHandler } from 'hono';

/** What pages may load: nothing but this server's own files, and no script that is not one. */
const contentSecurityPolicy = (scripts: boolean): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    ...(scripts ? ["script-src 'self'", "connect-src 'self'"] : []),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/** Headers of every page. A portal page carries a capability in its address, so it neither tells others where it is nor runs scripts. */
export function pageHeaders(kind: 'portal' | 'console'): MiddlewareHandler {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy(kind === 'console'),
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
    'Referrer-Policy': kind === 'portal' ? 'no-referrer' : 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  };
}
