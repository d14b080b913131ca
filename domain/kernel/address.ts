import { z } from 'zod';

/** A mail address, in lower case. */
export const Email = z.email().max(254).toLowerCase();
