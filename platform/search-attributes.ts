import type { NativeConnection } from '@temporalio/worker';

/** The search attributes that engagements set, so that Temporal's own Web UI is useful too. */
export const SEARCH_ATTRIBUTES = {
  KpoPhase: 'Keyword',
  KpoPractice: 'Keyword',
  KpoOwner: 'Keyword',
  KpoVendor: 'Keyword',
  KpoHolder: 'Keyword',
  KpoOverdue: 'Bool',
  KpoNextDeadline: 'Datetime',
} as const;

/** `IndexedValueType` of Temporal's API. */
const INDEXED_VALUE_TYPE = { Keyword: 2, Bool: 5, Datetime: 6 } as const;

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
    const wanted = missing.map((name) => `--name ${name} --type ${SEARCH_ATTRIBUTES[name]}`).join(' ');
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
