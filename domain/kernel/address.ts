import { z } from 'zod';
import { wrong } from './rule.js';

/** A mail address, in lower case. */
export const Email = z.email(wrong('problems.email')).max(254).toLowerCase();

/** Whether a host, as the URL standard writes it, is this machine itself: what is posted there crosses no network. */
const isLoopback = (hostname: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/** Whether others could read what is sent there: unencrypted, to another machine. */
export const isExposed = ({ protocol, hostname }: { protocol: string; hostname: string }): boolean =>
  protocol === 'http:' && !isLoopback(hostname);
