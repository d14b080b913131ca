import { z } from 'zod';

/** What a practice is called in briefs, files and addresses. */
export const PracticeId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,60}$/, 'a lower-case identifier such as "financial-expertise"');
