import { addDuration } from '../../domain/kernel/duration.js';
import type { Reason } from '../../domain/kernel/reason.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import { silenceTold } from '../../domain/tasks/silence.js';
import { moveDue } from './due-date.js';
import { settle } from './overdue.js';
import { reviewSubmission } from './review.js';
import type { ReviewOutcome } from './review.js';
import { message } from '../runtime/message.js';
import { now } from '../runtime/waiting.js';
import type { Ending, Work } from './work.js';

/** Has a submission reviewed; returns how the deliverable ended, or undefined when the work goes on. */
export async function judge(work: Work, document: string): Promise<Ending | undefined> {
  const { desk, need, vendor } = work;
  desk.note('note', { ...vendor.contact, role: 'vendor' }, message('notices.received.subject', { id: need.id }), [
    message('notices.received.why', { title: need.title }),
    ...silenceTold('review.score', desk.policy),
  ]);
  const review = await reviewSubmission(work, document);
  work.delays.reviewer += review.late;
  if (review.verdict === 'accept') return accept(work, review);
  if (review.verdict === 'undecided') return settle(work, {}, reasonFor('reasons.reviewUnsettled'), 'owner');
  if (work.round > work.practice.reworkCap) {
    const ending = await settle(work, {}, reasonFor('reasons.sentBack', { rounds: work.round }), 'owner');
    if (ending) return ending;
  }
  sendBack(work, review.findings);
  return undefined;
}

/** An accepted deliverable releases its payment milestone. */
function accept(work: Work, { score, deemed }: ReviewOutcome): Ending {
  const { desk, need, people, vendor, round } = work;
  desk.record('deliverable.accepted', { deliverable: need.id, round, score, deemed });
  desk.note(
    'deliverable.accepted',
    { ...vendor.contact, role: 'vendor' },
    message('notices.accepted.subject', { id: need.id }),
    [message('notices.accepted.why', { title: need.title }), ...(deemed ? [message('notices.accepted.deemed')] : [])],
  );
  if (need.payment) {
    desk.record('payment.released', { deliverable: need.id, amount: need.payment });
    desk.note(
      'payment.released',
      { ...people.finance, role: 'finance' },
      message('notices.payment.subject', { id: need.id }),
      [message('notices.payment.why', { title: need.title, amount: need.payment, vendor: vendor.name })],
    );
  }
  return { outcome: 'accepted', reason: reasonFor('reasons.accepted'), score };
}

/** The vendor gets what the reviewers found, and time for the rework. */
function sendBack(work: Work, findings: Reason[]): void {
  const { desk, need } = work;
  desk.record('deliverable.reworked', { deliverable: need.id, round: work.round, findings });
  work.round += 1;
  work.findings = findings;
  const rework = addDuration(now(), desk.policy.periods.extension);
  if (rework > work.due) moveDue(work, rework);
}
