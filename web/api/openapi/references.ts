/** A schema, or any other part of a document, as JSON. */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Part = { [key: string]: Json };

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
  const names = new Map(Object.entries(schemas).map(([name, schema]) => [shapeOf(schema), name]));
  for (const { name, schema } of own) {
    if (names.has(shapeOf(schema))) continue;
    schemas[name] = schema;
    names.set(shapeOf(schema), name);
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

/** A reference to a component, or to one of which there may be none. */
function reference(schema: Part, names: ReadonlyMap<string, string>): Part | undefined {
  const { description, type } = schema;
  const said: Part = description === undefined ? {} : { description };
  const name = names.get(shapeOf(schema));
  if (name !== undefined) return { $ref: `#/components/schemas/${name}`, ...said };
  if (!Array.isArray(type) || type.length !== 2 || type[1] !== 'null') return undefined;
  const nullable = names.get(shapeOf({ ...schema, type: type[0] ?? null }));
  return nullable === undefined
    ? undefined
    : { anyOf: [{ $ref: `#/components/schemas/${nullable}` }, { type: 'null' }], ...said };
}

/** What a schema says but for the description, which tells where it is used. */
function shapeOf({ description: _, ...schema }: Part): string {
  return JSON.stringify(schema, (_key, value: Json) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
