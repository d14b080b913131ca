import { z } from 'zod';
import { isMessage, isTyped } from '../kernel/index.js';
import { type ChainedFact, KEPT_BESIDE } from './beside.js';
import { type Fact, factKindOf } from './facts.js';

/** What becomes of people and texts, wherever in a fact they stand. */
interface Visit {
  person: (email: string) => string;
  text: (text: string, path: string) => string;
}

/** The addresses of everybody whom a fact names, each once. */
export const peopleIn = (fact: Fact): string[] => peopleWithin(fact.about, factKindOf(fact).about);

/** A fact as the chain holds it, and the texts that were taken out of it, by where they stood. */
export function chainedOf(
  fact: Fact,
  idOf: (email: string) => string,
): { chained: ChainedFact; texts: Record<string, string> } {
  const { chained, texts } = apartIn(fact.about, factKindOf(fact).about, idOf);
  return { chained: { type: fact.type, at: fact.at, about: chained as ChainedFact['about'] }, texts };
}

/** Any value as a chain holds it: people by their ids, and the texts that were taken out of it, by where they stood. */
export function apartIn(
  value: unknown,
  schema: z.ZodType | undefined,
  idOf: (email: string) => string,
): { chained: unknown; texts: Record<string, string> } {
  const texts: Record<string, string> = {};
  const chained = walk(value, schema, '', {
    person: idOf,
    text: (text, path) => {
      texts[path] = text;
      return KEPT_BESIDE;
    },
  });
  return { chained, texts };
}

/** The addresses of everybody whom a value names, each once. */
export function peopleWithin(value: unknown, schema: z.ZodType | undefined): string[] {
  const found = new Set<string>();
  walk(value, schema, '', { person: (email) => (found.add(email), email), text: (text) => text });
  return [...found];
}

const ADDRESS = /^[^\s@:]+@[^\s@:]+$/;

function walk(value: unknown, schema: z.ZodType | undefined, path: string, visit: Visit): unknown {
  const known = unwrapped(schema, value);
  if (typeof value === 'string') return ofString(value, known !== undefined && isTyped(known), path, visit);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const element = known instanceof z.ZodArray ? (known.element as z.ZodType) : undefined;
    return value.map((item: unknown, index) => walk(item, element, `${path}/${index}`, visit));
  }
  return mapped(value, (item, key) => {
    const at = `${path}/${key}`;
    if (key === 'params' && isMessage(value))
      return mapped(item as object, (param, name) => ofParam(param, `${at}/${name}`, visit));
    if (typeof item === 'string' && isPersonal(value, key)) return ofString(item, true, at, visit);
    return walk(item, childOf(known, key), at, visit);
  });
}

/** What somebody has said, and what somebody is called. */
const isPersonal = (value: object, key: string): boolean =>
  (key === 'words' && 'by' in value) || (key === 'name' && 'email' in value);

/** An address in a text of another kind makes all of it personal. */
function ofString(value: string, personal: boolean, path: string, visit: Visit): string {
  if (value === '') return value;
  if (!personal && ADDRESS.test(value)) return visit.person(value);
  return personal || value.includes('@') ? visit.text(value, path) : value;
}

/** What is written out for the reader: instants, dates, durations and amounts. */
const WRITTEN_OUT = ['at', 'date', 'duration', 'currency'];

/** Any text that a message is given may name somebody. */
function ofParam(value: unknown, path: string, visit: Visit): unknown {
  if (typeof value === 'string') return ofString(value, !ADDRESS.test(value), path, visit);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown, index) => ofParam(item, `${path}/${index}`, visit));
  if (isMessage(value) || 'words' in value) return walk(value, undefined, path, visit);
  if (WRITTEN_OUT.some((key) => key in value)) return value;
  return mapped(value, (item, key) => ofParam(item, `${path}/${key}`, visit));
}

const mapped = (value: object, of: (item: unknown, key: string) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, item]) => [key, of(item, key)]));

function childOf(schema: z.ZodType | undefined, key: string): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<string, z.ZodType>)[key];
  return schema instanceof z.ZodRecord ? (schema.valueType as z.ZodType) : undefined;
}

/** The schema that says what a value is, without what may be missing; of several the one that fits. */
function unwrapped(schema: z.ZodType | undefined, value: unknown): z.ZodType | undefined {
  if (schema === undefined || isTyped(schema)) return schema;
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodLazy
  )
    return unwrapped(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodUnion)
    return unwrapped(
      (schema.options as z.ZodType[]).find((option) => option.safeParse(value).success),
      value,
    );
  return schema;
}
