import { z } from 'zod';
import { wrong } from './rule.js';

/** A mail address, in lower case. */
export const Email = z.email(wrong('problems.email')).max(254).toLowerCase();
