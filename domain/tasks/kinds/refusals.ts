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

/** What silence never stands for: a signature, a name, a document, a score or somebody's word comes from a person or not at all. */
export const NEEDS_A_PERSON: Readonly<Partial<Record<TaskKind, readonly string[]>>> = {
  'bid.submit': ['bid'],
  'bid.evaluate': ['score'],
  'nda.sign': ['sign'],
  'expert.propose': ['propose'],
  'expert.verify': ['verify'],
  'expert.acknowledge': ['acknowledge'],
  'input.provide': ['provide', 'unavailable'],
  'deliverable.submit': ['submit', 'extend'],
  'handover.complete': ['complete'],
  'closeout.certify': ['certify'],
};
