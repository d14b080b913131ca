import type { ApiDocument } from './api-document.js';
import { type Json, type Part, referenceTo, rewritten } from './references.js';

/** The document with each object that says the same of every value of an enumeration as a map by those: `TaskPolicy` by `TaskKind`. */
export function withMaps(document: ApiDocument): ApiDocument {
  const keys = Object.entries(document.components.schemas)
    .filter(([, schema]) => schema['enum'])
    .map(([name, schema]) => [JSON.stringify(schema['enum']), name] as const);
  const names = new Map(keys);
  return rewritten(document, (part) => mapOf(part, names) ?? part);
}

function mapOf({ properties, required, additionalProperties, ...rest }: Part, names: ReadonlyMap<string, string>) {
  if (!isPart(properties) || required || additionalProperties !== undefined) return undefined;
  const [first, ...others] = Object.values(properties);
  const name = names.get(JSON.stringify(Object.keys(properties)));
  if (!first || name === undefined || others.some((other) => JSON.stringify(other) !== JSON.stringify(first)))
    return undefined;
  return { ...rest, propertyNames: { $ref: referenceTo(name) }, additionalProperties: first };
}

const isPart = (value?: Json): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
