import { z } from 'zod';

const TYPED = z.registry();

/** Marks a schema as that of a text which people have typed, or of a name: the journal keeps such beside its chain. */
export function typed<S extends z.ZodType>(schema: S): S {
  TYPED.add(schema, {});
  return schema;
}

/** Whether a schema was marked by {@link typed}. */
export const isTyped = (schema: z.ZodType): boolean => TYPED.has(schema);

/** What a person has typed, or is called. */
export const Typed = typed(z.string());
