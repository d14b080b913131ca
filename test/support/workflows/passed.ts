import type { FactOf, FactType } from '../../../domain/journal/facts.js';
import type { Phase } from '../../../domain/engagement/phases.js';
import type { Turn } from '../../../domain/journal/turn.js';
import type { PLACED_ACTS } from '../../../domain/tasks/task.js';
import type { OnSilence, TaskPolicy } from '../../../domain/tasks/task-policy.js';
import { isWork, type TaskKind } from '../../../domain/tasks/kinds/index.js';

type Act = (typeof PLACED_ACTS)[number];

/** What an engagement has passed, by name. */
export interface Passed {
  phases: Set<Phase>;
  kinds: Set<TaskKind>;
  /** What the silence at the end of a ladder came to mean. */
  silences: Set<OnSilence>;
  acts: Set<Act>;
  facts: Set<FactType>;
}

/** Which step of a ladder a fact tells of, where it is a step's doing alone. */
const ACT_OF: Partial<Record<FactType, Act>> = {
  'task.reminded': 'remind',
  'task.escalated': 'escalate',
  'task.transferred': 'transfer',
  'task.delegated': 'delegate',
};

const END_OF: Partial<Record<FactType, Phase>> = {
  'engagement.closed': 'closed',
  'engagement.cancelled': 'cancelled',
  'engagement.terminated': 'terminated',
};

/** Reads from the turns of one engagement's workflows what it has passed. */
export function passedBy(turns: readonly Turn[]): Passed {
  const passed: Passed = {
    phases: new Set(),
    kinds: new Set(),
    silences: new Set(),
    acts: new Set(),
    facts: new Set(),
  };
  const policies = new Map<string, TaskPolicy>();
  const until = new Map<string, string>();
  for (const turn of turns) {
    for (const { id, kind, policy } of turn.opened) {
      policies.set(id, policy);
      passed.kinds.add(kind);
    }
    for (const { course } of turn.changed) if (course?.decided) passed.acts.add('decide');
    for (const { type, at, about } of turn.facts) {
      passed.facts.add(type);
      const [act, end] = [ACT_OF[type], END_OF[type]];
      if (act) passed.acts.add(act);
      if (end) passed.phases.add(end);
      if (type === 'phase.entered') passed.phases.add(about.phase);
      if (type === 'task.paused') {
        until.set(about.task, about.until);
        if (about.holder === 'pause' && about.for === undefined) passed.acts.add('suspend');
      }
      if (type === 'task.resumed' && at >= (until.get(about.task) ?? at)) passed.acts.add('resume');
      if (type === 'task.lapsed') lapse(passed, about, policies.get(about.task));
    }
  }
  return passed;
}

/** A ladder ends with an answer that is deemed given, with somebody's decision, or with what the policy says of silence. */
function lapse({ acts, silences }: Passed, { kind }: FactOf['task.lapsed'], policy: TaskPolicy | undefined): void {
  if (!policy) throw new Error(`a ${kind} lapsed that was never opened`);
  const deems = policy.ladder.find((rung) => rung.do === 'accept' || rung.do === 'reject');
  if (deems) acts.add(deems.do);
  else if (isWork(kind)) acts.add('decide');
  else {
    acts.add('lapse');
    silences.add(policy.onSilence);
  }
}
