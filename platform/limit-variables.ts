import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { wrong } from '../domain/kernel/index.js';
import type { LimitSettings } from '../web/index.js';

const MOST_A_MINUTE = 1_000_000;
/** So many a minute. */
export const limit = z
  .string()
  .refine(
    (text) => /^[1-9]\d{0,6}$/.test(text) && Number(text) <= MOST_A_MINUTE,
    wrong('problems.setting.limit', { limit: MOST_A_MINUTE }),
  )
  .transform(Number);
const isProxy = (entry: string): boolean =>
  entry === 'loopback' || entry === 'private' || ipaddr.isValid(entry) || ipaddr.isValidCIDR(entry);

/** Which proxies are believed. */
export const proxies = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .refine((entries) => entries.every(isProxy), wrong('problems.setting.proxies'));

type Limiting = Record<
  'KPO_LIMIT_KEY' | 'KPO_LIMIT_SOURCE' | 'KPO_LIMIT_SOURCE_BURST' | 'KPO_LIMIT_ADDRESS',
  number
> & {
  KPO_PROXIES: string[];
};

/** What they say. */
export const limitsOf = (variables: Limiting): LimitSettings => ({
  key: variables.KPO_LIMIT_KEY,
  source: { perMinute: variables.KPO_LIMIT_SOURCE, burst: variables.KPO_LIMIT_SOURCE_BURST },
  address: variables.KPO_LIMIT_ADDRESS,
  proxies: variables.KPO_PROXIES,
});
