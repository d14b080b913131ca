import { CancellationScope, setHandler, Trigger, workflowInfo } from '@temporalio/workflow';
import { because } from '../domain/reasons.js';
import { judge } from './acceptance.js';
import { chosen, reasonOf } from './desk.js';
import type { Asked, Withdrawable } from './desk.js';
import { amendDeliverable } from './messages.js';
import type { DeliverableReport } from './messages.js';
import { considerExtension, decideOverdue, giveUp, markOverdue, moveDue, settle } from './overdue.js';
import { say } from './say.js';
import { openDesk } from './task-desk.js';
import { quietly } from './waiting.js';
import type { DeliverableInput, Ending, Work } from './work.js';

/** One deliverable, or one input of the client's, until it is accepted, provided or given up. */
export async function deliverable(input: DeliverableInput): Promise<DeliverableReport> {
  const { need, stream } = input;
  const work = begin(input);
  const dropped = new Trigger<string>();
  setHandler(amendDeliverable, ({ due, drop }) => {
    if (drop !== undefined) return dropped.resolve(drop);
    if (due === undefined) return;
    moveDue(work, due);
    const { moved } = work;
    work.moved = new Trigger();
    moved.resolve();
  });
  work.desk.record('deliverable.opened', { deliverable: need.id, due: input.due });
  try {
    const ending = await unlessDropped(work, dropped, need.from === 'client' ? receiveInput : receiveWork);
    return {
      stream,
      deliverable: need.id,
      from: need.from,
      ...ending,
      late: work.late,
      rounds: work.round,
      amendments: work.amendments,
    };
  } finally {
    await CancellationScope.nonCancellable(() => work.desk.settled());
  }
}

function begin(input: DeliverableInput): Work {
  const { owner, sponsor, finance, signatory, evaluators, reviewers } = input.people;
  const desk = openDesk(
    {
      engagement: input.engagement,
      engagementTitle: input.title,
      stream: input.stream,
      workflowId: workflowInfo().workflowId,
    },
    input.policy,
    {
      owner,
      sponsor,
      finance,
      signatory,
      evaluator: evaluators[0],
      reviewer: reviewers[0],
      vendor: input.vendor.contact,
    },
  );
  return {
    ...input,
    desk,
    round: 1,
    late: false,
    amendments: 0,
    findings: [],
    firm: false,
    moved: new Trigger(),
  };
}

/** The sponsor may drop a deliverable at any moment; whatever is asked about it is then withdrawn. */
async function unlessDropped(
  work: Work,
  dropped: PromiseLike<string>,
  receive: (work: Work) => Promise<Ending>,
): Promise<Ending> {
  const scope = new CancellationScope({ cancellable: true });
  let ending: Ending | undefined;
  const received = scope.run(async () => {
    ending = await receive(work);
  });
  const why = await Promise.race([received, dropped]);
  if (why !== undefined) {
    work.desk.stopped = because('reasons.scopeChanged', { reason: why });
    scope.cancel();
    await quietly(received);
  }
  return ending ?? giveUp(work, why ?? '');
}

async function receiveInput(work: Work): Promise<Ending> {
  const { desk, need, people } = work;
  for (;;) {
    const answered = await askAgainWhenMoved(work, () =>
      desk.open({
        kind: 'input.provide',
        to: { ...people.owner, role: 'owner' },
        subject: say('notices.input.subject', { id: need.id, title: need.title }),
        lines: [say('notices.input.why'), ...need.acceptance],
        context: { deliverable: `${need.id}: ${need.title}`, acceptance: need.acceptance },
        due: { on: work.due },
        onOverdue: (due) => markOverdue(work, due, 'client'),
        decide: () => decideOverdue(work, because('reasons.inputOverdue'), 'sponsor'),
      }),
    );
    if (chosen(answered, 'provide')) {
      desk.record('input.provided', { deliverable: need.id, document: answered.answer.documents?.input ?? '' });
      return { outcome: 'provided', reason: 'provided', score: null };
    }
    const reason = chosen(answered, 'unavailable')
      ? because('reasons.inputUnavailable', { reason: reasonOf(answered, 'not said') })
      : because('reasons.inputNotProvided');
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
      work.late ||= answered.at > work.due;
      desk.record('deliverable.submitted', { deliverable: need.id, round: work.round, document, late: work.late });
      ending = await judge(work, document);
    } else ending = await settle(work, answered, because('reasons.overdue'), 'owner');
    if (ending) return ending;
  }
}

function askForSubmission(work: Work): Withdrawable<Asked> {
  const { desk, need, vendor } = work;
  return desk.open({
    kind: 'deliverable.submit',
    to: { ...vendor.contact, role: 'vendor' },
    subject: say(work.round > 1 ? 'notices.rework.subject' : 'notices.submission.subject', {
      id: need.id,
      title: need.title,
    }),
    lines: [
      ...(work.findings.length ? [say('notices.rework.findings'), ...work.findings] : []),
      ...need.acceptance.map((criterion) => say('notices.submission.criterion', { criterion })),
    ],
    context: {
      deliverable: `${need.id}: ${need.title}`,
      acceptance: need.acceptance,
      round: work.round,
      feedback: work.findings,
      mayExtend: !work.firm,
    },
    due: { on: work.due },
    documents: work.documents,
    onOverdue: (due) => markOverdue(work, due, 'vendor'),
    decide: () => decideOverdue(work, because('reasons.overdue'), 'owner'),
  });
}

/** Asks, and asks again with the new due date when an approved change moves it meanwhile. */
async function askAgainWhenMoved(work: Work, open: () => Withdrawable<Asked>): Promise<Asked> {
  for (;;) {
    const task = open();
    const answered = await Promise.race([task.result, work.moved.then(() => undefined)]);
    if (answered) return answered;
    task.withdraw(because('reasons.dueMoved'));
  }
}
