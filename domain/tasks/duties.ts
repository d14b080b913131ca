import { isAmong, type Role } from '../kernel/index.js';
import { kindOf, type TaskKind } from './kinds/index.js';
import type { TaskContext, TaskState } from './task.js';

/** What several people are to judge, each by themselves, so that nobody gives two opinions; undefined where one answer is enough. */
export const judgedBySeveral = (kind: TaskKind, { document }: TaskContext): string | undefined =>
  kindOf(kind).answeredBy === 'several' && typeof document === 'string' ? `${kind} ${document}` : undefined;

/** Who judges what, as `judgedBySeveral` names it. */
export type Judges = Map<string, Set<string>>;

export const judges = (known: Judges, thing: string | undefined, email: string): boolean =>
  thing !== undefined && isAmong(known.get(thing) ?? [], email);

/** Adds those who judge a thing; nobody where one answer is enough. */
export function addJudges(known: Judges, thing: string | undefined, ...emails: readonly string[]): void {
  if (thing !== undefined) known.set(thing, new Set([...(known.get(thing) ?? []), ...emails]));
}

/** Whether it stays with whoever is asked, so that nobody else can be handed it. */
export const isPersonal = (kind: TaskKind): boolean => kindOf(kind).answeredBy === 'themselves';

export const ofVendor = (role: Role): boolean => role === 'vendor' || role === 'expert';

/** Whether only a vendor's people are asked; a signature is asked of both sides, and any other kind of the client's. */
export const isVendors = (kind: TaskKind): boolean => kindOf(kind).roles.every(ofVendor);

/** Who has said yes already to what somebody else is to approve as well; undefined where one approval is enough. */
export const approvedBefore = (kind: TaskKind, { approvedBy }: TaskContext): string | undefined =>
  kind === 'money.approve' && typeof approvedBy === 'string' ? approvedBy : undefined;

const APPROVED_BY_TWO = ['scope.approve', 'award.approve'] as const satisfies readonly TaskKind[];
/** What the sponsor approves, and finance as well where it is above the sponsor's authority. */
export type ApprovedByTwo = (typeof APPROVED_BY_TWO)[number];

export const asksFinanceToo = (kind: TaskKind, role: Role): boolean =>
  (role === 'sponsor' && (APPROVED_BY_TWO as readonly TaskKind[]).includes(kind)) || isForFinanceToCover(kind, role);

/** What the owner decides without authority: of what commits money finance approves the money. */
export const isForFinanceToCover = (kind: TaskKind, role: Role): boolean =>
  kind === 'shortfall.decide' && role === 'owner';

/** Whether somebody signs for their side. */
export const isSignature = (kind: TaskKind): boolean => kindOf(kind).answeredBy === 'signatory';

/** Separation of duties: who asks cannot approve, and who bids and delivers cannot judge. */
export const mayDecide = (kind: TaskKind, role: Role): boolean => {
  const { notHeldBy } = kindOf(kind);
  if (ofVendor(role)) return !notHeldBy.includes('vendor');
  return (role !== 'owner' && role !== 'sponsor') || !notHeldBy.includes(role);
};

/** Of the tasks by which the deliverable of a stream was asked for, the one that counts: the open one, else the newest. */
export const workTaskAmong = <T extends { state: TaskState; openedAt: string }>(asked: readonly T[]): T | undefined =>
  asked.find(({ state }) => state === 'open') ?? asked.toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1)).at(-1);

/** Whether a task decides about work that another one asks for. */
export const decidesAboutWork = (kind: TaskKind): boolean => kind === 'overdue.decide';
