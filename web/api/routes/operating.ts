import { z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { FAILURES } from '../../../domain/kernel/index.js';
import { countIncidents, INCIDENT_CAUSES } from '../../../domain/engagement/index.js';
import { PLAIN } from '../../../i18n/index.js';
import { OUTAGE_CAUSES } from '../../../domain/calendar/index.js';
import type { Incident } from '../../../store/index.js';
import type { ApiDeps } from '../deps.js';
import type { HttpEnv } from '../env.js';
import { Maintenance, shownStop } from './maintenance.js';

const MOST_LISTED = 50;
const MOST_OUTAGES = 10;

/** A stretch in which answers could not be taken. */
const Outage = z.object({ from: z.string(), to: z.string(), cause: z.enum(OUTAGE_CAUSES), why: z.string() });

const Readiness = z.object({
  status: z.enum(['ready', 'not ready']),
  parts: z.record(z.string(), z.string()).describe('By part: `ok`, or what is wrong with it.'),
  incidents: z
    .object({
      count: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
      items: z.array(
        z.object({
          engagement: z.string().nullable(),
          workflow: z.string(),
          cause: z.enum(INCIDENT_CAUSES),
          error: z.string(),
          since: z.string(),
          tasks: z
            .int()
            .min(0)
            .max(Number.MAX_SAFE_INTEGER)
            .describe('Open tasks whose answers are not taken meanwhile.'),
          advice: z.string(),
        }),
      ),
    })
    .optional()
    .describe(
      `Workflows whose code cannot go on, the first ${MOST_LISTED} of them; absent while the database is away. The rest of the product is as ready as without.`,
    ),
  outages: z
    .array(Outage)
    .optional()
    .describe(
      `When answers could not be taken, the last ${MOST_OUTAGES} of them, the last first; the time was given back.`,
    ),
  maintenance: z.array(Maintenance).optional().describe('Stops that are announced or go on.'),
});

type Readiness = z.infer<typeof Readiness>;

/** Mounts what operators' tools ask: whether the process lives, and whether everything works. */
export function mountOperating(
  app: OpenAPIHono<HttpEnv>,
  { ready, store, stops }: Pick<ApiDeps, 'ready' | 'store' | 'stops'>,
): void {
  describe(app);
  app.get('/healthz', (c) => {
    c.set('route', '/healthz');
    return c.json({ status: 'alive' });
  });
  app.get('/readyz', async (c) => {
    c.set('route', '/readyz');
    const [found, incidents, away] = await Promise.all([ready(), incidentsOf(store), awayOf({ store, stops })]);
    const works = found.every(({ ok }) => ok);
    const parts = Object.fromEntries(found.map(({ part, ok, detail }) => [part, ok ? 'ok' : (detail ?? 'not ready')]));
    return c.json({ status: works ? 'ready' : 'not ready', parts, ...incidents, ...away }, works ? 200 : 503);
  });
}

/** What stands still, in words for an operator; nothing where the database does not tell. */
const incidentsOf = (store: ApiDeps['store']): Promise<Pick<Readiness, 'incidents'>> =>
  unlessAway(async () => {
    const [{ open }, { items }] = await Promise.all([store.incidentFigures(), store.incidents({ limit: MOST_LISTED })]);
    return { incidents: { count: countIncidents(open), items: items.map(asListed) } };
  });

async function unlessAway<T extends object>(read: () => Promise<T>): Promise<T | Record<string, never>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && error.name === FAILURES.storeUnavailable) return {};
    throw error;
  }
}

/** When answers could not be taken, and will not be; nothing where the database does not tell. */
const awayOf = ({
  store,
  stops,
}: Pick<ApiDeps, 'store' | 'stops'>): Promise<Pick<Readiness, 'outages' | 'maintenance'>> =>
  unlessAway(async () => {
    const [{ items }, announced] = await Promise.all([store.outages({ limit: MOST_OUTAGES }), stops.list()]);
    const outages = items.map(({ from, to, cause, why }) => ({ from, to, cause, why: PLAIN.text(why) }));
    return { outages, maintenance: announced.map(shownStop) };
  });

const asListed = ({ engagement, workflowId, cause, error, since, tasks }: Incident) => ({
  ...{ engagement, workflow: workflowId, cause, error, since, tasks },
  advice: PLAIN.message(`console.incident.todo.${cause}`),
});

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
}
