import type { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpEnv } from '../env.js';
import { type ApiDocument, type DocumentedResponse, type Operation, operationsOf } from './api-document.js';
import { TITLES } from '../problems.js';
import { PROBLEM_EXAMPLE } from './example-values.js';
import { withExamples } from './examples.js';
import { withMaps } from './maps.js';
import { type Named, referring } from './references.js';
import { withSharedExamples, withSharedParameters, withSharedResponses } from './shared.js';
import { withWholes } from './wholes.js';

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
  const referred = referring(document, operationsOf(document).flatMap(ownSchemas)) as ApiDocument;
  const described = withRefusals(withExamples(withMaps(referred)));
  return withWholes(withSharedParameters(withSharedResponses(withSharedExamples(described))));
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

/** The document with each refusal, which many operations share, among the components: `404`, and `Refused` for what any request may be refused for. */
function withRefusals(document: ApiDocument): ApiDocument {
  const refused: Record<string, DocumentedResponse> = {};
  for (const { responses } of operationsOf(document))
    for (const [status, answer] of Object.entries(responses)) {
      if (!answer.content?.[PROBLEM]) continue;
      const name = status === 'default' ? 'Refused' : status;
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

/** Only of what is sent the fields can be named. */
function exampleAt(status: number): object {
  const { type, instance, ...about } = PROBLEM_EXAMPLE;
  return status === 400 || status === 422
    ? { type, ...about, status, title: TITLES[status], instance }
    : { type, status, title: TITLES[status], instance };
}
