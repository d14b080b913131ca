import { type ApiDocument, type Content, operationsOf, type Parameter } from './api-document.js';
import { referredName } from './references.js';

/** The document with each example that several bodies share among the components, called as the schema of one of them is. */
export function withSharedExamples(document: ApiDocument): ApiDocument {
  const examples: Record<string, { value: unknown }> = {};
  const bodies = operationsOf(document)
    .flatMap(({ requestBody, responses }) => [requestBody, ...Object.values(responses)])
    .flatMap((body) => Object.values(body?.content ?? {}));
  const alike = new Map<string, Content[]>();
  for (const body of bodies) {
    const text = JSON.stringify(body.example);
    alike.set(text, [...(alike.get(text) ?? []), body]);
  }
  for (const [text, same] of alike) {
    const [name] = same.flatMap(({ schema }) => referredName(schema) ?? []);
    if (same.length < 2 || name === undefined || name in examples) continue;
    const shared = { [name]: { $ref: `#/components/examples/${name}` } };
    if (JSON.stringify(shared).length > text.length) continue;
    examples[name] = { value: same[0]?.example };
    for (const body of same) {
      delete body.example;
      body.examples = shared;
    }
  }
  return { ...document, components: { ...document.components, examples } };
}

/** The document with each other response that several operations share among the components, called as its schema is. */
export function withSharedResponses(document: ApiDocument): ApiDocument {
  const operations = operationsOf(document);
  const all = operations.flatMap(({ responses }) => Object.values(responses));
  const { shared, referred } = sharing('responses', all, ({ content = {} }) =>
    referredName(Object.values(content)[0]?.schema ?? {}),
  );
  for (const { responses } of operations)
    for (const [status, response] of Object.entries(responses)) responses[status] = referred(response);
  const { responses } = document.components;
  return { ...document, components: { ...document.components, responses: { ...responses, ...shared } } };
}

/** The document with each parameter that several operations share among the components: `Cursor`. */
export function withSharedParameters(document: ApiDocument): ApiDocument {
  const operations = operationsOf(document);
  for (const { parameters = [] } of operations) parameters.forEach(describeOnce);
  const all = operations.flatMap(({ parameters = [] }) => parameters);
  const { shared, referred } = sharing('parameters', all, parameterName);
  for (const operation of operations)
    if (operation.parameters) operation.parameters = operation.parameters.map(referred);
  return { ...document, components: { ...document.components, parameters: shared } };
}

/** The generator describes the schema, too, and says what goes without saying. */
function describeOnce(parameter: Parameter): void {
  if (!('name' in parameter)) return;
  delete parameter.schema?.['description'];
  if (parameter.required === false) delete parameter.required;
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

/** `IdempotencyKey` of `idempotency-key` */
const parameterName = (parameter: Parameter): string | undefined =>
  'name' in parameter ? parameter.name.replace(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase()) : undefined;
