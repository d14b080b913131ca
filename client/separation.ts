import type { TaskKind } from '../domain/task.js';
import type { Store, TaskRow } from '../store/contract.js';
import { everyItem } from './resolve-brief.js';

/** What the owner asks for and so cannot approve. */
const NOT_THE_OWNERS: ReadonlySet<TaskKind> = new Set(['scope.approve', 'scaling.approve']);
/** What judges the vendor and so is never done by the vendor's people. */
const NOT_THE_VENDORS: ReadonlySet<TaskKind> = new Set([
  'scope.approve',
  'bid.evaluate',
  'award.approve',
  'expert.verify',
  'extension.decide',
  'review.score',
  'overdue.decide',
  'scaling.approve',
]);
const VENDOR_ROLES: readonly string[] = ['vendor', 'expert'];

/** Why somebody must not be handed a task: who asks cannot approve, who bids cannot judge, and blind reviewers stay two people. */
export async function whyNotHold(store: Store, task: TaskRow, email: string): Promise<string | undefined> {
  const view = await store.engagement(task.engagement);
  if (NOT_THE_OWNERS.has(task.kind) && view?.owner === email)
    return `${email} owns the engagement and so cannot approve it`;
  const others = await everyItem((page) => store.tasks({ ...page, engagement: task.engagement, assignee: email }));
  const forVendor =
    others.some(({ assignee }) => VENDOR_ROLES.includes(assignee.role)) ||
    view?.team.some((member) => member.email === email);
  if (NOT_THE_VENDORS.has(task.kind) && forVendor) return `${email} works for a vendor and so cannot judge one`;
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
