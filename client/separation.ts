import { mayDecide, ofVendor } from '../domain/duties.js';
import type { Store, TaskRow } from '../store/contract.js';
import { everyItem } from './resolve-brief.js';

/**
 * Why somebody must not be handed a task: who asks cannot approve, who bids cannot judge, nobody signs or answers for the
 * other side, and blind reviewers stay two people.
 */
export async function whyNotHold(store: Store, task: TaskRow, email: string): Promise<string | undefined> {
  const view = await store.engagement(task.engagement);
  if (!mayDecide(task.kind, 'owner') && view?.owner === email)
    return `${email} owns the engagement and so cannot approve it`;
  const others = await everyItem((page) => store.tasks({ ...page, engagement: task.engagement, assignee: email }));
  const forVendor =
    others.some(({ assignee }) => ofVendor(assignee.role)) || view?.team.some((member) => member.email === email);
  if (!mayDecide(task.kind, 'vendor') && forVendor) return `${email} works for a vendor and so cannot judge one`;
  if (ofVendor(task.assignee.role)) {
    const forClient =
      view?.owner === email || view?.sponsor === email || others.some(({ assignee }) => !ofVendor(assignee.role));
    if (forClient || (await store.person(email))?.console)
      return `${email} works for the client and so cannot answer for a vendor`;
  } else if (task.kind === 'nda.sign' && forVendor)
    return `${email} works for a vendor and so cannot sign for the client`;
  const sameQuestion = others.some(
    (other) =>
      other.id !== task.id &&
      other.state !== 'withdrawn' &&
      other.stream === task.stream &&
      other.kind === task.kind &&
      other.subject === task.subject,
  );
  return sameQuestion && (task.kind === 'review.score' || task.kind === 'bid.evaluate')
    ? `${email} has been asked the same already, and two opinions are wanted`
    : undefined;
}
