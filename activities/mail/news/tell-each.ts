/** No other process takes what this one is telling; what was not told by then is told by whoever comes first. */
const LEASE_MS = 60_000;

export const leaseFrom = (now: string): string => new Date(Date.parse(now) + LEASE_MS).toISOString();

/** Marks each that was told, or never will be; returns how many. */
export async function tellEach<T>(
  all: readonly T[],
  tell: (one: T) => Promise<boolean>,
  mark: (one: T) => Promise<void>,
): Promise<number> {
  let told = 0;
  for (const one of all) {
    if (!(await tell(one))) continue;
    await mark(one);
    told += 1;
  }
  return told;
}
