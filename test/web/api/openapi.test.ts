import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { EVENT_SECRETS, onFreshApi } from '../../support/site/api.js';
import { aContext } from '../../support/samples/contexts.js';
import { anOpening, aTurn, placedAt } from '../../support/samples/turns.js';

type Content = Record<string, { schema: object; example?: unknown; examples?: Record<string, { $ref: string }> }>;
interface Answered {
  description: string;
  content?: Content;
}
interface Parameter {
  name: string;
  in: string;
  description?: string;
  required?: boolean;
  schema: object;
}
interface Operation {
  operationId: string;
  summary: string;
  security?: object[];
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, Answered | { $ref: string }>;
}
interface Description {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  servers: object[];
  security: object[];
  components: {
    schemas: Record<string, object>;
    responses: Record<string, Answered>;
    examples: Record<string, { value: unknown }>;
    parameters: Record<string, Parameter>;
    securitySchemes: Record<string, object>;
  };
}

/** More would have something written out twice, or explained at length. */
const BYTES = 150_000;

const ROUTES = [
  'delete /v1/event-sources/{id}',
  'delete /v1/keys/{id}',
  'delete /v1/subscriptions/{id}',
  'get /healthz',
  'get /metrics',
  'get /readyz',
  'get /v1/audit',
  'get /v1/checkpoints',
  'get /v1/checkpoints/{size}',
  'get /v1/engagements',
  'get /v1/engagements/{id}',
  'get /v1/engagements/{id}/documents',
  'get /v1/engagements/{id}/documents/{doc}',
  'get /v1/engagements/{id}/journal',
  'get /v1/engagements/{id}/ledger',
  'get /v1/engagements/{id}/ocds',
  'get /v1/event-sources',
  'get /v1/event-sources/{id}',
  'get /v1/keys',
  'get /v1/maintenance',
  'get /v1/organisations',
  'get /v1/organisations/{domain}',
  'get /v1/people',
  'get /v1/people/{email}',
  'get /v1/portfolio/lateness',
  'get /v1/practices',
  'get /v1/practices/{id}',
  'get /v1/subscriptions',
  'get /v1/subscriptions/{id}',
  'get /v1/subscriptions/{id}/deliveries',
  'get /v1/tasks',
  'get /v1/tasks/{id}',
  'get /v1/vendors',
  'get /v1/vendors/{id}',
  'get /v1/vendors/{id}/scorecard',
  'get /v1/vendors/{id}/scorecard/{figure}',
  'post /v1/calendars/{whose}/reset-version',
  'post /v1/checkpoints',
  'post /v1/engagements',
  'post /v1/engagements/{id}/cancel',
  'post /v1/engagements/{id}/change-requests',
  'post /v1/engagements/{id}/reset-version',
  'post /v1/event-sources',
  'post /v1/event-sources/{id}/rotate',
  'post /v1/events',
  'post /v1/keys',
  'post /v1/maintenance',
  'post /v1/maintenance/{id}/end',
  'post /v1/rehearsals',
  'post /v1/subscriptions',
  'post /v1/subscriptions/{id}/pause',
  'post /v1/subscriptions/{id}/resend',
  'post /v1/subscriptions/{id}/resume',
  'post /v1/subscriptions/{id}/rotate',
  'post /v1/subscriptions/{id}/test',
  'post /v1/tasks/reassign',
  'post /v1/tasks/{id}/acknowledge',
  'post /v1/tasks/{id}/answer',
  'post /v1/tasks/{id}/claim',
  'post /v1/tasks/{id}/pause',
  'post /v1/tasks/{id}/reassign',
  'post /v1/tasks/{id}/resume',
  'post /v1/tasks/{id}/send-again',
  'post /v1/tasks/{id}/snooze',
  'post /v1/vendors',
  'put /v1/event-sources/{id}',
  'put /v1/organisations/{domain}',
  'put /v1/people/{email}',
  'put /v1/practices/{id}',
];

