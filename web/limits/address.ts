import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import { networkOf, UNKNOWN_SOURCE } from '../../store/index.js';

/** Proxies whose `X-Forwarded-For` is believed: `loopback`, `private`, addresses, or networks such as `10.0.0.0/8`. */
export type Proxies = readonly string[];

const PRIVATE = ['private', 'uniqueLocal', 'linkLocal'];

/**
 * From which address a request comes: the other end of the connection, or, where that is a proxy that is believed, the last address
 * before it that is none. Nothing where it came over no network.
 */
export function addressOf(c: Context, proxies: Proxies): string | undefined {
  const peer = peerOf(c);
  if (peer === undefined || !isOneOf(proxies, peer)) return peer;
  const path = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  const known = path.filter((part) => ipaddr.isValid(part)).length === path.length ? path : [];
  return known.findLast((part) => !isOneOf(proxies, part)) ?? known[0] ?? peer;
}

function isOneOf(proxies: Proxies, address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  return proxies.some((proxy) => {
    if (proxy === 'loopback') return range === 'loopback';
    if (proxy === 'private') return PRIVATE.includes(range);
    const [network, bits] = ipaddr.isValidCIDR(proxy)
      ? ipaddr.parseCIDR(proxy)
      : [ipaddr.process(proxy), ipaddr.process(proxy).kind() === 'ipv4' ? 32 : 128];
    return parsed.kind() === network.kind() && parsed.match(network, bits);
  });
}

/** From which address a request comes, as it was found out at the door, where there is one. */
export const foundAddress = (c: Context): string | undefined => (c.get('address') as string | undefined) ?? peerOf(c);

/** The name under which a request is counted by its address. */
export const countedAs = (c: Context): string => networkOf(foundAddress(c) ?? UNKNOWN_SOURCE);

function peerOf(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}
