import { setTimeout } from 'node:timers/promises';
import type { NativeConnection } from '@temporalio/worker';
import { connectPromptly } from './prompt-connection.js';
import { ensureSearchAttributes } from './search-attributes.js';
import type { TemporalServer } from './temporal.js';

const CONNECT_PAUSE_MS = 100;

/**
 * Connects, and returns once the server serves the namespace and knows the search attributes; gives up after
 * `patienceMs`, or when `signal` says so, with one message that names the server.
 */
export async function connectTemporal(
  server: TemporalServer,
  namespace: string,
  { patienceMs, signal }: { patienceMs: number; signal?: AbortSignal },
): Promise<NativeConnection> {
  const until = Date.now() + patienceMs;
  for (;;) {
    let connection: NativeConnection | undefined;
    try {
      signal?.throwIfAborted();
      connection = await connectPromptly(server);
      await connection.workflowService.describeNamespace({ namespace });
      await ensureSearchAttributes(connection, namespace);
      return connection;
    } catch (error) {
      await connection?.close();
      signal?.throwIfAborted();
      if (Date.now() >= until) {
        throw new Error(
          `The Temporal server at ${server.address} (namespace "${namespace}") cannot be used: ${reasonOf(error)}`,
          { cause: error },
        );
      }
      await setTimeout(CONNECT_PAUSE_MS);
    }
  }
}

/** The innermost words: the SDK's core wraps them in its own. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /message: "([^"]+)"/.exec(text)?.[1] ?? text.split('\n')[0] ?? text;
}