describe('/openapi.json', () => {
  const api = onFreshApi();
  let description: Description;
  let ajv: Ajv2020;

  beforeEach(async () => {
    // The same for all tests, and a second's work.
    if (description) return;
    description = await (await api().send('GET', '/openapi.json', { key: null })).json();
    ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema(description, 'api');
  });

  const operations = (): [string, Operation][] =>
    Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
    );
  /** A schema at its place, so that its references into the description hold. */
  const validator = (...path: string[]) => {
    const found = ajv.getSchema(
      `api#/${path.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`,
    );
    if (!found) throw new Error(`no schema at ${path.join(' > ')}`);
    return found;
  };

  /** What an operation is told in its path, its query and its headers, wherever it is written out. */
  const parametersOf = ({ parameters = [] }: Operation): Parameter[] =>
    parameters.map((each) =>
      '$ref' in each
        ? (description.components.parameters[each.$ref.replace('#/components/parameters/', '')] as Parameter)
        : each,
    );

  /** A response, and the place where it is written out. */
  const answered = (path: string, method: string, status: string): { place: string[]; response: Answered } => {
    const { responses = {} } = description.paths[path]?.[method] ?? {};
    const response = responses[status] ?? responses['default'];
    if (!response) throw new Error(`${method} ${path} does not say ${status}`);
    if (!('$ref' in response)) return { place: ['paths', path, method, 'responses', status], response };
    const name = response.$ref.replace('#/components/responses/', '');
    return { place: ['components', 'responses', name], response: description.components.responses[name] as Answered };
  };
  /** Every body that is sent or answered, with where its schema is. */
  const bodies = (): { place: string[]; mediaType: string; example?: unknown }[] =>
    Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { requestBody, responses }]) =>
        [
          { place: ['paths', path, method, 'requestBody'], content: requestBody?.content ?? {} },
          ...Object.keys(responses).map((status) => {
            const { place, response } = answered(path, method, status);
            return { place, content: response.content ?? {} };
          }),
        ].flatMap(({ place, content }) =>
          Object.entries(content).map(([mediaType, { example, examples = {} }]) => ({
            place: [...place, 'content', mediaType, 'schema'],
            mediaType,
            example: example ?? Object.keys(examples).map((name) => description.components.examples[name]?.value)[0],
          })),
        ),
      ),
    );

  it('is small enough to be read: what occurs twice is a component', () => {
    expect(Buffer.byteLength(JSON.stringify(description))).toBeLessThan(BYTES);
    expect(description.servers).toHaveLength(1);
  });

  it('has no body whose parts have no name', () => {
    for (const { place } of bodies()) {
      const schema = place.reduce(
        (part, key) => (part as Record<string, object>)[key] as object,
        description as object,
      );
      if ('type' in schema) expect([place, schema.type]).not.toEqual([place, 'object']);
    }
  });

  it('has an example of each body, which its schema takes', () => {
    for (const { place, example } of bodies()) {
      const accepts = validator(...place);
      expect({ place, example, valid: accepts(example), errors: accepts.errors }).toMatchObject({
        valid: true,
        errors: null,
      });
    }
  });

  it('has no pattern that nothing matches', () => {
    const texts: string[] = [];
    const patterns = new Set<string>();
    const visit = (part: unknown): void => {
      if (typeof part === 'string') texts.push(part);
      if (typeof part !== 'object' || part === null) return;
      for (const [key, value] of Object.entries(part)) {
        if (key === 'pattern' && typeof value === 'string') patterns.add(value);
        else visit(value);
      }
    };
    visit(bodies().map(({ example }) => example));
    const examples = [...texts];
    visit(description);
    expect(patterns.size).toBeGreaterThan(5);
    expect([...patterns].filter((pattern) => !examples.some((text) => new RegExp(pattern, 'u').test(text)))).toEqual(
      [],
    );
  });

  it('says of each parameter of a path what it is', () => {
    for (const [route, operation] of operations())
      for (const { name, in: where, description: words } of parametersOf(operation))
        if (where === 'path') expect([route, name, words]).toEqual([route, name, expect.stringMatching(/\.$/)]);
  });

  it('describes every route, in OpenAPI 3.1', () => {
    expect(description.openapi).toBe('3.1.0');
    expect(
      operations()
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(ROUTES);
    expect(description.components.securitySchemes).toEqual({ key: { type: 'http', scheme: 'bearer' } });
  });

  it('gives each operation a name of its own, its parameters, and its refusals as problem documents', () => {
    const names = operations().map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const [route, operation] of operations()) {
      const inPath = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = parametersOf(operation)
        .filter((parameter) => parameter.in === 'path' && parameter.required)
        .map(({ name }) => name);
      expect([route, described]).toEqual([route, inPath]);
      const [method = '', path = ''] = route.split(' ');
      for (const status of Object.keys(operation.responses)) {
        const { description: words, content } = answered(path, method, status).response;
        expect(words).not.toBe('');
        if (!(Number(status) < 400) && route !== 'get /readyz')
          expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
      }
      if (route.includes('/v1/') && route !== 'post /v1/events')
        expect([route, operation.security ?? description.security]).toEqual([route, [{ key: [] }]]);
    }
  });

  it('holds only valid JSON Schemas whose references lead somewhere', () => {
    for (const name of Object.keys(description.components.schemas)) validator('components', 'schemas', name);
    for (const { place } of bodies()) validator(...place);
  });

  it('takes the example brief', () => {
    const brief = JSON.parse(readFileSync(new URL('../../fixtures/brief.example.json', import.meta.url), 'utf8'));
    const accepts = validator(
      'paths',
      '/v1/engagements',
      'post',
      'requestBody',
      'content',
      'application/json',
      'schema',
    );
    expect([accepts(brief), accepts.errors]).toEqual([true, null]);
    expect(accepts({ ...brief, title: '' })).toBe(false);
  });

  it('refuses a field that a whole or its part does not have, and a key that a map does not have', () => {
    const taken = (name: string, value: object) => validator('components', 'schemas', name)(value);
    const vendor = {
      id: 'northwind',
      name: 'Northwind',
      contact: { name: 'Nora', email: 'nora@northwind.example' },
      practices: ['legal'],
      owner: 'Nora',
    };
    expect([taken('Vendor', vendor), taken('Vendor', { ...vendor, telex: '1' })]).toEqual([true, false]);
    const entry = validator(
      'paths',
      '/v1/people/{email}',
      'put',
      'requestBody',
      'content',
      'application/json',
      'schema',
    );
    expect([entry({ name: 'Sara' }), entry({ name: 'Sara', telex: '1' })]).toEqual([true, false]);
    const policy = { due: 'P1D' };
    expect([
      taken('TaskOverrides', { 'nda.sign': policy }),
      taken('TaskOverrides', { 'nda.sing': policy }),
      taken('TaskOverrides', { 'nda.sign': { due: 'soon' } }),
    ]).toEqual([true, false, false]);
  });

  it('is true of what is really answered', async () => {
    await seed();
    const asked: [method: string, path: string, route: string, body?: unknown][] = [
      ['get', '/v1/engagements', '/v1/engagements'],
      ['get', '/v1/engagements/e1', '/v1/engagements/{id}'],
      ['get', '/v1/engagements/e1/journal', '/v1/engagements/{id}/journal'],
      ['get', '/v1/engagements/e1/ledger', '/v1/engagements/{id}/ledger'],
      ['get', '/v1/portfolio/lateness', '/v1/portfolio/lateness'],
      ['get', '/v1/engagements/e1/documents', '/v1/engagements/{id}/documents'],
      ['get', '/v1/engagements/e1/documents/confidential', '/v1/engagements/{id}/documents/{doc}'],
      ['get', '/v1/tasks', '/v1/tasks'],
      ['get', '/v1/tasks/e1.main.1', '/v1/tasks/{id}'],
      ['get', '/v1/tasks/e1.main.9', '/v1/tasks/{id}'],
      ['post', '/v1/tasks/e1.main.1/answer', '/v1/tasks/{id}/answer', { decision: 'approve' }],
      ['post', '/v1/tasks/e1.main.1/answer', '/v1/tasks/{id}/answer', {}],
      ['post', '/v1/engagements/e1/cancel', '/v1/engagements/{id}/cancel', { reason: 'The deal is off.' }],
      ['get', '/v1/practices', '/v1/practices'],
      ['get', '/v1/practices/legal', '/v1/practices/{id}'],
      ['put', '/v1/people/sara@client.example', '/v1/people/{email}', { name: 'Sara Sponsor' }],
      ['get', '/v1/people', '/v1/people'],
      ['put', '/v1/organisations/client.example', '/v1/organisations/{domain}', { name: 'Client', country: 'GB' }],
      ['get', '/v1/organisations', '/v1/organisations'],
      ['get', '/v1/organisations/client.example', '/v1/organisations/{domain}'],
      ['get', '/v1/organisations/nowhere.example', '/v1/organisations/{domain}'],
      ['post', '/v1/keys', '/v1/keys', { name: 'erp', roles: ['reader'] }],
      ['get', '/v1/keys', '/v1/keys'],
      ['post', '/v1/subscriptions', '/v1/subscriptions', { url: 'https://erp.example/' }],
      ['get', '/v1/subscriptions', '/v1/subscriptions'],
      ['post', '/v1/events', '/v1/events', {}],
      ['get', '/readyz', '/readyz'],
      ['get', '/v1/vendors?limit=0', '/v1/vendors'],
    ];
    for (const [method, path, route, sent] of asked) {
      const response = await api().send(method.toUpperCase(), path, { body: sent });
      const mediaType = response.headers.get('content-type')?.split(';')[0] ?? '';
      const { place } = answered(route, method, String(response.status));
      const accepts = validator(...place, 'content', mediaType, 'schema');
      const body = await response.json();
      expect({ path, body, valid: accepts(body), errors: accepts.errors }).toMatchObject({
        path,
        valid: true,
        errors: null,
      });
    }
  });

  async function seed(): Promise<void> {
    const turn = aTurn({ opened: [anOpening({ context: aContext('scope.approve') })] });
    await api().store.commit(turn, placedAt(turn, '2026-03-05T09:00:00.000Z'));
    await api().documents.put('engagement/e1', 'confidential', 'confidential', 'application/json', '{}');
  }

  it('shows no secret', () => {
    for (const secret of EVENT_SECRETS) expect(JSON.stringify(description)).not.toContain(secret);
  });
});
