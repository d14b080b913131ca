import { CancellationScope, setHandler, Trigger, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { addDuration } from '../domain/duration.js';
import { plainMoney } from '../domain/amounts.js';
import type { Role } from '../domain/person.js';
import { KpoHolder, KpoOverdue } from './attributes.js';
import { amendDeliverable } from './messages.js';
import type { DeliverableReport } from './messages.js';
import { reviewSubmission, silenceMeans } from './review.js';
import type { DeliverableInput, Work } from './work.js';
import { reasonOf, textOf } from './desk.js';
import { openDesk } from './task-desk.js';
import type { Asked, Withdrawable } from './desk.js';
import { now } from './waiting.js';

type Ending = Pick<DeliverableReport, 'outcome' | 'reason' | 'score'>;

/** One deliverable, or one input of the client's, until it is accepted, provided or given up. */
export async function deliverable(input: DeliverableInput): Promise<DeliverableReport> {
  const { need, people, stream } = input;
  const desk = openDesk(
    { engagement: input.engagement, engagementTitle: input.title, stream, workflowId: workflowInfo().workflowId },
    input.policy,
    {
      owner: people.owner,
      sponsor: people.sponsor,
      finance: people.finance,
      signatory: people.signatory,
      vendor: input.vendor.contact,
    },
  );
  const work: Work = { ...input, desk, round: 1, late: false, amendments: 0, findings: [], amended: new Trigger() };
  setHandler(amendDeliverable, (amendment) => {
    const { amended } = work;
    work.amended = new Trigger();
    amended.resolve(amendment);
  });
  desk.record('deliverable.opened', { deliverable: need.id, due: input.due });
  try {
    const ending = need.from === 'client' ? await receiveInput(work) : await receiveWork(work);
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
    await CancellationScope.nonCancellable(() => desk.settled());
  }
}

async function receiveInput(work: Work): Promise<Ending> {
  const { desk, need, people } = work;
  for (;;) {
    const answered = await askUnlessAmended(work, () =>
      desk.open({
        kind: 'input.provide',
        to: { ...people.owner, role: 'owner' },
        subject: `Provide ${need.id}: ${need.title}`,
        lines: ['The vendor needs this input from you before dependent work can start.', ...need.acceptance],
        context: { deliverable: `${need.id}: ${need.title}`, acceptance: need.acceptance },
        due: { on: work.due },
        onOverdue: (due) => markOverdue(work, due, 'client'),
        decide: () => decideOverdue(work, 'the input is overdue', 'sponsor'),
      }),
    );
    if (answered.decision === 'provide') {
      desk.record('input.provided', { deliverable: need.id, document: answered.answer.documents?.input ?? '' });
      return { outcome: 'provided', reason: 'provided', score: null };
    }
    const reason =
      answered.decision === 'unavailable'
        ? `the input cannot be provided: ${reasonOf(answered, 'no answer')}`
        : 'nobody provided the input';
    const ending = await settleDecision(work, answered.decision, reason, 'sponsor');
    if (ending) return ending;
  }
}

async function receiveWork(work: Work): Promise<Ending> {
  const { desk, need } = work;
  for (;;) {
    const answered = await askUnlessAmended(work, () => askForSubmission(work));
    const given = answered.by !== 'silence';
    if (given && answered.decision === 'extend') {
      await considerExtension(work, answered);
      continue;
    }
    if (!given || answered.decision !== 'submit') {
      const ending = await settleDecision(
        work,
        answered.decision === 'submit' ? 'silence' : answered.decision,
        'the deliverable is overdue',
        'owner',
      );
      if (ending) return ending;
      continue;
    }
    const document = answered.answer.documents?.submission ?? '';
    work.late ||= answered.at > work.due;
    desk.record('deliverable.submitted', { deliverable: need.id, round: work.round, document, late: work.late });
    const ending = await judge(work, document);
    if (ending) return ending;
  }
}

function askForSubmission(work: Work): Withdrawable<Asked> {
  const { desk, need, vendor } = work;
  return desk.open({
    kind: 'deliverable.submit',
    to: { ...vendor.contact, role: 'vendor' },
    subject: `${work.round > 1 ? 'Rework and submit' : 'Submit'} ${need.id}: ${need.title}`,
    lines: [
      ...(work.findings.length ? ['The reviewers ask for:', ...work.findings] : []),
      ...need.acceptance.map((criterion) => `To be met: ${criterion}`),
    ],
    context: {
      deliverable: `${need.id}: ${need.title}`,
      acceptance: need.acceptance,
      round: work.round,
      feedback: work.findings,
      mayExtend: true,
    },
    due: { on: work.due },
    documents: work.documents,
    onOverdue: (due) => markOverdue(work, due, 'vendor'),
    decide: () => decideOverdue(work, 'the deliverable is overdue', 'owner'),
  });
}

function markOverdue(work: Work, due: string, holder: 'vendor' | 'client'): void {
  work.late = true;
  upsertSearchAttributes([
    { key: KpoOverdue, value: true },
    { key: KpoHolder, value: holder },
  ]);
  work.desk.record('deliverable.overdue', { deliverable: work.need.id, due, holder });
}

/** Reviews a submission; returns how the deliverable ended, or undefined when the work goes on. */
async function judge(work: Work, document: string): Promise<Ending | undefined> {
  const { desk, need, people, vendor } = work;
  desk.note('note', { ...vendor.contact, role: 'vendor' }, `${need.id} is received`, [
    `"${need.title}" has been received and is being reviewed.`,
    silenceMeans(work),
  ]);
  const review = await reviewSubmission(work, document);
  if (review.verdict === 'accept') {
    desk.record('deliverable.accepted', {
      deliverable: need.id,
      round: work.round,
      score: review.score,
      deemed: review.deemed,
    });
    desk.note('deliverable.accepted', { ...vendor.contact, role: 'vendor' }, `${need.id} is accepted`, [
      `"${need.title}" is accepted.`,
      ...(review.deemed ? ['No review came in time, so it counts as accepted.'] : []),
    ]);
    if (need.payment) {
      desk.record('payment.released', { deliverable: need.id, amount: need.payment });
      desk.note(
        'payment.released',
        { ...people.finance, role: 'finance' },
        `Payment milestone ${need.id} is released`,
        [`"${need.title}" is accepted; ${plainMoney(need.payment)} can be paid to ${vendor.name}.`],
      );
    }
    return { outcome: 'accepted', reason: 'accepted', score: review.score };
  }
  if (review.verdict === 'undecided') return settleDecision(work, 'silence', 'nobody reviewed the submission', 'owner');
  if (work.round > work.practice.reworkCap)
    return settleDecision(work, 'silence', `it was sent back ${work.round} times`, 'owner');
  sendBack(work, review.findings);
  return undefined;
}

function sendBack(work: Work, findings: string[]): void {
  const { desk, need } = work;
  desk.record('deliverable.reworked', { deliverable: need.id, round: work.round, findings });
  work.round += 1;
  work.findings = findings;
  const rework = addDuration(now(), desk.policy.periods.extension);
  if (rework > work.due) moveDue(work, rework);
}

function moveDue(work: Work, due: string): void {
  work.due = due;
  work.desk.record('deliverable.due', { deliverable: work.need.id, due });
}

async function considerExtension(work: Work, asked: Asked): Promise<void> {
  const { desk, need, people, vendor } = work;
  const requested = textOf(asked, 'by') ?? '';
  const reason = reasonOf(asked, 'not said');
  desk.record('extension.requested', { deliverable: need.id, by: requested });
  const decided = await desk.ask({
    kind: 'extension.decide',
    to: { ...people.owner, role: 'owner' },
    subject: `More time for ${need.id}?`,
    lines: [`${vendor.name} asks for ${requested} more for "${need.title}": ${reason}`],
    context: { deliverable: `${need.id}: ${need.title}`, requested, reason },
  });
  if (decided.decision === 'grant') extend(work, textOf(decided, 'by') ?? requested);
  else
    desk.record('extension.refused', {
      deliverable: need.id,
      why: reasonOf(decided, 'not decided in time'),
    });
}

/** Moves the due date from its old place, or from now when that has passed; the statement of work gets a new version. */
function extend(work: Work, by: string): void {
  const from = work.due > now() ? work.due : now();
  work.due = addDuration(from, by);
  work.amendments += 1;
  upsertSearchAttributes([{ key: KpoOverdue, value: false }]);
  work.desk.record('extension.granted', { deliverable: work.need.id, due: work.due });
}

/** Has somebody decide what becomes of a deliverable that is not coming; `decide` rungs and dead ends lead here. */
function decideOverdue(work: Work, reason: string, role: Role & ('owner' | 'sponsor')): Withdrawable<string> {
  const { desk, need, people } = work;
  const task = desk.open({
    kind: 'overdue.decide',
    to: { ...people[role], role },
    subject: `Decide about ${need.id}: ${reason}`,
    lines: [
      `"${need.title}" was due on ${work.due}.`,
      'Extending, replacing, reducing and terminating each have their consequence; nothing happens until you decide.',
    ],
    context: { deliverable: `${need.id}: ${need.title}`, reason, from: need.from, mayReplace: need.from === 'vendor' },
  });
  const result = task.result.then((decided) => {
    if (decided.decision === 'withdrawn') return 'withdrawn';
    const decision = decided.decision === 'silence' ? 'terminate' : decided.decision;
    desk.record('overdue.decided', { deliverable: need.id, decision, by: decided.by });
    if (decision === 'extend') extend(work, textOf(decided, 'by') ?? desk.policy.periods.extension);
    work.reason = reasonOf(decided, reason);
    return decision;
  });
  return { result, withdraw: task.withdraw };
}

/** Carries out a decision; `silence` asks for one first. Returns undefined when the work goes on. */
async function settleDecision(
  work: Work,
  decision: string,
  reason: string,
  role: 'owner' | 'sponsor',
): Promise<Ending | undefined> {
  if (decision === 'silence' || decision === 'unavailable')
    return settleDecision(work, await decideOverdue(work, reason, role).result, reason, role);
  if (decision === 'drop' || decision === 'reduce') {
    const why = work.reason ?? reason;
    work.desk.record('deliverable.dropped', { deliverable: work.need.id, why });
    return { outcome: 'dropped', reason: why, score: null };
  }
  if (decision === 'replace' || decision === 'terminate')
    return { outcome: decision, reason: work.reason ?? reason, score: null };
  return undefined;
}

/** Asks, and asks again with the new due date when the sponsor approves a change meanwhile. */
async function askUnlessAmended(work: Work, open: () => Withdrawable<Asked>): Promise<Asked> {
  for (;;) {
    const task = open();
    const first = await Promise.race([task.result, work.amended.then((amendment) => ({ amendment }))]);
    if (!('amendment' in first)) return first;
    task.withdraw('the scope was changed');
    const { due, drop } = first.amendment;
    if (drop !== undefined) {
      work.reason = drop;
      return { task: '', decision: 'drop', answer: { decision: 'drop' }, by: 'silence', at: now() };
    }
    if (due) moveDue(work, due);
  }
}
