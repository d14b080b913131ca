import type { ProblemCode } from '../../i18n/keys.js';
import ipaddr from 'ipaddr.js';

/** Why events must not be posted to an address: only the public internet and the hosts that the operator allows are, as far as the address itself shows. Host names are checked again when they are resolved. */
export function whyNotPostTo(text: string, allowHosts: readonly string[] = []): ProblemCode | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'problems.address.form';
  if (url.username || url.password) return 'problems.address.password';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (allowHosts.includes(host)) return undefined;
  if (/(^|\.)(localhost|local|internal)\.?$/i.test(host)) return 'problems.address.inside';
  // The URL parser has turned decimal and hexadecimal hosts into dotted ones already.
  if (!ipaddr.isValid(host)) return undefined;
  return ipaddr.process(host).range() === 'unicast' ? undefined : 'problems.address.inside';
}
