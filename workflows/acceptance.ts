import { addDuration } from '../domain/duration.js';
import { plainMoney } from '../domain/amounts.js';
import { moveDue } from './due-date.js';
import { settle } from './overdue.js';
import { reviewSubmission, silenceMeans } from './review.js';
import type { Review } from './review.js';
import { now } from './waiting.js';
import type { Ending, Work } from './work.js';

/** Has a submission reviewed; returns how the deliverable ended, or undefined when the work goes on. */
export async function judge(work: Work, document: string): Promise<Ending | undefined> {
  const { desk, need, vendor } = work;
  desk.note('note', { ...vendor.contact, role: 'vendor' }, `${need.id} is received`, [
    `"${need.title}" has been received and is being reviewed.`,
    silenceMeans(work),
  ]);
  const review = await reviewSubmission(work, document);
  if (review.verdict === 'accept') return accept(work, review);
  if (review.verdict === 'undecided') return settle(work, {}, 'nobody settled the review of the submission', 'owner');
  if (work.round > work.practice.reworkCap) {
    const ending = await settle(work, {}, `it was sent back ${work.round} times`, 'owner');
    if (ending) return ending;
  }
  sendBack(work, review.findings);
  return undefined;
}

/** An accepted deliverable releases its payment milestone. */
function accept(work: Work, { score, deemed }: Review): Ending {
  const { desk, need, people, vendor, round } = work;
  desk.record('deliverable.accepted', { deliverable: need.id, round, score, deemed });
  desk.note('deliverable.accepted', { ...vendor.contact, role: 'vendor' }, `${need.id} is accepted`, [
    `"${need.title}" is accepted.`,
    ...(deemed ? ['No review came in time, so it counts as accepted.'] : []),
  ]);
  if (need.payment) {
    desk.record('payment.released', { deliverable: need.id, amount: need.payment });
    desk.note('payment.released', { ...people.finance, role: 'finance' }, `Payment milestone ${need.id} is released`, [
      `"${need.title}" is accepted; ${plainMoney(need.payment)} can be paid to ${vendor.name}.`,
    ]);
  }
  return { outcome: 'accepted', reason: 'accepted', score };
}

/** The vendor gets what the reviewers found, and time for the rework. */
function sendBack(work: Work, findings: string[]): void {
  const { desk, need } = work;
  desk.record('deliverable.reworked', { deliverable: need.id, round: work.round, findings });
  work.round += 1;
  work.findings = findings;
  const rework = addDuration(now(), desk.policy.periods.extension);
  if (rework > work.due) moveDue(work, rework);
}
