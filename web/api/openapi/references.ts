/** A schema, or any other part of a document, as JSON. */
export type Json = null | boolean | number | string | Json[] | Part;
export type Part = { [key: string]: Json };

const SCHEMAS = '#/components/schemas/';

export const referenceTo = (name: string): string => `${SCHEMAS}${name}`;

/** `Task` of a schema that is a reference to it. */
export function referredName(schema: object): string | undefined {
  const $ref = '$ref' in schema ? schema.$ref : undefined;
  return typeof $ref === 'string' && $ref.startsWith(SCHEMAS) ? $ref.slice(SCHEMAS.length) : undefined;
}

/** The document with each of its objects as it is to be, the inner ones first. */
export function rewritten<T extends object>(document: T, as: (part: Part) => Part): T {
  const each = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(each);
    if (typeof value !== 'object' || value === null) return value;
    return as(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, each(inner)])));
  };
  return each(document as unknown as Part) as unknown as T;
}

/** A schema that is written out in one operation, and what it is called from now on. */
export interface Named {
  name: string;
  schema: Part;
}

/**
 * The document with each schema of the components written out once and referred to everywhere else, whatever describes it there.
 * Schemas that belong to one operation become components, too, by the names they are given.
 */
export function referring(document: object, own: readonly Named[]): object {
  const whole = structuredClone(document) as Part & { components: { schemas: Record<string, Part> } };
  const schemas: Record<string, Part> = { ...whole.components.schemas };
  const named = Object.entries(schemas).filter(([, schema]) => !isAnything(schema));
  const names = new Map(named.map(([name, schema]) => [shapeOf(schema), { name, said: schema.description }]));
  for (const { name, schema } of own) {
    if (names.has(shapeOf(schema)) || isAnything(schema)) continue;
    schemas[name] = schema;
    names.set(shapeOf(schema), { name, said: schema.description });
  }
  const within = (part: Part): Part =>
    Object.fromEntries(Object.entries(part).map(([key, value]) => [key, replaced(value)]));
  function replaced(value: Json): Json {
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    return reference(value, names) ?? within(value);
  }
  const { components, ...rest } = whole;
  const referred = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, within(schema)]));
  return { ...within(rest), components: { ...components, schemas: referred } };
}

/** A component that is known by its shape, and what it says of itself wherever it is referred to. */
type Names = ReadonlyMap<string, { name: string; said: Json | undefined }>;

/** A reference to a component, or to one of which there may be none. */
function reference(schema: Part, names: Names): Part | undefined {
  const { description, type } = schema;
  const beside = (said?: Json): Part => (description === undefined || description === said ? {} : { description });
  const named = names.get(shapeOf(schema));
  if (named) return { $ref: referenceTo(named.name), ...beside(named.said) };
  if (!Array.isArray(type) || type.length !== 2 || type[1] !== 'null') return undefined;
  const nullable = names.get(shapeOf({ ...schema, type: type[0] ?? null }));
  return nullable && { anyOf: [{ $ref: referenceTo(nullable.name) }, { type: 'null' }], ...beside(nullable.said) };
}

/** An object of which nothing is said has no shape to be known by. */
const isAnything = ({ type, properties, additionalProperties }: Part): boolean =>
  type === 'object' && !properties && JSON.stringify(additionalProperties ?? {}) === '{}';

/** What a schema says but for the description, which tells where it is used. */
function shapeOf({ description: _, ...schema }: Part): string {
  return JSON.stringify(schema, (_key, value: Json) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
