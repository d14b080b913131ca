import { addDuration, type Reason, reasonFor } from '../../domain/kernel/index.js';
import { moveDue } from './due-date.js';
import { settle } from './overdue.js';
import { reviewSubmission } from './review.js';
import { takeOver } from './taking-over.js';
import { message } from '../runtime/message.js';
import type { Ending, Work } from './work.js';

/** Has a submission reviewed; returns how the deliverable ended, or undefined when the work goes on. */
export async function judge(work: Work, document: string): Promise<Ending | undefined> {
  const { desk, need, vendor } = work;
  desk.note('note', { ...vendor.contact, role: 'vendor' }, message('notices.received.subject', { id: need.id }), [
    message('notices.received.why', { title: need.title }),
  ]);
  const review = await reviewSubmission(work, document);
  work.delays.reviewer += review.late;
  if (review.verdict === 'accept') {
    const { score, deemed } = review;
    const lines = deemed ? [message('notices.accepted.deemed')] : [];
    return takeOver(work, { score, deemed, price: need.payment, lines });
  }
  if (review.verdict === 'undecided') return settle(work, {}, reasonFor('reasons.reviewUnsettled'), 'owner');
  if (work.round > work.practice.reworkCap) {
    const ending = await settle(work, {}, reasonFor('reasons.sentBack', { rounds: work.round }), 'owner');
    if (ending) return ending;
  }
  sendBack(work, review.findings);
  return undefined;
}

/** The vendor gets what the reviewers found, and time for the rework. */
function sendBack(work: Work, findings: Reason[]): void {
  const { desk, need } = work;
  desk.record('deliverable.reworked', { deliverable: need.id, round: work.round, findings });
  work.round += 1;
  work.findings = findings;
  const rework = addDuration(work.desk.now(), desk.policy.periods.extension);
  if (rework > work.due) moveDue(work, rework);
}
