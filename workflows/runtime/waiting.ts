import { CancellationScope, isCancellation } from '@temporalio/workflow';

/** The same promise, given up when the current scope is cancelled and can be: one that cannot hears of the request as well. */
export function unlessCancelled<T>(promise: PromiseLike<T>): Promise<T> {
  const { cancelRequested, cancellable } = CancellationScope.current();
  return Promise.race(cancellable ? [cancelRequested, promise] : [promise]);
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
