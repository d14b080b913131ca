import type { Role } from '../kernel/person.js';
import type { TaskContext, TaskKind } from './task.js';

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
/** Whom each kind of task is put to. */
export const ASKED: Readonly<Record<TaskKind, readonly Role[]>> = {
  'scope.answer': ['sponsor'],
  'scope.approve': ['sponsor'],
  'bid.submit': ['vendor'],
  'bid.evaluate': ['evaluator'],
  'award.approve': ['sponsor'],
  'nda.sign': ['signatory', 'vendor'],
  'expert.propose': ['vendor'],
  'expert.verify': ['owner'],
  'expert.acknowledge': ['expert'],
  'input.provide': ['owner'],
  'deliverable.submit': ['vendor'],
  'extension.decide': ['owner'],
  'review.score': ['reviewer'],
  'overdue.decide': ['owner', 'sponsor'],
  'scaling.approve': ['finance'],
  'handover.complete': ['vendor'],
  'closeout.certify': ['vendor'],
};
/** What somebody says of themselves, so that nobody can say it for them. */
const PERSONAL: ReadonlySet<TaskKind> = new Set(['expert.acknowledge']);
/** What is asked of several people, because more than one opinion is wanted. */
const SEVERAL_OPINIONS: ReadonlySet<TaskKind> = new Set(['review.score', 'bid.evaluate']);

/** Whether more than one opinion is wanted. */
export const asksSeveral = (kind: TaskKind): boolean => SEVERAL_OPINIONS.has(kind);

/** What several people are to judge, each by themselves; undefined where one answer is enough. */
export const judgedBySeveral = (kind: TaskKind, { document }: TaskContext): string | undefined =>
  asksSeveral(kind) && typeof document === 'string' ? `${kind} ${document}` : undefined;

/** Who judges what, as `judgedBySeveral` names it. */
export type Judges = Map<string, Set<string>>;

export const judges = (known: Judges, thing: string | undefined, email: string): boolean =>
  thing !== undefined && (known.get(thing)?.has(email) ?? false);

/** Adds those who judge a thing; nobody where one answer is enough. */
export function addJudges(known: Judges, thing: string | undefined, ...emails: readonly string[]): void {
  if (thing !== undefined) known.set(thing, new Set([...(known.get(thing) ?? []), ...emails]));
}

/** Whether it stays with whoever is asked, so that nobody else can be handed it. */
export const isPersonal = (kind: TaskKind): boolean => PERSONAL.has(kind);

export const ofVendor = (role: Role): boolean => role === 'vendor' || role === 'expert';

/** Whether only a vendor's people are asked; `nda.sign` is asked of both sides, and any other kind of the client's. */
export const isVendors = (kind: TaskKind): boolean => ASKED[kind].every(ofVendor);

/** Separation of duties: who asks cannot approve, and who bids and delivers cannot judge. */
export const mayDecide = (kind: TaskKind, role: Role): boolean =>
  ofVendor(role) ? !NOT_THE_VENDORS.has(kind) : role !== 'owner' || !NOT_THE_OWNERS.has(kind);
