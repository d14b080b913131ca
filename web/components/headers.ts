import type { MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { secureHeaders } from 'hono/secure-headers';

const NONE = "'none'";
const SELF = "'self'";

/** The policy of a response that shows nothing: it loads nothing, and nobody frames it. `object-src` is named for scanners, which look for it. */
export const NOTHING = { defaultSrc: [NONE], objectSrc: [NONE], baseUri: [NONE], frameAncestors: [NONE] };

/** What browsers have given up, or whoever ends TLS decides, is said by nobody here. */
export const SAID_BY_NOBODY = {
  originAgentCluster: false,
  strictTransportSecurity: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} as const;

/**
 * Headers of every page: it loads nothing but this server's own files, and no script that is not one. A portal page carries a
 * capability in its address, so it tells no other site where it is, and runs no scripts.
 */
export const pageHeaders = (kind: 'portal' | 'console'): MiddlewareHandler =>
  every(
    secureHeaders({
      ...SAID_BY_NOBODY,
      contentSecurityPolicy: {
        ...NOTHING,
        styleSrc: [SELF],
        imgSrc: [SELF, 'data:'],
        formAction: [SELF],
        ...(kind === 'console' && { scriptSrc: [SELF], connectSrc: [SELF] }),
      },
      // Not `no-referrer`: a form of such a page is sent with `Origin: null`, as those of hidden foreign pages are.
      referrerPolicy: 'same-origin',
      crossOriginResourcePolicy: false,
      xFrameOptions: false,
    }),
    unlisted,
  );

/** Search engines list no page, and nobody keeps one that does not say so. */
const unlisted: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('X-Robots-Tag', 'noindex');
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
};
