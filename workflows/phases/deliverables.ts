import {
  CancellationScope,
  CancelledFailure,
  getExternalWorkflowHandle,
  ParentClosePolicy,
  setHandler,
  startChild,
  Trigger,
  workflowInfo,
} from '@temporalio/workflow';
import { type DeliverableNeed, deliverableWorkflowIdOf } from '../../domain/engagement/index.js';
import { reasonFor } from '../../domain/kernel/index.js';
import type { deliverable } from '../deliverable.js';
import type { DeliverableInput } from '../delivering/work.js';
import type { DeliverableReport } from '../messages.js';
import { deliverableEnded } from '../messages.js';
import { type AtMost, atMost } from '../runtime/at-most.js';
import type { DeliverySoFar, Engagement } from './types.js';

/** What starts several at once travels in one message, which must stay far below what Temporal takes. */
const STARTED_AT_ONCE = 20;

/** Starts deliverables, some at a time. */
export const startSome = (): AtMost => atMost(STARTED_AT_ONCE);

/** Under which key the engagement hears how a deliverable has ended. */
const endOf = (stream: string): string => `ended ${stream}`;

/** Takes what deliverables report of their end, whichever run of the engagement has started them. */
export function hearReports({ desk: { inputs } }: Engagement): void {
  setHandler(deliverableEnded, ({ stream, report }) => inputs.arrive(endOf(stream), report));
}

/** Has a deliverable carried out by a workflow of its own, which is started unless it was before; it ends with its scope. */
export async function runDeliverable(
  run: Engagement,
  soFar: DeliverySoFar,
  need: DeliverableNeed,
  starting: AtMost,
  inputFor: (stream: string) => DeliverableInput,
): Promise<DeliverableReport> {
  const { desk } = run;
  if (CancellationScope.current().consideredCancelled) throw new CancelledFailure('nothing is begun any more');
  let isStarted = need.id in soFar.started;
  let isWanted = true;
  const stream = soFar.started[need.id] ?? streamOf(run, need);
  soFar.started[need.id] = stream;
  const input = inputFor(stream);
  const workflowId = deliverableWorkflowIdOf(run.id, stream);
  const reported = new Trigger<DeliverableReport | null>();
  const ended = CancellationScope.nonCancellable(() => {
    const heard = new Trigger<DeliverableReport | null>();
    desk.inputs.hear<DeliverableReport | null>(endOf(stream), (report) => {
      desk.inputs.forget(endOf(stream));
      heard.resolve(report);
      reported.resolve(report);
    });
    return Promise.resolve(heard);
  });
  const started = CancellationScope.nonCancellable(async () => {
    if (isStarted) return;
    await starting(async () => {
      if (!isWanted) return;
      isStarted = true;
      await desk.inputs.call(() => start(run, workflowId, input));
    });
  });
  run.children.set(
    need.id,
    started.then(() => workflowId),
  );
  try {
    return (await reported) ?? droppedFromOutside(run, need, input);
  } catch (error) {
    isWanted = false;
    await CancellationScope.nonCancellable(async () => {
      await started;
      if (!isStarted) return;
      await desk.inputs.call(() => cancel(workflowId));
      await ended;
    });
    throw error;
  } finally {
    run.children.delete(need.id);
  }
}

/** After a vendor was replaced the same deliverable has another stream. */
const streamOf = ({ restarts }: Engagement, { id }: DeliverableNeed): string =>
  restarts === 0 ? id : `${id}~${restarts + 1}`;

/** Starts the workflow; as long as the run lasts that has started it, it also hears when somebody ends it from outside. */
async function start({ desk }: Engagement, workflowId: string, input: DeliverableInput): Promise<void> {
  const endedFromOutside = (): void => desk.inputs.arrive(endOf(input.stream), null);
  try {
    const child = await startChild<typeof deliverable>('deliverable', {
      workflowId,
      args: [input],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      typedSearchAttributes: workflowInfo().typedSearchAttributes,
    });
    child.result().catch(endedFromOutside);
  } catch {
    endedFromOutside();
  }
}

/** Has a deliverable stop; it hands its mail over, and reports. */
async function cancel(workflowId: string): Promise<void> {
  try {
    await getExternalWorkflowHandle(workflowId).cancel();
  } catch {
    // It has ended by itself meanwhile, and reported that.
  }
}

/** Somebody ended the workflow from outside: the deliverable is dropped, and the journal says so. */
function droppedFromOutside(
  { desk }: Engagement,
  need: DeliverableNeed,
  { stream, due: firstDue }: DeliverableInput,
): DeliverableReport {
  const reason = reasonFor('reasons.fromOutside');
  desk.record('deliverable.dropped', { deliverable: need.id, why: reason });
  return {
    stream,
    deliverable: need.id,
    from: need.from,
    outcome: 'dropped',
    reason,
    late: false,
    rounds: 0,
    score: null,
    firstDue,
    settledAt: desk.now(),
  };
}
