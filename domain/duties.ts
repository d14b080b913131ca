import type { Role } from './person.js';
import type { TaskKind } from './task.js';

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

export const ofVendor = (role: Role): boolean => role === 'vendor' || role === 'expert';

/** Separation of duties: who asks cannot approve, and who bids and delivers cannot judge. */
export const mayDecide = (kind: TaskKind, role: Role): boolean =>
  ofVendor(role) ? !NOT_THE_VENDORS.has(kind) : role !== 'owner' || !NOT_THE_OWNERS.has(kind);
