import type { NativeConnection } from '@temporalio/worker';
import { SEARCH_ATTRIBUTES } from '../workflows/search-attributes.js';

/** `IndexedValueType` of Temporal's API. */
export const INDEXED_VALUE_TYPE = { KEYWORD: 2, BOOL: 5, DATETIME: 6 } as const;
/** How the `temporal` command calls the types. */
const TYPE_NAME = { KEYWORD: 'Keyword', BOOL: 'Bool', DATETIME: 'Datetime' } as const;

/** The types of the search attributes as the `temporal` command takes them. */
export const searchAttributeTypes = (): Record<string, string> =>
  Object.fromEntries(Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => [name, TYPE_NAME[type]]));

/** Registers what is missing; where that is not permitted, the failure says what an administrator has to register. */
export async function ensureSearchAttributes(connection: NativeConnection, namespace: string): Promise<void> {
  const missing = await missingFrom(connection, namespace);
  if (missing.length === 0) return;
  try {
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map((name) => [name, INDEXED_VALUE_TYPE[SEARCH_ATTRIBUTES[name]]])),
    });
  } catch (error) {
    const wanted = missing.map((name) => `--name ${name} --type ${TYPE_NAME[SEARCH_ATTRIBUTES[name]]}`).join(' ');
    throw new Error(
      `The Temporal namespace "${namespace}" lacks search attributes, and registering them was refused ` +
        `(${error instanceof Error ? error.message : String(error)}). ` +
        `Have an administrator run: temporal operator search-attribute create --namespace ${namespace} ${wanted}`,
      { cause: error },
    );
  }
}

type Name = keyof typeof SEARCH_ATTRIBUTES;

/** A server that does not let us list them is taken at its word later, when a workflow sets one. */
async function missingFrom(connection: NativeConnection, namespace: string): Promise<Name[]> {
  const listed = await connection.operatorService.listSearchAttributes({ namespace }).catch(() => undefined);
  if (!listed) return [];
  return (Object.keys(SEARCH_ATTRIBUTES) as Name[]).filter((name) => !(name in (listed.customAttributes ?? {})));
}
