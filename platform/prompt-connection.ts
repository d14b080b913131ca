import { setTimeout as pause } from 'node:timers/promises';
import { NativeConnection, type NativeConnectionOptions } from '@temporalio/worker';

/** A call as the SDK hands it to its core, which sends it. */
interface CoreCall {
  /** Whether the core tries again by itself, each time for the whole of the timeout. */
  retry: boolean;
  /** Milliseconds; null without a deadline. */
  timeout: number | null;
}

type Send<C> = (call: C) => Promise<unknown>;

/** Unknown, resource exhausted, aborted, unavailable. */
const TRY_AGAIN: readonly unknown[] = [2, 8, 10, 14];
const DEADLINE_EXCEEDED = 4;
const PAUSE_MS = 100;

/**
 * Sends a call that has a deadline until it is taken, refused, or the deadline has come. The core's own tries go on after that: somebody
 * who has been told that an answer was not taken would find it taken when the server comes back.
 */
export async function sendInTime<C extends CoreCall>(send: Send<C>, call: C): Promise<unknown> {
  if (call.timeout === null) return send(call);
  const deadline = Date.now() + call.timeout;
  for (;;) {
    const timeout = deadline - Date.now();
    if (timeout <= 0) throw tooLate();
    try {
      return await send({ ...call, retry: false, timeout });
    } catch (error) {
      if (!TRY_AGAIN.includes((error as { code?: unknown }).code) || Date.now() + PAUSE_MS >= deadline) throw error;
      await pause(PAUSE_MS);
    }
  }
}

/** As the core says it. */
const tooLate = (): Error =>
  Object.assign(new Error('Deadline exceeded'), {
    name: 'ServiceError',
    code: DEADLINE_EXCEEDED,
    details: 'Deadline exceeded',
    metadata: {},
  });

/** A connection of whose calls nothing is sent once their deadline has come. */
class PromptConnection extends NativeConnection {}

// The method by which every call goes is private: a subclass that declared it would not compile.
type SendRequest = (send: Send<CoreCall>, ...rest: unknown[]) => void;
const { sendRequest } = NativeConnection.prototype as unknown as { sendRequest?: SendRequest };
if (!sendRequest) throw new Error('this release of the SDK has no NativeConnection.sendRequest');
Object.defineProperty(PromptConnection.prototype, 'sendRequest', {
  value(this: PromptConnection, send: Send<CoreCall>, ...rest: unknown[]): void {
    sendRequest.call(this, (call: CoreCall) => sendInTime(send, call), ...rest);
  },
});

/** Connects to a Temporal server. */
export const connectPromptly = (server: NativeConnectionOptions): Promise<NativeConnection> =>
  PromptConnection.connect(server);
