import { OpenAPIHono } from '@hono/zod-openapi';
import { createGuard } from './auth.js';
import type { ApiDeps } from './deps.js';
import { mountDocs } from './docs.js';
import { mount } from './mount.js';
import type { HttpEnv } from './env.js';
import { createMetrics } from './metrics.js';
import type { Metrics } from './metrics.js';
import { COMPONENTS } from './openapi/components.js';
import { onThrown, problemResponse, refuse } from './problems.js';
import { auditEndpoints } from './routes/audit.js';
import { checkpointEndpoints } from './routes/checkpoints.js';
import { documentEndpoints } from './routes/documents.js';
import { engagementEndpoints } from './routes/engagements.js';
import { eventSourceEndpoints } from './routes/event-sources.js';
import { mountEvents } from './routes/events.js';
import { keyEndpoints } from './routes/keys.js';
import { latenessEndpoints } from './routes/lateness.js';
import { maintenanceEndpoints } from './routes/maintenance.js';
import { organisationEndpoints } from './routes/organisations.js';
import { mountMetrics } from './routes/metrics.js';
import { mountOperating } from './routes/operating.js';
import { peopleEndpoints } from './routes/people.js';
import { practiceEndpoints } from './routes/practices.js';
import { rehearsalEndpoints } from './routes/rehearsals.js';
import { subscriptionEndpoints } from './routes/subscriptions.js';
import { taskEndpoints } from './routes/tasks.js';
import { vendorEndpoints } from './routes/vendors.js';

/** The HTTP API: `/v1`, its description and what operators' tools ask. */
export function createApi(deps: ApiDeps, metrics: Metrics = createMetrics(deps.store)): OpenAPIHono<HttpEnv> {
  const app = new OpenAPIHono<HttpEnv>();
  app.onError(onThrown(deps.log));
  // A schema that was made before zod was taught `openapi` does not have it; its clone does.
  for (const [name, schema] of Object.entries(COMPONENTS)) app.openAPIRegistry.register(name, schema.clone());

  const guard = createGuard(deps.store, deps.adminKey);
  const endpoints = [
    engagementEndpoints,
    documentEndpoints,
    latenessEndpoints,
    taskEndpoints,
    rehearsalEndpoints,
    vendorEndpoints,
    peopleEndpoints,
    organisationEndpoints,
    practiceEndpoints,
    eventSourceEndpoints,
    subscriptionEndpoints,
    maintenanceEndpoints,
    keyEndpoints,
    auditEndpoints,
    checkpointEndpoints,
  ].flatMap((of) => of(deps));
  for (const spec of endpoints) mount(app, deps, guard, spec);
  mountEvents(app, deps);
  mountOperating(app, { ready: deps.ready, store: deps.store, stops: deps.stops });
  mountMetrics(app, deps, guard, metrics);
  if (deps.docs !== false) mountDocs(app);
  refuseOtherMethods(app);
  app.all('/v1/*', (c) => problemResponse(c, refuse(404, 'this address names nothing')));
  return app;
}

/** Every path that was mounted answers the methods it does not have. */
function refuseOtherMethods(app: OpenAPIHono<HttpEnv>): void {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) methods.set(path, (methods.get(path) ?? new Set()).add(method));
  for (const [path, known] of methods) {
    if (known.has('GET')) known.add('HEAD');
    const allow = [...known].sort().join(', ');
    app.all(path, (c) => problemResponse(c, refuse(405, `this address knows ${allow}`, {}, { Allow: allow })));
  }
}
