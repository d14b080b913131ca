import type { TaskKind } from '../task.js';

/** The choice of each kind that says no. */
export const REFUSALS: Readonly<Record<TaskKind, string>> = {
  'scope.answer': 'cancel',
  'scope.approve': 'cancel',
  'bid.submit': 'decline',
  'bid.evaluate': 'recuse',
  'award.approve': 'cancel',
  'nda.sign': 'decline',
  'expert.propose': 'cannot',
  'expert.verify': 'reject',
  'expert.acknowledge': 'decline',
  'input.provide': 'unavailable',
  'deliverable.submit': 'submit',
  'extension.decide': 'refuse',
  'review.score': 'rework',
  'overdue.decide': 'terminate',
  'scaling.approve': 'reject',
  'handover.complete': 'incomplete',
  'closeout.certify': 'cannot',
};
