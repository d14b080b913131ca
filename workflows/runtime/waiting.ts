import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/**
 * The first of some promises to settle, or `undefined` at the instant. One timer is armed, and cancelled when it is not
 * needed. Built on promises, not on conditions, so that what follows an answer runs in the same turn and before its commit.
 */
export function firstBy<T>(instant: string, promises: readonly PromiseLike<T>[]): Promise<T | undefined> {
  const milliseconds = Date.parse(instant) - Date.now();
  // Raced also when there is nothing to wait for: a promise that nobody looks at must not be rejected by a cancellation.
  if (milliseconds <= 0) return Promise.race([...promises, unlessCancelled(Promise.resolve(undefined))]);
  return CancellationScope.cancellable(async () => {
    const scope = CancellationScope.current();
    try {
      return await Promise.race([...promises, sleep(milliseconds).then(() => undefined)]);
    } finally {
      scope.cancel();
    }
  });
}

/** The same promise, given up when the current scope is cancelled. */
export function unlessCancelled<T>(promise: PromiseLike<T>): Promise<T> {
  const { cancelRequested } = CancellationScope.current();
  return Promise.race([cancelRequested, promise]);
}

/** Lets work end with its scope; anything but the cancellation is a failure of its own. */
export const ignoreCancellation = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => undefined,
    (error: unknown) => {
      if (!isCancellation(error)) throw error;
    },
  );

/** The workflow's clock, as an ISO instant. */
export const now = (): string => new Date().toISOString();
