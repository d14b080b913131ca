import {
  ApplicationFailure,
  CancellationScope,
  defineUpdate,
  executeChild,
  ParentClosePolicy,
  proxyLocalActivities,
  setHandler,
  sleep,
  Trigger,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { KpoHolder } from '../../workflows/search-attributes.js';

/** How often a workflow waits for what; all of it does nothing. */
export interface BarePlan {
  /** Updates, each waited for with a timer that it cancels. */
  answers: number;
  localActivities: number;
  upserts: number;
  /** Run one after the other before the last answer. */
  children: BarePlan[];
}

export const bareAnswer = defineUpdate<void, [number]>('bareAnswer');
export const bareChildId = (workflowId: string, index: number): string => `${workflowId}-${index}`;

const { nothing } = proxyLocalActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '5s' });

/** As many updates, timers, local activities, upserts and children as a plan says, and nothing else: what the engine itself costs. */
export async function bare(plan: BarePlan): Promise<void> {
  let waiting = -1;
  let answered = new Trigger<void>();
  setHandler(bareAnswer, () => answered.resolve(), {
    validator(count) {
      if (count !== waiting) throw ApplicationFailure.nonRetryable(`answer ${count} is not waited for`);
    },
  });
  for (let turn = 0; turn <= plan.answers; turn += 1) {
    if (turn < plan.upserts) upsertSearchAttributes([{ key: KpoHolder, value: String(turn) }]);
    for (let more = turn; more < plan.localActivities; more += plan.answers + 1) await nothing();
    if (turn === plan.answers) break;
    if (turn === Math.max(0, plan.answers - 1)) await runChildren(plan.children);
    answered = new Trigger();
    waiting = turn;
    await firstOf(answered);
    waiting = -1;
  }
}

/** With a timer that is always armed and always cancelled. */
async function firstOf(answered: Trigger<void>): Promise<void> {
  await CancellationScope.cancellable(async () => {
    await Promise.race([answered, sleep('1 day')]);
    CancellationScope.current().cancel();
  });
}

async function runChildren(plans: readonly BarePlan[]): Promise<void> {
  const { workflowId } = workflowInfo();
  for (const [index, plan] of plans.entries())
    await executeChild(bare, {
      workflowId: bareChildId(workflowId, index),
      args: [plan],
      parentClosePolicy: ParentClosePolicy.ABANDON,
    });
}
