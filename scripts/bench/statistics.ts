/** The middle of some figures; of two middle ones their mean. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** The smallest figure that at least this share of all figures does not exceed; `share` is 0 to 1. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Rounded to this many decimals. */
export const rounded = (figure: number, decimals: number): number => Number(figure.toFixed(decimals));

/** Works on each item, on some of them at a time. */
export async function atMost<T>(some: number, items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const rest = [...items];
  const hands = Array.from({ length: some }, async () => {
    while (rest.length > 0) await work(rest.shift() as T);
  });
  await Promise.all(hands);
}
