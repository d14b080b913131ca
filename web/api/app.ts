import { Hono } from 'hono';
import { createApi } from './api.js';
import { counted } from './counting.js';
import type { ApiDeps } from './deps.js';
import type { HttpEnv } from './env.js';
import { createMetrics } from './metrics.js';
import { identified, observed, overTls, refusalsOnRecord, secured } from './middleware.js';
import { onThrown, problemResponse, refuse } from './problems.js';

/** The ways in over HTTP. */
export interface AppParts {
  api: ApiDeps;
  /** What links in mails open, at `/t/{token}`. */
  portal?: Hono;
  /** The pages of the console, at the root. */
  console?: Hono;
}

/** One application of the API, the portal and the console. */
export function createApp({ api, portal, console }: AppParts): Hono<HttpEnv> {
  const metrics = createMetrics(api.store);
  const app = new Hono<HttpEnv>();
  app.use(
    identified,
    secured,
    overTls(api.publicUrl ?? ''),
    observed(api.log, metrics),
    refusalsOnRecord(api.store, api.log),
    counted(api),
  );
  app.onError(onThrown(api.log));
  app.route('/', createApi(api, metrics));
  if (portal) app.route('/', portal);
  if (console) app.route('/', console);
  app.notFound((c) => problemResponse(c, refuse(404, 'this address names nothing')));
  return app;
}
