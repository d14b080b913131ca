/**
 * Has several wait for one run of a piece of work, each for one that began after its call; runs never overlap. Whoever comes
 * while one is under way waits for the next, together with all others who come.
 */
export function sharing(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () =>
    (next ??= last.then(() => {
      next = undefined;
      const run = work();
      last = run.catch(() => undefined);
      return run;
    }));
}
