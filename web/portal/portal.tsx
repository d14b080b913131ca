import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { FAILURES } from '../../domain/kernel/index.js';
import { assetRoutes } from '../components/assets.js';
import { pageHeaders } from '../components/headers.js';
import { isSameOrigin } from '../components/same-origin.js';
import { actionIn } from './actions.js';
import { countedAs } from '../limits/address.js';
import { perMinute } from '../limits/limit.js';
import type { PortalDeps } from './deps.js';
import { createResponses } from './responses.js';
import { resolveLink } from './resolve-link.js';
import { submitAction, submitAnswer, takeBack } from './submit.js';
import { mayTakeBack } from './taking-back.js';

export type { PortalDeps } from './deps.js';

const MAX_BODY_BYTES = 1_000_000;
const FORGED_A_MINUTE = 30;
const POSTS_A_MINUTE = 20;

/** Pages behind the links in mails: `GET` only shows, since mail scanners follow links; `POST` acts. */
export function createPortal(deps: PortalDeps): Hono {
  const now = deps.now ?? (() => new Date().toISOString());
  const clock = (): number => Date.parse(now());
  const guessing = perMinute(FORGED_A_MINUTE, clock);
  const posting = perMinute(POSTS_A_MINUTE, clock);
  const responses = createResponses(deps, now);

  const portal = new Hono();
  // Scoped, so that the portal can share an app with pages that have other headers.
  portal.use('/t/*', pageHeaders('portal'));
  portal.route('/', assetRoutes());

  portal.get('/t/:token', async (c) => {
    const found = await resolveLink(deps, c.req.param('token'), () => guessing(countedAs(c)) > 0);
    return 'open' in found ? responses.show(c, found.open) : responses.close(c, found.closed, found.known);
  });

  portal.post(
    '/t/:token',
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => responses.close(c, { why: 'too-large' }) }),
    async (c) => {
      const token = c.req.param('token');
      if (!isSameOrigin(c, deps.publicUrl)) return responses.close(c, { why: 'foreign' });
      if (posting(createHash('sha256').update(token).digest('base64')) > 0)
        return responses.close(c, { why: 'crowded' });
      const found = await resolveLink(deps, token, () => guessing(countedAs(c)) > 0);
      const typed = new URLSearchParams(await c.req.text());
      const act = actionIn(typed);
      if (!('open' in found)) {
        if (act === 'take-back' && found.known && mayTakeBack(found.known, found.closed))
          return takeBack(deps, responses, c, found.known);
        await responses.deny(c, found.known, found.closed);
        return responses.close(c, found.closed, found.known);
      }
      return act
        ? submitAction(deps, responses, c, found.open, act, typed)
        : submitAnswer(deps, responses, c, found.open, typed);
    },
  );

  portal.notFound((c) => responses.close(c, { why: 'forged' }));
  portal.onError((error, c) => {
    const unavailable = error.name === FAILURES.storeUnavailable;
    // The address is a secret: only what went wrong is logged, never where.
    deps.log.error({ err: error }, 'a portal page failed');
    return responses.close(c, { why: unavailable ? 'unavailable' : 'broken' });
  });
  return portal;
}
