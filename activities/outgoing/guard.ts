import { lookup as resolve, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { isExposed } from '../../domain/kernel/index.js';

/** Keeps outgoing requests from reaching into this network. */
export interface Guard {
  /** Throws a `ForbiddenAddress` for an address that must not be asked for. */
  check(url: string): URL;
  /** Resolves names as `dns.lookup` does, and fails for a name that stands for an address inside this network. */
  lookup: LookupFunction;
}

export const FORBIDDEN_ADDRESS = 'ForbiddenAddress';

/**
 * Refuses every address that is not on the public internet, but for hosts that the operator allows by name or address; and
 * `http:`, which anybody on the way can read, to other machines.
 */
export function createGuard({ allowHosts = [] }: { allowHosts?: readonly string[] } = {}): Guard {
  const allowed = new Set(allowHosts.map(plainHost));
  return {
    check(text) {
      const url = URL.canParse(text) ? new URL(text) : undefined;
      if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
        throw forbidden('not an http or https address');
      if (isExposed(url)) throw forbidden(`${url.hostname} is another machine, and http is not encrypted`);
      const host = plainHost(url.hostname);
      // Decimal, octal and hexadecimal hosts are dotted ones by now: the URL parser does that.
      if (!allowed.has(host) && ipaddr.isValid(host) && !isPublic(host))
        throw forbidden(`${host} is inside this network`);
      return url;
    },
    lookup(hostname, options, callback) {
      // Asked for all of them: a name that has one inner address among outer ones is refused whole.
      resolve(hostname, { ...options, all: true }, (error, addresses) => {
        if (error) return callback(error, []);
        const inner = addresses.find(({ address }) => !isPublic(address));
        if (inner && !allowed.has(plainHost(hostname)))
          return callback(forbidden(`${hostname} stands for an address inside this network`), []);
        answer(addresses, options.all === true, callback);
      });
    },
  };
}

function answer(addresses: LookupAddress[], all: boolean, callback: Parameters<LookupFunction>[2]): void {
  const [first] = addresses;
  if (all || !first) callback(null, addresses);
  else callback(null, first.address, first.family);
}

/** `process` unwraps IPv4 addresses that are mapped into IPv6; `unicast` is neither loopback, private, link-local nor reserved. */
function isPublic(address: string): boolean {
  const plain = ipaddr.process(address.split('%')[0] ?? address);
  if (plain.range() !== 'unicast') return false;
  return !(plain instanceof ipaddr.IPv6) || !plain.match(IPV4_COMPATIBLE);
}

/** IPv4-compatible IPv6 addresses, which carry an IPv4 address without a range of their own. */
const IPV4_COMPATIBLE = ipaddr.IPv6.parseCIDR('::/96');

const plainHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');

const forbidden = (why: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`the address is refused: ${why}`), { name: FORBIDDEN_ADDRESS, code: 'EFORBIDDEN' });
