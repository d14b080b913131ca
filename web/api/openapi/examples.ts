import { type ApiDocument, operationsOf } from './api-document.js';
import { BODIES, TEXTS, VALUES } from './example-values.js';
import { referredName } from './references.js';

interface ExampleSchema {
  $ref?: string;
  example?: unknown;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  anyOf?: ExampleSchema[];
  oneOf?: ExampleSchema[];
  allOf?: ExampleSchema[];
  items?: ExampleSchema;
  minItems?: number;
  minimum?: number;
  pattern?: string;
  format?: string;
  properties?: Record<string, ExampleSchema>;
  required?: string[];
  propertyNames?: ExampleSchema;
  additionalProperties?: boolean | ExampleSchema;
}

const INSTANT = '2026-03-16T09:00:00Z';

/** The document with an example of each body that is sent, and of each that is answered. */
export function withExamples(document: ApiDocument): ApiDocument {
  const { schemas } = document.components;
  const made = (schema: ExampleSchema, name = ''): unknown => exampleOf(schema, name, schemas);
  for (const operation of operationsOf(document)) {
    const { operationId, requestBody, responses } = operation;
    const contents = [
      ...Object.entries(requestBody?.content ?? {}).map(
        ([type, content]) => [`${operationId} ${type}`, content] as const,
      ),
      ...Object.values(responses).flatMap(({ content = {} }) =>
        Object.entries(content).map(([type, each]) => [type, each] as const),
      ),
    ];
    for (const [name, content] of contents)
      Object.assign(content, { example: BODIES[name] ?? made(content.schema as ExampleSchema) });
  }
  for (const schema of Object.values(schemas)) delete schema['example'];
  return document;
}

/** A value that a schema takes: one that is known by the name of its property, or else the plainest. */
function exampleOf(schema: ExampleSchema, name: string, known: Readonly<Record<string, ExampleSchema>>): unknown {
  const within = (inner: ExampleSchema, at = name): unknown => exampleOf(inner, at, known);
  const component = referredName(schema);
  if (component !== undefined) return BODIES[component] ?? within(known[component] ?? {});
  if (schema.example !== undefined) return schema.example;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  if (first) return within(first);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return objectOf(schema, within);
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => within(schema.items ?? {}));
    case 'string':
      return textOf(schema, name);
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, VALUES[name] ?? 1);
    case 'boolean':
      return true;
    default:
      return type === 'null' ? null : {};
  }
}

function objectOf(
  { properties = {}, required = [], propertyNames, additionalProperties }: ExampleSchema,
  within: (schema: ExampleSchema, name: string) => unknown,
): unknown {
  if (propertyNames && typeof additionalProperties === 'object')
    return { [String(within(propertyNames, ''))]: within(additionalProperties, '') };
  const all = Object.entries(properties);
  // Of a list by name, where each may be missing and all are alike, one shows how.
  const isByName =
    required.length === 0 && all.every(([, { $ref }]) => $ref !== undefined && $ref === all[0]?.[1].$ref);
  return Object.fromEntries((isByName ? all.slice(0, 1) : all).map(([name, inner]) => [name, within(inner, name)]));
}

function textOf({ format, pattern }: ExampleSchema, name: string): string {
  const named = TEXTS[name];
  if (format === 'email') return 'sara@client.example';
  if (format === 'date-time') return INSTANT;
  if (format === 'date') return '2026-12-24';
  if (format === 'uri') return 'https://erp.client.example/events';
  if (!pattern)
    return named ?? (/(At|^from|^to|^due|^since|^until|^sent|^nextDue)$/.test(name) ? INSTANT : name || 'text');
  const matches = new RegExp(pattern, 'u');
  return [named, ...Object.values(TEXTS)].find((text) => text !== undefined && matches.test(text)) ?? '';
}
