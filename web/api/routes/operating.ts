import { z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiDeps } from '../deps.js';
import type { HttpEnv } from '../env.js';
import type { Metrics } from '../metrics.js';

const Readiness = z.object({
  status: z.enum(['ready', 'not ready']),
  parts: z.record(z.string(), z.string()).describe('By part: `ok`, or what is wrong with it.'),
});

/** Mounts what operators' tools ask: whether the process lives, whether everything works, and its figures. */
export function mountOperating(
  app: OpenAPIHono<HttpEnv>,
  { ready, metrics }: Pick<ApiDeps, 'ready'> & { metrics: Metrics },
): void {
  describe(app);
  app.get('/healthz', (c) => {
    c.set('route', '/healthz');
    return c.json({ status: 'alive' });
  });
  app.get('/readyz', async (c) => {
    c.set('route', '/readyz');
    const found = await ready();
    const works = found.every(({ ok }) => ok);
    const parts = Object.fromEntries(found.map(({ part, ok, detail }) => [part, ok ? 'ok' : (detail ?? 'not ready')]));
    return c.json({ status: works ? 'ready' : 'not ready', parts }, works ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    c.set('route', '/metrics');
    const { contentType, text } = await metrics.render();
    return c.body(text, 200, { 'Content-Type': contentType });
  });
}

function describe({ openAPIRegistry }: OpenAPIHono<HttpEnv>): void {
  const path = (
    at: string,
    summary: string,
    responses: Parameters<typeof openAPIRegistry.registerPath>[0]['responses'],
  ) =>
    openAPIRegistry.registerPath({
      method: 'get',
      path: at,
      tags: ['Operating'],
      summary,
      operationId: at.slice(1),
      security: [],
      responses,
    });
  const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
  path('/healthz', 'Whether the process lives', {
    200: { description: 'It does.', content: json(z.object({ status: z.literal('alive') })) },
  });
  path('/readyz', 'Whether everything works', {
    200: { description: 'All of it.', content: json(Readiness) },
    503: { description: 'Some of it does not.', content: json(Readiness) },
  });
  path('/metrics', 'Figures for Prometheus', {
    200: { description: 'In the text format.', content: { 'text/plain': { schema: z.string() } } },
  });
}
