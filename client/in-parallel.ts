/** Works on some items at a time; after a failure it begins no more, and throws it once those begun are through. */
export async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const rest = [...items];
  const hands = Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    try {
      for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
    } catch (error) {
      rest.length = 0;
      throw error;
    }
  });
  const failed = (await Promise.allSettled(hands)).find((hand) => hand.status === 'rejected');
  if (failed) throw failed.reason;
}
