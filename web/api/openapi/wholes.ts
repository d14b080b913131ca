import type { ApiDocument } from './api-document.js';
import { type Part, referenceTo, referredName, rewritten } from './references.js';

interface ObjectSchema {
  properties?: Record<string, unknown>;
  required?: string[];
  additionalProperties?: unknown;
}

/** With fewer the same fields are chance. */
const FIELDS_IN_COMMON = 4;

/**
 * The document with each whole as its part and the rest: a `Task` is a `TaskSummary` with more.
 * A part that had nothing beyond its fields says so where it stands alone, and each whole of it says it of all its fields.
 */
export function withWholes(document: ApiDocument): ApiDocument {
  const { schemas } = document.components;
  const parts = new Map(
    Object.entries(schemas).flatMap(([name, whole]) => {
      const part = partOf(whole, schemas);
      return part === undefined ? [] : [[name, part] as const];
    }),
  );
  const closed = new Set([...parts.values()].filter((part) => isClosed(schemas[part])));
  const opened = rewritten(document, (each) => {
    const name = referredName(each);
    return name !== undefined && closed.has(name) ? { ...each, unevaluatedProperties: false } : each;
  });
  const composed = Object.entries(opened.components.schemas).map(([name, schema]): [string, Part] => {
    const part = parts.get(name);
    const { additionalProperties, ...open } = schema;
    const isOpen = closed.has(name) || part !== undefined;
    const kept = isOpen && additionalProperties === false ? open : schema;
    if (part === undefined) return [name, kept];
    const whole = { allOf: [{ $ref: referenceTo(part) }, restOf(kept, schemas[part] ?? {})] };
    return [name, isClosed(schema) && !closed.has(name) ? { ...whole, unevaluatedProperties: false } : whole];
  });
  return { ...opened, components: { ...opened.components, schemas: Object.fromEntries(composed) } };
}

const isClosed = (schema?: ObjectSchema): boolean => schema?.additionalProperties === false;

/** The name of the largest component all of whose fields another one has, too. */
function partOf(whole: ObjectSchema, schemas: Readonly<Record<string, Part>>): string | undefined {
  const [largest] = Object.entries(schemas)
    .filter(([, part]) => part !== whole && isPartOf(part, whole))
    .toSorted(([, a], [, b]) => JSON.stringify(b).length - JSON.stringify(a).length);
  return largest?.[0];
}

function isPartOf(part: ObjectSchema, whole: ObjectSchema): boolean {
  const fields = Object.entries(part.properties ?? {});
  const { properties = {}, required = [] } = whole;
  return (
    fields.length >= FIELDS_IN_COMMON &&
    fields.length < Object.keys(properties).length &&
    (part.additionalProperties === undefined || isClosed(part)) &&
    (whole.additionalProperties === undefined || isClosed(whole)) &&
    fields.every(([name, schema]) => JSON.stringify(properties[name]) === JSON.stringify(schema)) &&
    fields.every(([name]) => (part.required ?? []).includes(name) === required.includes(name))
  );
}

/** What a whole has beyond its part. */
function restOf({ properties = {}, required = [], ...whole }: ObjectSchema, part: ObjectSchema): Part {
  const isBeyond = (name: string): boolean => !(name in (part.properties ?? {}));
  const beyond = required.filter(isBeyond);
  return {
    ...whole,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => isBeyond(name))),
    ...(beyond.length > 0 && { required: beyond }),
  } as Part;
}
