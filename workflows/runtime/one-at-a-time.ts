/**
 * Does pieces of work one after the other, each once the one before has ended, well or badly.
 *
 * A workflow's local activities go through one such queue: a replay resolves them in the order they were scheduled in, and
 * at once, so two that ran side by side could come back in another order than the first time.
 */
export type OneAtATime = <T>(work: () => Promise<T>) => Promise<T>;

export function oneAtATime(): OneAtATime {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = before.then(work);
    before = mine.catch(() => undefined);
    return mine;
  };
}
