import { CancellationScope, setHandler, Trigger, workflowInfo } from '@temporalio/workflow';
import { addDuration } from '../domain/kernel/duration.js';
import { overdueDecider } from '../domain/tasks/kinds/index.js';
import { castOf } from '../domain/engagement/cast.js';
import type { Reason } from '../domain/kernel/reason.js';
import { reasonFor } from '../domain/kernel/reasons.js';
import type { Assignee } from '../domain/tasks/task.js';
import type { Counted } from '../domain/tasks/course.js';
import { judge } from './delivering/acceptance.js';
import { chosen } from './desk/desk.js';
import type { TaskDesk, Withdrawable } from './desk/desk.js';
import type { TaskOutcome } from '../domain/tasks/machine.js';
import { amendDeliverable, holdDeliverable, receiveHandover } from './messages.js';
import type { Delay, DeliverableReport } from './messages.js';
import { followDue, giveBack, markOverdue, moveDue, resumeDue } from './delivering/due-date.js';
import { considerExtension, decideOverdue, giveUp, settle } from './delivering/overdue.js';
import { message } from './runtime/message.js';
import { openDesk } from './desk/task-desk.js';
import { now, ignoreCancellation } from './runtime/waiting.js';
import type { DeliverableInput, Ending, Work } from './delivering/work.js';
import { reasonOf } from './runtime/outcome.js';
import { system } from '../domain/kernel/actor.js';

/** What stops and starts clocks where no person does. */
const RULES = system('engagement');

/** No clock stands still for ever, whatever has become of the team. */
const LONGEST_HOLD = 'P90D';

/** One deliverable, or one input of the client's, until it is accepted, provided or given up. */
export async function deliverable(input: DeliverableInput): Promise<DeliverableReport> {
  const { need, stream } = input;
  const work = begin(input);
  const dropped = new Trigger<Reason>();
  const reckoned = (counted: Counted): Promise<string> =>
    work.desk.reckon('deliverable.submit', askedFor(work), counted);
  setHandler(amendDeliverable, async ({ due, counted, drop }) => {
    if (drop !== undefined) return dropped.resolve(drop);
    const on = counted ? await reckoned(counted) : due;
    if (on === undefined) return;
    moveDue(work, on, counted);
    const { moved } = work;
    work.moved = new Trigger();
    moved.resolve();
  });
  receiveHolds(work);
  setHandler(receiveHandover, ({ document }) => takeHandover(work, document));
  if (input.counted) work.due = await reckoned(input.counted);
  const firstDue = work.due;
  work.desk.record('deliverable.opened', { deliverable: need.id, due: work.due });
  if (input.lost) giveBack(work, input.lost);
  try {
    const ending = await unlessDropped(work, dropped, need.from === 'client' ? receiveInput : receiveWork);
    return {
      stream,
      deliverable: need.id,
      from: need.from,
      ...ending,
      late: work.late,
      firstDue,
      settledAt: now(),
      ...delayOf(work),
      rounds: work.round,
    };
  } finally {
    await CancellationScope.nonCancellable(() => work.desk.settled());
  }
}

function begin(input: DeliverableInput): Work {
  const desk = openDesk(
    {
      engagement: input.engagement,
      engagementTitle: input.title,
      stream: input.stream,
      workflowId: workflowInfo().workflowId,
    },
    input.policy,
    { ...castOf(input.people), vendor: input.vendor.contact },
  );
  return {
    ...input,
    desk,
    terms: input.counted ?? { on: input.due },
    round: 1,
    late: false,
    overdue: false,
    delays: { pause: 0, access: 0, reviewer: 0 },
    findings: [],
    firm: false,
    moved: new Trigger(),
  };
}

/** Whose time was lost most, and how much was lost in all. */
function delayOf({ delays }: Work): { delay?: Delay } {
  const milliseconds = delays.pause + delays.access + delays.reviewer;
  const holder = (['pause', 'access', 'reviewer'] as const).reduce((most, each) =>
    delays[each] > delays[most] ? each : most,
  );
  return milliseconds > 0 ? { delay: { holder, milliseconds } } : {};
}

/** Who owes it. */
const askedFor = ({ need, people, vendor }: Work): Assignee =>
  need.from === 'client' ? { ...people.owner, role: 'owner' } : { ...vendor.contact, role: 'vendor' };

