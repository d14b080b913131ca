import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import type { createGuard } from '../auth.js';
import { countCaller } from '../counting.js';
import type { ApiDeps } from '../deps.js';
import { refusals } from '../describe.js';
import type { HttpEnv } from '../env.js';
import type { Metrics } from '../metrics.js';
import { problemResponse } from '../problems.js';

/** Mounts the figures for Prometheus, for everybody, for keys that may read, or not at all. */
export function mountMetrics(
  app: OpenAPIHono<HttpEnv>,
  deps: Pick<ApiDeps, 'metrics' | 'limits' | 'log'>,
  guard: ReturnType<typeof createGuard>,
  metrics: Metrics,
): void {
  if (deps.metrics === 'off') return;
  const byKey = deps.metrics === 'key';
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/metrics',
    tags: ['Operating'],
    summary: 'Figures for Prometheus',
    operationId: 'metrics',
    security: byKey ? [{ key: [] }] : [],
    responses: {
      200: { description: 'In the text format.', content: { 'text/plain': { schema: z.string() } } },
      ...(byKey && refusals([])),
    },
  });
  app.get('/metrics', async (c) => {
    c.set('route', '/metrics');
    if (byKey) {
      const caller = await guard(c.req.header('authorization'), ['reader', 'operations']);
      const refused = countCaller(c, deps, caller) ?? ('refused' in caller ? caller : undefined);
      if (refused) return problemResponse(c, refused);
    }
    const { contentType, text } = await metrics.render();
    return c.body(text, 200, { 'Content-Type': contentType });
  });
}
