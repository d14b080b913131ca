import { z } from 'zod';
import { wrong } from './rule.js';

/** An IANA time zone that this host knows, such as `Europe/Berlin`. */
export const TimeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}, wrong('problems.timeZone'));
