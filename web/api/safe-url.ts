import ipaddr from 'ipaddr.js';

/** Why events must not be posted to an address: only the public internet and the hosts that the operator allows are, as far as the address itself shows. Host names are checked again when they are resolved. */
export function whyNotPostTo(text: string, allowHosts: readonly string[] = []): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'not an http or https address';
  if (url.username || url.password) return 'an address with a user name or password would be logged by others';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (allowHosts.includes(host)) return undefined;
  if (/(^|\.)(localhost|local|internal)\.?$/i.test(host)) return 'an address inside this network';
  // The URL parser has turned decimal and hexadecimal hosts into dotted ones already.
  if (!ipaddr.isValid(host)) return undefined;
  return ipaddr.process(host).range() === 'unicast' ? undefined : 'an address inside this network';
}
