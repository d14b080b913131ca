/** Counts attempts by key and window in this process's memory; true while a key stays within its limit. */
export function limitAttempts(limit: number, windowMs: number, now: () => number): (key: string) => boolean {
  let counts = new Map<string, number>();
  let windowEnds = 0;
  return (key) => {
    if (now() >= windowEnds) {
      counts = new Map();
      windowEnds = now() + windowMs;
    }
    const attempts = (counts.get(key) ?? 0) + 1;
    // A flood of new keys must not fill the memory: beyond this many, they share one count.
    counts.set(counts.size < MAX_KEYS || counts.has(key) ? key : OTHERS, attempts);
    return attempts <= limit;
  };
}

const MAX_KEYS = 10_000;
const OTHERS = '';
