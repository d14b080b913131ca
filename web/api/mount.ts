import { z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { engagementOf } from '../../domain/engagement/index.js';
import { problemsOf } from '../../domain/kernel/index.js';
import type { createGuard } from './auth.js';
import { readBody } from './body.js';
import { countCaller } from './counting.js';
import type { ApiDeps } from './deps.js';
import { describeEndpoint } from './describe.js';
import type { Endpoint, Reply } from './endpoint.js';
import type { HttpEnv } from './env.js';
import { deedsOf, onRecord, originOf } from '../record/on-record.js';
import { once, scopedKey } from './idempotency.js';
import { problemResponse, refuse, worded } from './problems.js';
import type { Refused } from './problems.js';

type RequestGuard = ReturnType<typeof createGuard>;
type MountDeps = Pick<ApiDeps, 'store' | 'engagements' | 'limits' | 'log'>;

/** Mounts an endpoint and describes it; the order of the checks is who, what, how much, and only then the work. */
export function mount(app: OpenAPIHono<HttpEnv>, deps: MountDeps, guard: RequestGuard, spec: Endpoint): void {
  describeEndpoint(app.openAPIRegistry, spec);
  const pattern = spec.path.replaceAll(/\{(\w+)\}/g, ':$1');
  app.on(spec.method.toUpperCase(), pattern, async (c) => {
    c.set('route', spec.path);
    const answered = await answer(c, deps, guard, spec);
    return 'refused' in answered ? problemResponse(c, answered) : answered;
  });
}

async function answer(
  c: Context<HttpEnv>,
  deps: MountDeps,
  guard: RequestGuard,
  spec: Endpoint,
): Promise<Response | Refused> {
  const { store } = deps;
  const caller = await guard(c.req.header('authorization'), spec.roles);
  const overLimit = countCaller(c, deps, caller);
  if (overLimit) return overLimit;
  if (caller.by) c.set('actor', caller.by);
  if ('refused' in caller && caller.by === undefined) return caller;
  const params = c.req.param() as Record<string, string>;
  // No name holds control characters, and a database would choke on some.
  if (Object.values(params).some((value) => /\p{Cc}/u.test(value))) return refuse(404);
  if ('refused' in caller) {
    await noteDenied(c, deps, spec, caller);
    return caller;
  }
  const query = readQuery(spec, c.req.queries());
  if ('refused' in query) return query;
  const body = spec.body ? await readBody(c.req.raw, spec.body) : { value: undefined, raw: new Uint8Array() };
  if ('refused' in body) return body;

  const idempotencyKey = spec.method === 'post' ? c.req.header('idempotency-key') : undefined;
  const request = c.req.path + new URL(c.req.url).search;
  const key = idempotencyKey === undefined ? undefined : scopedKey(caller, request, idempotencyKey);
  const around = {
    ...{ from: originOf(c), onRecord: onRecord(store, c, caller.by), deed: deedsOf(c, caller.by) },
    accept: c.req.header('accept') ?? '',
  };
  const carryOut = async (): Promise<Response> =>
    respond(c, spec, await spec.handle({ params, query: query.value, body: body.value, caller, key, ...around }));
  if (idempotencyKey === undefined || key === undefined) return carryOut();
  return once({ store, scope: key, key: idempotencyKey, body: body.raw }, carryOut);
}

/** Somebody known tried what their role does not allow; with an engagement, or a task of one, its journal says so. */
async function noteDenied(
  c: Context<HttpEnv>,
  { store, engagements }: Pick<MountDeps, 'store' | 'engagements'>,
  spec: Endpoint,
  denied: Refused,
): Promise<void> {
  const id = c.req.param('id') ?? '';
  const [, place] = /^\/v1\/(engagements|tasks)\/\{id\}/.exec(spec.path) ?? [];
  const engagement = place === 'tasks' ? await engagementOfTask(store, id) : id;
  if (!place || !engagement || !denied.by || !denied.why || !(await store.engagement(engagement))) return;
  const what = `${spec.method.toUpperCase()} ${spec.path.replace('{id}', id)}`;
  c.set('denied', { engagement, what, why: denied.why.code });
  await engagements.noteDenied({ engagement, who: denied.by, what, why: denied.why });
}

function readQuery(spec: Endpoint, all: Record<string, string[]>): { value: unknown } | Refused {
  const [twice] = Object.entries(all).find(([, values]) => values.length > 1) ?? [];
  // Whoever stands before this server may count another of them.
  if (twice !== undefined) {
    const said = { parameter: twice, detail: 'it is given more than once' };
    return refuse(400, `${twice}: ${said.detail}`, { errors: [said] });
  }
  const given = Object.fromEntries(Object.entries(all).map(([name, [value = '']]) => [name, value]));
  const schema = spec.query ?? z.strictObject({});
  const parsed = schema.safeParse(given);
  if (parsed.success) return { value: parsed.data };
  const errors = problemsOf(parsed.error, given)
    .map(worded)
    .map(({ pointer, ...said }) => ({ parameter: pointer.slice(1), ...said }));
  return refuse(400, errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join(' '), { errors });
}

function respond(c: Context<HttpEnv>, spec: Endpoint, reply: Reply<unknown>): Response {
  if ('refused' in reply) return problemResponse(c, reply);
  if ('response' in reply) return reply.response;
  if (spec.response.status === 204) return c.body(null, 204);
  return c.json(reply.body as object, reply.status ?? (spec.response.status as 200), reply.headers);
}

async function engagementOfTask(store: MountDeps['store'], id: string): Promise<string | undefined> {
  const task = await store.task(id);
  return task && engagementOf(task.subject);
}
