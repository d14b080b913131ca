import { z } from 'zod';
import { dutyProblems, endProblems, moneyProblems, partsNobodyPlays, rungsInThePast } from './ladder-checks.js';
import { Duration, Rung } from './rung.js';
import { type Problem, stepsOf, within } from '../kernel/index.js';
import { TASK_KINDS, type TaskKind } from './kinds/index.js';
import { OnSilence, TaskPolicy } from './task-policy.js';

/** The named periods of an engagement that are not tasks. */
export const PERIODS = ['bidExtension', 'notice', 'coolDown', 'extension'] as const;
export type Period = (typeof PERIODS)[number];

const tasks = z.record(z.enum(TASK_KINDS), TaskPolicy).superRefine(soundLadders).superRefine(endsNothing);
const periods = z.record(z.enum(PERIODS), Duration);

const Times = z.int().min(1).max(200);
/** How often people may go round before somebody has to decide something else. */
const Rounds = z.strictObject({
  /** Versions of the scope that the sponsor may send back, each time it is to be agreed. */
  scope: Times,
  /** Selections of a vendor that may fail. */
  selection: Times,
  /** Requests for more time for one deliverable. */
  extension: Times,
});
export const ROUNDS = { scope: 10, selection: 5, extension: 5 } as const satisfies z.infer<typeof Rounds>;

const Share = z.number().min(0).max(1);
/** How a team follows its budget. */
const Scaling = z.strictObject({
  /** The share of a budget by which another one differs from it as noise. */
  hysteresis: Share,
  /** The share of a budget that growth leaves unplanned. */
  margin: Share,
});
export const SCALING_SHARES = { hysteresis: 0.02, margin: 0.05 } as const satisfies z.infer<typeof Scaling>;

/** The whole policy of a practice: every task kind, every period and every bound, and how teams follow money. */
export const Policy = z.strictObject({ tasks, periods, rounds: Rounds, scaling: Scaling });
export type Policy = z.infer<typeof Policy>;

/** How one kind of task waits, as far as it is to be otherwise. */
export const TaskOverride = z.strictObject({
  due: Duration.optional(),
  working: z.boolean().optional(),
  ladder: z.array(Rung).max(20).optional(),
  onSilence: OnSilence.optional(),
  counts: z.enum(['assignee', 'both']).optional(),
  acknowledge: Duration.optional(),
  acknowledgeInTotal: Duration.optional(),
  snooze: Duration.optional(),
});
export type TaskOverride = z.infer<typeof TaskOverride>;

/** What a brief may override, key by key. */
export const PolicyOverride = z.strictObject({
  tasks: z.partialRecord(z.enum(TASK_KINDS), TaskOverride).superRefine(soundLadders).optional(),
  periods: z.partialRecord(z.enum(PERIODS), Duration).optional(),
  rounds: Rounds.partial().optional(),
  scaling: Scaling.partial().optional(),
});
export type PolicyOverride = z.infer<typeof PolicyOverride>;

/** Ladders keep duties separate, lead nowhere twice and commit no money; those with a due date of their own lead nowhere into the past. */
function soundLadders(byKind: ByKind, context: z.core.$RefinementCtx): void {
  for (const kind of TASK_KINDS) {
    const { due, ladder = [], onSilence } = byKind[kind] ?? {};
    const problems = [...dutyProblems(kind, ladder), ...(due ? rungsInThePast(kind, ladder, due) : [])];
    refuse(context, kind, [...within('/ladder', problems), ...moneyProblems(kind, { ladder, onSilence })]);
  }
}

/** A practice has silence end no engagement: only a brief can say so, for its own. */
function endsNothing(byKind: ByKind, context: z.core.$RefinementCtx): void {
  for (const kind of TASK_KINDS) {
    const { ladder = [], onSilence } = byKind[kind] ?? {};
    refuse(context, kind, endProblems(kind, { ladder, onSilence }));
  }
}

type ByKind = Partial<Record<TaskKind, { due?: string; ladder?: Rung[]; onSilence?: OnSilence }>>;

function refuse(context: z.core.$RefinementCtx, kind: TaskKind, problems: readonly Problem[]): void {
  for (const { pointer, code: message, params } of problems)
    context.addIssue({ code: 'custom', message, params, path: [kind, ...stepsOf(pointer)] });
}

/**
 * The practice's policy with the brief's overrides laid over it, key by key; a given ladder replaces the whole ladder. A `due`
 * of the brief's own counts around the clock unless it says `working: true` itself.
 */
export function resolvePolicy(base: Policy, override: PolicyOverride = {}): Policy {
  const merged = { ...base.tasks };
  for (const kind of TASK_KINDS) {
    const over = override.tasks?.[kind];
    if (over) merged[kind] = overridden(merged[kind], over);
  }
  return {
    tasks: merged,
    periods: { ...base.periods, ...dropUndefined(override.periods ?? {}) },
    rounds: { ...base.rounds, ...dropUndefined(override.rounds ?? {}) },
    scaling: { ...base.scaling, ...dropUndefined(override.scaling ?? {}) },
  };
}

/** The same for one kind of task. */
export const overridden = (base: TaskPolicy, over: TaskOverride): TaskPolicy => ({
  ...base,
  ...(over.due && { working: false }),
  ...dropUndefined(over),
});

function dropUndefined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** What is wrong with the ladders that a brief lays over its practice's, by JSON pointer into the brief. */
export const overrideProblems = (
  override: PolicyOverride | undefined,
  base: Policy,
  withCounterpart: boolean,
): Problem[] => within('/policy', ladderProblems(override?.tasks, base, withCounterpart));

/** The same, by JSON pointer from where `tasks` stands. */
export function ladderProblems(tasks: PolicyOverride['tasks'], base: Policy, withCounterpart: boolean): Problem[] {
  return TASK_KINDS.flatMap((kind) => {
    const { ladder, due = base.tasks[kind].due } = tasks?.[kind] ?? {};
    if (!ladder) return [];
    const problems = [...rungsInThePast(kind, ladder, due), ...partsNobodyPlays(kind, ladder, withCounterpart)];
    return within(`/tasks/${kind}/ladder`, problems);
  });
}
