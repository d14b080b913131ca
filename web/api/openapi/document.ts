import type { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpEnv } from '../env.js';
import {
  type ApiDocument,
  type Content,
  type DocumentedResponse,
  type Operation,
  operationsOf,
  type Parameter,
} from './api-document.js';
import { TITLES } from '../problems.js';
import { PROBLEM_EXAMPLE } from './example-values.js';
import { withExamples } from './examples.js';
import { type Named, referring } from './references.js';

const DESCRIPTION = {
  openapi: '3.1.0',
  info: {
    title: 'kpo',
    version: '1',
    description:
      'Runs knowledge-process-outsourcing engagements, from the brief to the last obligation. Refusals are problem documents (RFC 9457).',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/', description: 'The installation that serves this description.' }],
  security: [{ key: [] }],
  tags: [
    { name: 'Engagements', description: 'Starting, reading, changing and cancelling engagements.' },
    { name: 'Documents', description: 'The documents of an engagement, each behind its gate.' },
    { name: 'Tasks', description: 'What people are asked, their answers, and who holds a task.' },
    { name: 'Lateness', description: 'Who held which deadline, and whose lateness it is.' },
    { name: 'Events', description: 'What other systems send in.' },
    { name: 'Directory', description: 'People, organisations and vendors.' },
    { name: 'Settings', description: 'Practices, event sources, subscriptions and keys.' },
    { name: 'Operating', description: 'What tools of operators ask.' },
  ],
};

/** The description of everything that is mounted: components once, and an example of each body. */
export function documentOf(app: OpenAPIHono<HttpEnv>): object {
  const document = app.getOpenAPI31Document(DESCRIPTION) as unknown as ApiDocument;
  const described = withExamples(referring(document, operationsOf(document).flatMap(ownSchemas)) as ApiDocument);
  return withSummaries(withSharedParameters(withSharedResponses(withSharedExamples(withRefusals(described)))));
}

/** The bodies that an operation alone has, called by its name: `PostKeysBody`, `PostKeysResult`. */
function ownSchemas({ operationId, requestBody, responses }: Operation): Named[] {
  const name = operationId.charAt(0).toUpperCase() + operationId.slice(1);
  const bodies = Object.values(requestBody?.content ?? {}).map(({ schema }) => ({ name: `${name}Body`, schema }));
  const results = Object.entries(responses)
    .filter(([, { content = {} }]) => !content[PROBLEM])
    .flatMap(([, { content = {} }]) => Object.values(content))
    .map(({ schema }) => ({ name: `${name}Result`, schema }));
  return [...bodies, ...results].filter(({ schema }) => schema.type === 'object');
}

const PROBLEM = 'application/problem+json';

/** The document with each refusal, which many operations share, among the components: `Refused404`, and `Refused` for what any request may be refused for. */
function withRefusals(document: ApiDocument): ApiDocument {
  const refused: Record<string, DocumentedResponse> = {};
  for (const { responses } of operationsOf(document))
    for (const [status, answer] of Object.entries(responses)) {
      if (!answer.content?.[PROBLEM]) continue;
      const name = status === 'default' ? 'Refused' : `Refused${status}`;
      refused[name] ??= {
        ...answer,
        content: {
          [PROBLEM]: { ...answer.content[PROBLEM], example: exampleAt(status === 'default' ? 401 : Number(status)) },
        },
      };
      responses[status] = { $ref: `#/components/responses/${name}` };
    }
  return { ...document, components: { ...document.components, responses: refused } };
}

/** The document with each example that several bodies share among the components, called as their schema is. */
function withSharedExamples(document: ApiDocument): ApiDocument {
  const examples: Record<string, { value: unknown }> = {};
  const bodies = operationsOf(document)
    .flatMap(({ requestBody, responses }) => [requestBody, ...Object.values(responses)])
    .flatMap((body) => Object.values(body?.content ?? {}));
  const alike = new Map<string, Content[]>();
  for (const body of bodies) {
    const key = JSON.stringify([body.schema.$ref, body.example]);
    alike.set(key, [...(alike.get(key) ?? []), body]);
  }
  for (const [first, ...others] of alike.values()) {
    const name = schemaName(first);
    if (!first || others.length === 0 || name === undefined || name in examples) continue;
    examples[name] = { value: first.example };
    for (const body of [first, ...others]) {
      delete body.example;
      body.examples = { [name]: { $ref: `#/components/examples/${name}` } };
    }
  }
  return { ...document, components: { ...document.components, examples } };
}

/** The document with each other response that several operations share among the components, called as its schema is. */
function withSharedResponses(document: ApiDocument): ApiDocument {
  const operations = operationsOf(document);
  const all = operations.flatMap(({ responses }) => Object.values(responses));
  const { shared, referred } = sharing('responses', all, ({ content = {} }) => schemaName(Object.values(content)[0]));
  for (const { responses } of operations)
    for (const [status, response] of Object.entries(responses)) responses[status] = referred(response);
  const { responses } = document.components;
  return { ...document, components: { ...document.components, responses: { ...responses, ...shared } } };
}

/** The document with each parameter that several operations share among the components: `Cursor`. */
function withSharedParameters(document: ApiDocument): ApiDocument {
  const operations = operationsOf(document);
  const all = operations.flatMap(({ parameters = [] }) => parameters);
  const { shared, referred } = sharing('parameters', all, parameterName);
  for (const operation of operations)
    if (operation.parameters) operation.parameters = operation.parameters.map(referred);
  return { ...document, components: { ...document.components, parameters: shared } };
}

/** What occurs more than once, by its name, and what stands in its places then: a reference to it. */
function sharing<T extends object>(
  kind: 'responses' | 'parameters',
  all: readonly T[],
  nameOf: (each: T) => string | undefined,
) {
  const seen = new Set<string>();
  const shared: Record<string, T> = {};
  for (const each of all) {
    const name = nameOf(each);
    const text = JSON.stringify(each);
    if (name !== undefined && seen.has(text)) shared[name] ??= each;
    seen.add(text);
  }
  const referred = (each: T): T | { $ref: string } => {
    const name = nameOf(each) ?? '';
    return JSON.stringify(shared[name]) === JSON.stringify(each) ? { $ref: `#/components/${kind}/${name}` } : each;
  };
  return { shared, referred };
}

/** `Task` of a body that is one. */
function schemaName(body?: Content): string | undefined {
  const $ref = body?.schema.$ref;
  return typeof $ref === 'string' ? $ref.slice($ref.lastIndexOf('/') + 1) : undefined;
}

/** `IdempotencyKey` of `idempotency-key` */
const parameterName = (parameter: Parameter): string | undefined =>
  'name' in parameter ? parameter.name.replace(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase()) : undefined;

interface ObjectSchema {
  type?: unknown;
  properties?: Record<string, unknown>;
  required?: string[];
  additionalProperties?: unknown;
}

/** What an open object has beyond another; undefined where it does not have all that the other has. */
function restOf({ properties = {}, required = [], ...whole }: ObjectSchema, part?: ObjectSchema) {
  if (!part || 'additionalProperties' in whole) return undefined;
  const own = Object.entries(part.properties ?? {});
  if (own.some(([name, schema]) => JSON.stringify(properties[name]) !== JSON.stringify(schema))) return undefined;
  const beyond = (name: string): boolean => !(name in (part.properties ?? {}));
  return {
    ...whole,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => beyond(name))),
    required: required.filter(beyond),
  };
}

/** The document with each whole as its summary and the rest: `Task` is a `TaskSummary` with more. */
function withSummaries(document: ApiDocument): ApiDocument {
  const { schemas } = document.components;
  const summed = Object.entries(schemas).map(([name, whole]): [string, object] => {
    const beyond = restOf(whole, schemas[`${name}Summary`]);
    return [name, beyond ? { allOf: [{ $ref: `#/components/schemas/${name}Summary` }, beyond] } : whole];
  });
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(summed) as typeof schemas } };
}

/** Only of what is sent the fields can be named. */
function exampleAt(status: number): object {
  const { type, instance, ...about } = PROBLEM_EXAMPLE;
  return status === 400 || status === 422
    ? { type, ...about, status, title: TITLES[status], instance }
    : { type, status, title: TITLES[status], instance };
}
