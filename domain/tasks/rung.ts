import { z } from 'zod';
import { DURATION_PATTERN, ROLES, TIME_PATTERN, wrong } from '../kernel/index.js';
import type { ProblemCode } from '../../i18n/keys.js';

export const Duration = z.string().regex(DURATION_PATTERN, wrong('problems.duration'));
/** A duration that is some time at all. */
export const SomeTime = z.string().regex(TIME_PATTERN, wrong('problems.duration'));

/**
 * What a rung does: tell the assignee, tell somebody else, hand the task over, ask for a decision, stop the clock, or deem an
 * answer given.
 */
export const RUNG_ACTS = ['remind', 'escalate', 'transfer', 'decide', 'suspend', 'accept', 'reject'] as const;

/** Managers are counted up from whoever is asked; longer lines than this are no line. */
const LONGEST_LINE = 5;

const rungFields = {
  working: z
    .boolean()
    .optional()
    .describe('Whether it counts in working time; without it as the due date of its task does.'),
  do: z.enum(RUNG_ACTS),
  to: z.enum(ROLES).optional(),
  /** Instead of a role: the manager of whoever is asked (1), that one's manager (2), and so on. */
  line: z.int().min(1).max(LONGEST_LINE).optional(),
  /** How long a suspended clock stands still at most. */
  for: Duration.optional(),
};

/** One rung of a ladder, placed before or after the due instant. */
export const Rung = z
  .union([z.strictObject({ before: Duration, ...rungFields }), z.strictObject({ after: Duration, ...rungFields })])
  .superRefine((rung, context) => {
    const refuse = (message: ProblemCode, path: 'to' | 'line' | 'for'): void =>
      context.addIssue({ code: 'custom', message, path: [path] });
    const manager = ['escalate', 'transfer'].includes(rung.do);
    if (rung.line !== undefined && !manager) refuse('problems.rung.line', 'line');
    else if (rung.line !== undefined && rung.to) refuse('problems.rung.both', 'line');
    else if (manager && !rung.to && rung.line === undefined) refuse('problems.rung.whom', 'to');
    else if (rung.do === 'decide' && !rung.to) refuse('problems.rung.decides', 'to');
    else if (rung.do === 'suspend' && !rung.to) refuse('problems.rung.suspends', 'to');
    if (rung.for && rung.do !== 'suspend') refuse('problems.rung.for', 'for');
  });
export type Rung = z.infer<typeof Rung>;
