/** Counts one by its name; returns after how many seconds to come again, and 0 where it is within the limit. */
export type Limit = (name: string) => number;

const MINUTE_MS = 60_000;
/** A flood of new names must not fill the memory: beyond this many, further ones share one. */
const MOST_NAMES = 10_000;
const OTHERS = '';

/** So many in each minute that begins with a name's first. `now` is in milliseconds. */
export const perMinute = (most: number, now: () => number): Limit =>
  counting<{ count: number; ends: number }>(now, {
    fresh: (time) => ({ count: 0, ends: time + MINUTE_MS }),
    over: ({ ends }, time) => time >= ends,
    take(window, time) {
      window.count += 1;
      return window.count > most ? window.ends - time : 0;
    },
  });

/** So many at once after a quiet time, and in the long run so many a minute. */
export const sustained = (rate: { perMinute: number; burst: number }, now: () => number): Limit => {
  const eachMs = MINUTE_MS / rate.perMinute;
  return counting<{ left: number; at: number }>(now, {
    fresh: (time) => ({ left: rate.burst, at: time }),
    over: ({ left, at }, time) => left + (time - at) / eachMs >= rate.burst,
    take(bucket, time) {
      const left = Math.min(rate.burst, bucket.left + Math.max(0, time - bucket.at) / eachMs);
      bucket.at = time;
      bucket.left = left < 1 ? left : left - 1;
      return left < 1 ? (1 - left) * eachMs : 0;
    },
  });
};

interface Rule<S> {
  fresh(time: number): S;
  /** Whether a name has all that it may have again, so that it need not be remembered. */
  over(state: S, time: number): boolean;
  /** How many milliseconds to wait. */
  take(state: S, time: number): number;
}

function counting<S>(now: () => number, { fresh, over, take }: Rule<S>): Limit {
  const kept = new Map<string, S>();
  return (given) => {
    const time = now();
    if (kept.size >= MOST_NAMES && !kept.has(given))
      for (const [name, state] of kept) if (over(state, time)) kept.delete(name);
    const name = kept.size < MOST_NAMES || kept.has(given) ? given : OTHERS;
    const known = kept.get(name);
    const state = known === undefined || over(known, time) ? fresh(time) : known;
    kept.set(name, state);
    return Math.ceil(take(state, time) / 1_000);
  };
}
