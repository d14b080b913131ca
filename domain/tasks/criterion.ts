import { z } from 'zod';
import { Line, Prose, wrong } from '../kernel/index.js';

/** One weighted criterion of a rubric; weights of a rubric add up to 100. */
export const Criterion = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, wrong('problems.lowerCaseId')),
  title: Line,
  guidance: Prose,
  weight: z.int().min(1).max(100),
});
export type Criterion = z.infer<typeof Criterion>;
