import { type Limit, perMinute, sustained } from './limit.js';
import type { Proxies } from './address.js';

/** How much of each is taken. */
export interface LimitSettings {
  /** Requests with one key, a minute. */
  key: number;
  /** Events of one source: so many at once, and in the long run so many a minute. */
  source: { perMinute: number; burst: number };
  /** Requests from one address without a key, a minute. */
  address: number;
  proxies: Proxies;
}

export interface Limits {
  key: Limit;
  source: Limit;
  address: Limit;
  /** By address: keys and signatures that are wrong. */
  wrong: Limit;
  proxies: Proxies;
}

/** Whoever mistypes a key does not do it more often. */
const WRONG_A_MINUTE = 30;

/** The limits of all doors, counted in this process. */
export const createLimits = (
  { key, source, address, proxies }: LimitSettings,
  now: () => number = Date.now,
): Limits => ({
  key: perMinute(key, now),
  source: sustained(source, now),
  address: perMinute(address, now),
  wrong: perMinute(WRONG_A_MINUTE, now),
  proxies,
});