/** While the team cannot work through no fault of its own the vendor's clocks stand still. */
function receiveHolds({ desk, held }: Work): void {
  let hold: ReturnType<TaskDesk['hold']> | undefined;
  const stop = (why: Reason): void => {
    hold ??= desk.hold('deliverable.submit', {
      holder: 'access',
      why,
      by: RULES,
      endedBy: 'owner',
      until: addDuration(now(), LONGEST_HOLD),
    });
  };
  setHandler(holdDeliverable, ({ why }) => {
    if (why !== null) return stop(why);
    hold?.release(RULES, reasonFor('reasons.accessBack'));
    hold = undefined;
  });
  if (held !== undefined) stop(held);
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

async function receiveInput(work: Work): Promise<Ending> {
  const { desk, need, people } = work;
  for (;;) {
    const answered = await askAgainWhenMoved(work, () =>
      desk.open({
        kind: 'input.provide',
        to: { ...people.owner, role: 'owner' },
        subject: message('notices.input.subject', { id: need.id, title: need.title }),
        lines: [message('notices.input.why'), ...need.acceptance],
        context: { deliverable: `${need.id}: ${need.title}`, acceptance: need.acceptance },
        due: work.terms,
        onOverdue: (due) => markOverdue(work, due, 'client'),
        onMoved: (due, holder) => followDue(work, due, holder),
        decide: () => decideOverdue(work, reasonFor('reasons.inputOverdue'), overdueDecider('input.provide')),
      }),
    );
    if (chosen(answered, 'provide')) {
      desk.record('input.provided', { deliverable: need.id, document: answered.answer.documents?.input ?? '' });
      return { outcome: 'provided', reason: reasonFor('reasons.provided'), score: null };
    }
    const reason = chosen(answered, 'unavailable')
      ? reasonFor('reasons.inputUnavailable', { reason: reasonOf(answered, 'reasons.notSaid') })
      : reasonFor('reasons.inputNotProvided');
    const ending = await settle(work, answered, reason, 'sponsor');
    if (ending) return ending;
  }
}

async function receiveWork(work: Work): Promise<Ending> {
  const { desk, need } = work;
  for (;;) {
    const answered = await askAgainWhenMoved(work, () => askForSubmission(work));
    let ending: Ending | undefined;
    if (chosen(answered, 'extend')) await considerExtension(work, answered);
    else if (chosen(answered, 'submit')) {
      const document = answered.answer.documents?.submission ?? '';
      resumeDue(work, answered);
      work.late ||= answered.at > work.due;
      desk.record('deliverable.submitted', { deliverable: need.id, round: work.round, document, late: work.late });
      ending = await judge(work, document);
    } else ending = await settle(work, answered, reasonFor('reasons.overdue'), 'owner');
    if (ending) return ending;
  }
}

function askForSubmission(work: Work): Withdrawable<TaskOutcome> {
  const { desk, need, vendor, goesOn } = work;
  work.goesOn = undefined;
  return desk.open({
    kind: 'deliverable.submit',
    to: { ...vendor.contact, role: 'vendor' },
    subject: message(work.round > 1 ? 'notices.rework.subject' : 'notices.submission.subject', {
      id: need.id,
      title: need.title,
    }),
    lines: [
      ...(work.findings.length ? [message('notices.rework.findings'), ...work.findings] : []),
      ...need.acceptance.map((criterion) => message('notices.submission.criterion', { criterion })),
    ],
    context: {
      deliverable: `${need.id}: ${need.title}`,
      acceptance: need.acceptance,
      round: work.round,
      feedback: work.findings,
      mayExtend: !work.firm,
    },
    due: work.terms,
    documents: work.documents,
    ...(goesOn && { goesOn }),
    onOverdue: (due) => markOverdue(work, due, 'vendor'),
    onMoved: (due, holder) => followDue(work, due, holder),
    decide: () => decideOverdue(work, reasonFor('reasons.overdue'), overdueDecider('deliverable.submit')),
  });
}

/** Asks, and asks again with the new due date when an approved change moves it meanwhile. */
async function askAgainWhenMoved(work: Work, open: () => Withdrawable<TaskOutcome>): Promise<TaskOutcome> {
  for (;;) {
    const task = open();
    const answered = await Promise.race([task.result, work.moved.then(() => undefined)]);
    if (answered) return answered;
    task.withdraw(reasonFor('reasons.dueMoved'));
  }
}
