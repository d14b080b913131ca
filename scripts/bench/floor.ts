import type { Fact } from '../../domain/journal/index.js';
import { isEnd } from '../../domain/engagement/index.js';
import type { StepCounts, StepName } from './steps.js';

/** A journal entry, as far as the floor looks at it. */
export interface Happened {
  /** `main`, or the deliverable's. */
  stream: string;
  fact: Fact;
}

const MAIN = 'main';

/**
 * The steps that an engagement could not have done without, by stream: told from what happened in the business alone, never
 * from the history that it is compared with.
 */
export function floorOf(journal: readonly Happened[]): Map<string, StepCounts> {
  const floors = new Map<string, StepCounts>();
  for (const { stream, fact } of journal) {
    const floor = floors.get(stream) ?? firstSteps(stream);
    floors.set(stream, floor);
    for (const step of stepsOf(fact)) take(floor, step);
  }
  const main = floors.get(MAIN);
  if (main) for (let children = floors.size - 1; children > 0; children -= 1) take(main, 'child');
  return floors;
}

/** Starting, and the commit of the first turn; the phase is among the attributes of the start. */
const firstSteps = (stream: string): StepCounts =>
  stream === MAIN ? { startAndFinish: 1, commit: 1 } : { childStartAndFinish: 1, commit: 1 };

function take(steps: StepCounts, step: StepName): void {
  steps[step] = (steps[step] ?? 0) + 1;
}

/** What a fact says was needed; facts that are only written along need nothing of their own. */
function stepsOf(fact: Fact): StepName[] {
  switch (fact.type) {
    case 'task.answered':
      return ['answered'];
    case 'task.reminded':
    case 'task.escalated':
    case 'task.transferred':
    case 'task.lapsed':
      return ['lap'];
    case 'task.withdrawn':
      return ['withdrawn'];
    case 'task.reassigned':
      return ['moved'];
    case 'task.snoozed':
      return ['moved', 'withdrawn'];
    case 'vendors.listed':
    case 'bids.ranked':
    case 'nda.drafted':
    case 'access.granted':
    case 'access.revoked':
      return ['localActivity'];
    case 'budget.changed':
    case 'budget.frozen':
    case 'demand.changed':
    case 'event.ignored':
    case 'events.ignored':
    case 'change.requested':
    case 'expert.suspended':
    case 'access.denied':
      return ['signal'];
    case 'deliverable.overdue':
      return ['upsert'];
    case 'phase.entered':
      return stepsOfPhase(fact.about.phase);
    case 'engagement.closed':
    case 'engagement.terminated':
      return ['upsert', 'localActivity'];
    case 'engagement.cancelled':
      return ['upsert', 'signal'];
    default:
      return [];
  }
}

/** The last deliverable's end, which no answer to the engagement is, leads to close-out. */
function stepsOfPhase(phase: Extract<Fact, { type: 'phase.entered' }>['about']['phase']): StepName[] {
  if (isEnd(phase) || phase === 'scoping') return [];
  return phase === 'closeout' ? ['upsert', 'commit'] : ['upsert'];
}
