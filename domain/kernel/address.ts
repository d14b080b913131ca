import { domainToASCII, domainToUnicode } from 'node:url';
import { z } from 'zod';
import { wrong } from './rule.js';

const MOST_CHARACTERS = 254;
const Plain = z.email().max(MOST_CHARACTERS);

/**
 * A mail address, in lower case, with its domain as people read it: an internationalised one in its own letters (`ann@bücher.example`),
 * however it came (`ann@xn--bcher-kva.example`). Before the `@` stands ASCII, since few servers take more.
 */
export const Email = z
  .string()
  .max(MOST_CHARACTERS)
  .overwrite((text) => inParts(text, domainToUnicode).toLowerCase())
  .refine((text) => Plain.safeParse(inParts(text, inAscii)).success, wrong('problems.email'))
  .meta({ format: 'email' });

/** Zod takes a top-level domain of letters alone, and not `xn--p1ai`. */
const inAscii = (domain: string): string => domainToASCII(domain).replace(/\.xn--[a-z0-9-]+$/, '.example');

/** The address with its domain written another way; one that cannot be is left out. */
function inParts(text: string, written: (domain: string) => string): string {
  const at = text.lastIndexOf('@');
  return at < 0 ? text : `${text.slice(0, at + 1)}${written(text.slice(at + 1).normalize('NFC'))}`;
}

/** Whether a host, as the URL standard writes it, is this machine itself: what is posted there crosses no network. */
const isLoopback = (hostname: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/** Whether others could read what is sent there: unencrypted, to another machine. */
export const isExposed = ({ protocol, hostname }: { protocol: string; hostname: string }): boolean =>
  protocol === 'http:' && !isLoopback(hostname);
