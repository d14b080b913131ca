import ipaddr from 'ipaddr.js';
import type { RequestOrigin } from '../../domain/audit/index.js';

/** What is counted together: an address, and of IPv6 the network that one subscriber has to choose addresses from. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6 ? `${parsed.parts.slice(0, 4).map(hex).join(':')}::/64` : parsed.toString();
}

const hex = (part: number): string => part.toString(16);

/** Whom denials are counted by. */
export const sourceOf = ({ address }: RequestOrigin): string => networkOf(address ?? UNKNOWN_SOURCE);

/** What comes over no network. */
export const UNKNOWN_SOURCE = 'unknown';
