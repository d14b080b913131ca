import type { Named } from './references.js';

/** What is sent or answered, in one media type. */
export interface Content {
  example?: unknown;
  /** Instead of one of its own, what several bodies share. */
  examples?: Record<string, { $ref: string }>;
  schema: Named['schema'] & { type?: unknown };
}
export type DocumentedResponse = { description?: string; content?: Record<string, Content>; $ref?: string };
/** Something in a path, a query or a header, written out or referred to. */
export type Parameter = { name: string; required?: boolean; schema?: Named['schema'] } | { $ref: string };
/** One operation, as far as it is worked on. */
export interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Content> };
  responses: Record<string, DocumentedResponse>;
}
/** The description of the API as the generator makes it. */
export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Named['schema']>;
    responses?: Record<string, DocumentedResponse>;
    parameters?: Record<string, Parameter>;
    examples?: Record<string, { value: unknown }>;
  };
}

export const operationsOf = ({ paths }: ApiDocument): Operation[] =>
  Object.values(paths).flatMap((methods) => Object.values(methods));
