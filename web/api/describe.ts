import { z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Endpoint } from './endpoint.js';
import { ProblemDocument } from './problems.js';

type Registry = OpenAPIHono['openAPIRegistry'];
type DocumentedResponses = Parameters<Registry['registerPath']>[0]['responses'];

/** What any request may be refused for; the description says it once for each operation. */
const ANY_REFUSAL =
  'Any other refusal: 400 (the syntax of the body, a parameter or a header), 401 (no key, or one that is not known), 403 (the key, or a gate, does not allow it), 413 (the body is too large), 415 (its media type is not taken here), 429 (too many requests) and 503 (nothing was done), both with `Retry-After` in seconds, or 500 (something went wrong on our side).';

const REFUSALS: Readonly<Record<number, string>> = {
  404: 'There is no such thing.',
  409: 'It conflicts with what happened before.',
  422: 'Well-formed, but not valid; `errors` points to each bad field.',
};

/** What stands in the paths. */
const PARAMETERS: Readonly<Record<string, string>> = {
  id: 'Which one, by its id.',
  doc: 'Which document of the engagement, by its id.',
  email: 'The address of the person or group.',
  domain: 'The domain of the mail addresses of its people.',
  whose: 'The address of a person, or the domain of an organisation.',
  figure: 'Which figure of the scorecard.',
  size: 'How many leaves it has.',
};

const IdempotencyKey = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe('The same key and body again is answered with the first response and `Idempotency-Replayed: true`.'),
});

/** Adds an endpoint to the description of the API, with every refusal its checks can give. */
export function describeEndpoint(registry: Registry, spec: Endpoint): void {
  const names = [...spec.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const params =
    names.length > 0 &&
    z.object(Object.fromEntries(names.map((name) => [name, z.string().describe(PARAMETERS[name] ?? '')])));
  registry.registerPath({
    method: spec.method,
    path: spec.path,
    tags: [spec.tag],
    summary: spec.summary,
    ...(spec.description && { description: spec.description }),
    operationId: operationId(spec),
    request: {
      ...(params && { params }),
      ...(spec.query && { query: spec.query }),
      ...(spec.method === 'post' && { headers: IdempotencyKey }),
      ...(spec.body && {
        body: {
          required: true,
          content: Object.fromEntries(spec.body.map(({ mediaType, schema }) => [mediaType, { schema }])),
        },
      }),
    },
    responses: {
      ...(spec.otherwise && { 200: success(spec.otherwise) }),
      [spec.response.status]: success(spec.response),
      ...refusals(refusalsOf(spec, names.length > 0)),
    },
  });
}

function success({
  description,
  schema,
  mediaTypes,
}: Omit<Endpoint['response'], 'status'>): DocumentedResponses[string] {
  const content = schema
    ? { 'application/json': { schema } }
    : Object.fromEntries((mediaTypes ?? []).map((type) => [type, { schema: z.string() }]));
  return { description, ...(Object.keys(content).length > 0 && { content }) };
}

function refusalsOf(spec: Endpoint, named: boolean): number[] {
  const ofPost = spec.method === 'post' ? [409, 422] : [];
  const all = [...(named ? [404] : []), ...(spec.body ? [422] : []), ...ofPost, ...(spec.refuses ?? [])];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Refusals of its own, and the one for what any request may be refused for; for endpoints described here and elsewhere. */
export function refusals(own: readonly number[]): DocumentedResponses {
  const refused = (description = '') => ({
    description,
    content: { 'application/problem+json': { schema: ProblemDocument } },
  });
  return {
    ...Object.fromEntries(own.map((status) => [status, refused(REFUSALS[status])])),
    default: refused(ANY_REFUSAL),
  };
}

const operationId = ({ method, path }: Endpoint): string =>
  [
    method,
    ...path
      .replace('/v1/', '')
      .split('/')
      .map((part) => part.replaceAll(/[{}]/g, '')),
  ]
    .flatMap((part) => part.split('-'))
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
