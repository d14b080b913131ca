import { z } from 'zod';
import { DURATION_PATTERN } from './duration.js';
import { mayDecide } from './duties.js';
import { ROLES } from './person.js';
import { TASK_KINDS } from './task.js';
import type { TaskKind } from './task.js';

export const Duration = z.string().regex(DURATION_PATTERN, 'an ISO 8601 duration such as "P3D" or "PT4H"');

/**
 * What a rung does: tell the assignee, tell somebody else, hand the task over, ask for a decision, stop the clock, or deem an
 * answer given.
 */
export const RUNG_ACTS = ['remind', 'escalate', 'transfer', 'decide', 'suspend', 'accept', 'reject'] as const;

/** Managers are counted up from whoever is asked; longer lines than this are no line. */
const LONGEST_LINE = 5;

const rungFields = {
  working: z.boolean().default(false),
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
    const refuse = (message: string, path: 'to' | 'line' | 'for'): void =>
      context.addIssue({ code: 'custom', message, path: [path] });
    const manager = ['escalate', 'transfer'].includes(rung.do);
    if (rung.line !== undefined && !manager)
      refuse('only a rung that escalates or transfers names a line of managers', 'line');
    else if (rung.line !== undefined && rung.to)
      refuse('a rung names a role in "to" or managers in "line", not both', 'line');
    else if (manager && !rung.to && rung.line === undefined)
      refuse('a rung that escalates or transfers names a role in "to" or managers in "line"', 'to');
    else if (['decide', 'suspend'].includes(rung.do) && !rung.to)
      refuse(`a rung that ${rung.do}s names a role in "to"`, 'to');
    if (rung.for && rung.do !== 'suspend') refuse('only a rung that suspends says for how long', 'for');
  });
export type Rung = z.infer<typeof Rung>;

/**
 * What silence means once the ladder ends: the way forward is deemed chosen, the refusal is deemed chosen, or a person
 * above decides.
 */
export const OnSilence = z.enum(['accept', 'reject', 'escalate']);
export type OnSilence = z.infer<typeof OnSilence>;

/** How one kind of task waits. */
export const TaskPolicy = z.strictObject({
  due: Duration,
  working: z.boolean().default(false),
  ladder: z.array(Rung).max(20),
  onSilence: OnSilence,
  /** Whose working time counts: that of whoever is asked, or only what both sides of the deadline work. */
  counts: z.enum(['assignee', 'both']).optional(),
  /** How long an acknowledgement holds the ladder, and by how much all snoozes together may put it off; `PT0S` allows none. */
  acknowledge: Duration.optional(),
  snooze: Duration.optional(),
});
export type TaskPolicy = z.infer<typeof TaskPolicy>;

/** The named periods of an engagement that are not tasks. */
export const PERIODS = ['bidExtension', 'notice', 'coolDown', 'extension'] as const;
export type Period = (typeof PERIODS)[number];

const tasks = z.record(z.enum(TASK_KINDS), TaskPolicy).superRefine(separateDuties);
const periods = z.record(z.enum(PERIODS), Duration);

/** The whole policy of a practice: every task kind and every period. */
export const Policy = z.strictObject({ tasks, periods });
export type Policy = z.infer<typeof Policy>;

/** What a brief may override, key by key. */
export const PolicyOverride = z.strictObject({
  tasks: z
    .partialRecord(
      z.enum(TASK_KINDS),
      z.strictObject({
        due: Duration.optional(),
        working: z.boolean().optional(),
        ladder: z.array(Rung).max(20).optional(),
        onSilence: OnSilence.optional(),
        counts: z.enum(['assignee', 'both']).optional(),
        acknowledge: Duration.optional(),
        snooze: Duration.optional(),
      }),
    )
    .superRefine(separateDuties)
    .optional(),
  periods: z.partialRecord(z.enum(PERIODS), Duration).optional(),
});
export type PolicyOverride = z.infer<typeof PolicyOverride>;

/** A ladder hands no task to somebody who must not decide it. */
function separateDuties(
  byKind: Partial<Record<TaskKind, { ladder?: z.infer<typeof Rung>[] }>>,
  context: z.core.$RefinementCtx,
): void {
  for (const kind of TASK_KINDS)
    byKind[kind]?.ladder?.forEach(({ do: act, to }, index) => {
      if ((act === 'transfer' || act === 'decide') && to && !mayDecide(kind, to))
        context.addIssue({
          code: 'custom',
          message: `the part "${to}" must not decide "${kind}"`,
          path: [kind, 'ladder', index, 'to'],
        });
    });
}

/**
 * The practice's policy with the brief's overrides laid over it, key by key; a given ladder replaces the whole ladder. A `due`
 * of the brief's own counts around the clock unless it says `working: true` itself.
 */
export function resolvePolicy(base: Policy, override: PolicyOverride = {}): Policy {
  const merged = { ...base.tasks };
  for (const kind of TASK_KINDS) {
    const over = override.tasks?.[kind];
    if (over) merged[kind] = { ...merged[kind], ...(over.due && { working: false }), ...dropUndefined(over) };
  }
  return { tasks: merged, periods: { ...base.periods, ...dropUndefined(override.periods ?? {}) } };
}

function dropUndefined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
