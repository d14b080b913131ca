import { CancellationScope, continueAsNew, Trigger, workflowInfo } from '@temporalio/workflow';
import { addDuration, type Reason, reasonFor, subjectOf, system } from '../domain/kernel/index.js';
import type { Assignee, Counted } from '../domain/tasks/index.js';
import { castOf, workflowIdOf } from '../domain/engagement/index.js';
import type { Carried, TaskDesk } from './desk/desk.js';
import {
  amendDeliverable,
  type Amendment,
  type Delay,
  deliverableEnded,
  type DeliverableReport,
  type HeldWork,
  holdDeliverable,
  receiveHandover,
} from './messages.js';
import { giveBack, moveDue } from './delivering/due-date.js';
import { giveUp } from './delivering/overdue.js';
import { receiveInput, receiveWork } from './delivering/receive.js';
import { message } from './runtime/message.js';
import { openDesk } from './desk/task-desk.js';
import { carry } from './runtime/carry.js';
import { throughRuns } from './runtime/through-runs.js';
import { ignoreCancellation } from './runtime/waiting.js';
import type { DeliverableInput, Ending, Work } from './delivering/work.js';

/** What stops and starts clocks where no person does. */
const RULES = system('engagement');

/** Under which key it hears that it is not wanted any more. */
const CANCELLED = 'cancelled';

/** No clock stands still for ever, whatever has become of the team. */
const LONGEST_HOLD = 'P90D';

/** One deliverable, or one input of the client's, until it is accepted, provided or given up. */
export async function deliverable(input: DeliverableInput, before?: Carried): Promise<DeliverableReport> {
  const { cancelRequested } = CancellationScope.current();
  return CancellationScope.nonCancellable(async () => {
    const work = begin(input, before);
    cancelRequested.catch(() => {
      work.desk.close();
      work.desk.inputs.arrive(CANCELLED, null);
    });
    return throughRuns(
      work.desk,
      () => untilReported(work),
      () => continueAsNew<typeof deliverable>(input, carry(work.desk.carried())),
    );
  });
}

/** Has it end, and tells the engagement how. */
async function untilReported(work: Work): Promise<DeliverableReport> {
  const { desk, engagement, stream } = work;
  const scope = new CancellationScope({ cancellable: true });
  desk.inputs.hear(CANCELLED, () => scope.cancel());
  const tell = async (report: DeliverableReport | null): Promise<void> => {
    await desk.settled();
    await desk.signal(workflowIdOf(engagement), deliverableEnded, { stream, report });
  };
  try {
    const report = await scope.run(() => untilEnded(work));
    await tell(report);
    return report;
  } catch (error) {
    await tell(null);
    throw error;
  }
}

async function untilEnded(work: Work): Promise<DeliverableReport> {
  const { need, stream, desk } = work;
  const dropped = new Trigger<Reason>();
  const reckoned = (counted: Counted): Promise<string> => desk.reckon('deliverable.submit', askedFor(work), counted);
  desk.inputs.hearSignal(amendDeliverable, (amendment) => void amend(work, dropped, amendment, reckoned));
  receiveHolds(work);
  desk.inputs.hearSignal(receiveHandover, ({ document }) => takeHandover(work, document));
  if (work.counted) work.due = await reckoned(work.counted);
  const firstDue = work.due;
  desk.record('deliverable.opened', { deliverable: need.id, due: work.due });
  if (work.lost) giveBack(work, work.lost);
  const ending = await unlessDropped(work, dropped, need.from === 'client' ? receiveInput : receiveWork);
  return {
    stream,
    deliverable: need.id,
    from: need.from,
    ...ending,
    late: work.late,
    firstDue,
    settledAt: desk.now(),
    ...delayOf(work),
    rounds: work.round,
  };
}

/** An approved change drops it, or sets another date. */
async function amend(
  work: Work,
  dropped: Trigger<Reason>,
  { due, counted, drop }: Amendment,
  reckoned: (counted: Counted) => Promise<string>,
): Promise<void> {
  if (drop !== undefined) return dropped.resolve(drop);
  const on = counted ? await reckoned(counted) : due;
  if (on === undefined) return;
  moveDue(work, on, counted);
  const { moved } = work;
  work.moved = new Trigger();
  moved.resolve();
}

function begin(input: DeliverableInput, before?: Carried): Work {
  const desk = openDesk(
    {
      subject: subjectOf('engagement', input.engagement),
      subjectTitle: input.title,
      stream: input.stream,
      workflowId: workflowInfo().workflowId,
    },
    input.policy,
    { ...castOf(input.people), vendor: input.vendor.contact },
    before,
  );
  return {
    ...input,
    desk,
    terms: input.counted ?? { on: input.due },
    round: 1,
    late: false,
    wasLate: false,
    overdue: false,
    delays: { pause: 0, system: 0, reviewer: 0 },
    findings: [],
    extensions: [],
    submission: undefined,
    moved: new Trigger(),
  };
}

/** Whose time was lost most, and how much was lost in all. */
function delayOf({ delays }: Work): { delay?: Delay } {
  const milliseconds = delays.pause + delays.system + delays.reviewer;
  const holder = (['pause', 'system', 'reviewer'] as const).reduce((most, each) =>
    delays[each] > delays[most] ? each : most,
  );
  return milliseconds > 0 ? { delay: { holder, milliseconds } } : {};
}

/** Who owes it. */
const askedFor = ({ need, people, vendor }: Work): Assignee =>
  need.from === 'client' ? { ...people.owner, role: 'owner' } : { ...vendor.contact, role: 'vendor' };

/** While the team cannot work, since a credential lapsed, the vendor's clocks stand still; that time is the vendor's own. */
function receiveHolds(work: Work): void {
  const { desk } = work;
  let hold: ReturnType<TaskDesk['hold']> | undefined;
  const stop = ({ why }: HeldWork): void => {
    hold ??= desk.hold('deliverable.submit', {
      holder: 'access',
      why,
      by: RULES,
      endedBy: 'owner',
      until: addDuration(desk.now(), LONGEST_HOLD),
    });
  };
  desk.inputs.hearSignal(holdDeliverable, ({ held }) => {
    work.held = held ?? undefined;
    if (held !== null) return stop(held);
    hold?.release(RULES, reasonFor('reasons.accessBack'));
    hold = undefined;
  });
  if (work.held !== undefined) stop(work.held);
}

/** What the vendor before hands over late is put beside what is asked already. */
function takeHandover(work: Work, document: string): void {
  const { desk, need, vendor } = work;
  if (need.from === 'client') return;
  work.documents = [...work.documents, document];
  desk.attach('deliverable.submit', document);
  desk.note('note', { ...vendor.contact, role: 'vendor' }, message('waiting.handover.came.subject', { id: need.id }), [
    message('waiting.handover.came', { title: need.title }),
  ]);
}

/** The sponsor may drop a deliverable at any moment; whatever is asked about it is then withdrawn. */
async function unlessDropped(
  work: Work,
  dropped: PromiseLike<Reason>,
  receive: (work: Work) => Promise<Ending>,
): Promise<Ending> {
  const scope = new CancellationScope({ cancellable: true });
  let ending: Ending | undefined;
  const received = scope.run(async () => {
    ending = await receive(work);
  });
  const why = await Promise.race([received, dropped]);
  if (why !== undefined) {
    work.desk.stopped = reasonFor('reasons.scopeChanged', { reason: why });
    scope.cancel();
    await ignoreCancellation(received);
  }
  return ending ?? giveUp(work, why ?? reasonFor('reasons.workEnded'));
}
