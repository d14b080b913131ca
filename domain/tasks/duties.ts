import type { Role } from '../kernel/person.js';
import type { TaskContext, TaskKind, TaskState } from './task.js';

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

/** What several people are to judge, each by themselves; undefined where one answer is enough. */
export const judgedBySeveral = (kind: TaskKind, { document }: TaskContext): string | undefined =>
  SEVERAL_OPINIONS.has(kind) && typeof document === 'string' ? `${kind} ${document}` : undefined;

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
const isVendors = (kind: TaskKind): boolean => ASKED[kind].every(ofVendor);

/** Separation of duties: who asks cannot approve, and who bids and delivers cannot judge. */
export const mayDecide = (kind: TaskKind, role: Role): boolean =>
  ofVendor(role) ? !NOT_THE_VENDORS.has(kind) : role !== 'owner' || !NOT_THE_OWNERS.has(kind);

/** A task as far as the separation of duties asks. */
export interface Duty {
  id: string;
  stream: string;
  kind: TaskKind;
  subject: string;
  assignee: { role: Role };
}

/** What somebody has to do with an engagement already. */
export interface Involvement {
  owner: boolean;
  sponsor: boolean;
  /** One of the vendor's people on the team. */
  team: boolean;
  /** A vendor's contact by the directory, or a colleague of one. */
  vendor: boolean;
  /** Of the very vendor that the task is asked of; of no meaning where it is asked of the client. */
  colleague: boolean;
  /** May sign in to the client's console. */
  console: boolean;
  /** The tasks of the engagement that they were asked. */
  asked: readonly (Duty & { state: TaskState })[];
}

/**
 * Why somebody must not be handed a task: who asks cannot approve, who bids cannot judge, nobody signs or answers for the
 * other side, nor for another vendor, and blind reviewers stay two people.
 */
export function objectionTo(task: Duty, email: string, { asked, ...is }: Involvement): string | undefined {
  if (!mayDecide(task.kind, 'owner') && is.owner) return `${email} owns the engagement and so cannot approve it`;
  const forVendor = asked.some(({ assignee }) => ofVendor(assignee.role)) || is.team || is.vendor;
  if (!mayDecide(task.kind, 'vendor') && forVendor) return `${email} works for a vendor and so cannot judge one`;
  if (ofVendor(task.assignee.role)) {
    const forClient = is.owner || is.sponsor || is.console || asked.some(({ assignee }) => !ofVendor(assignee.role));
    if (forClient) return `${email} works for the client and so cannot answer for a vendor`;
    if (isPersonal(task.kind)) return `${email} is not the expert who is asked, and nobody acknowledges for another`;
    if (!is.colleague) return `${email} does not work for the vendor that is asked`;
  } else if (forVendor && !isVendors(task.kind))
    return task.kind === 'nda.sign'
      ? `${email} works for a vendor and so cannot sign for the client`
      : `${email} works for a vendor and so cannot answer for the client`;
  const askedTheSame = asked.some((other) => other.state !== 'withdrawn' && isAnother(other, task));
  return askedTheSame && SEVERAL_OPINIONS.has(task.kind)
    ? `${email} has been asked the same already, and two opinions are wanted`
    : undefined;
}

const isAnother = (other: Duty, task: Duty): boolean =>
  other.id !== task.id && other.stream === task.stream && other.kind === task.kind && other.subject === task.subject;
