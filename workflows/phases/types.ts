import type { ListedVendor } from '../../activities/index.js';
import type { KnownExpert, People, PublicBrief, ResolvedPractice } from '../../domain/engagement/index.js';
import type { NdaView } from '../../domain/journal/index.js';
import type { Actor, Message, Money, Reason } from '../../domain/kernel/index.js';
import type { Policy, RankingLine } from '../../domain/tasks/index.js';
import type { DeliverableReport, HeldWork } from '../messages.js';
import type { Events } from './inbound-events.js';
import type { Lost } from '../delivering/work.js';
import type { TaskDesk, Withdrawable } from '../desk/desk.js';

/** A person who fills a position and has, or had, access. */
export interface Member {
  position: string;
  role: string;
  name: string;
  email: string;
  access: boolean;
  /** They have left it for good, and nobody fills it yet. */
  vacant?: boolean;
  /** Settles with the change of access that is under way, if any. */
  changing: Promise<void>;
}

/** A firm that an NDA was drafted for. From the last signature on it holds what is confidential, until it certifies what became of it. */
export interface FirmUnderNda extends Pick<ListedVendor, 'id' | 'name' | 'contact'> {
  nda: Exclude<NdaView['state'], 'part-signed'>;
  /** Until when its duties outlive the engagement. */
  until: string | null;
  /** What it was given to work on. */
  material: string[];
  /** It was asked to certify what became of that. */
  asked: boolean;
}

/** What every phase of one running engagement shares. */
export interface Engagement {
  id: string;
  title: string;
  desk: TaskDesk;
  people: People;
  practice: ResolvedPractice;
  policy: Policy;
  confidential: boolean;
  /** What was assumed of the notice that it was started from. */
  assumptions: readonly Message[];
  events: Events;
  scopeVersion: number;
  /** Vendors that lost the award or were replaced; never invited again. */
  tried: string[];
  /** How many vendors were replaced; names the streams of restarted deliverables. */
  restarts: number;
  /** Why each vendor was not chosen in the selection under way. */
  turnedAway: TurnedAway[];
  /** Selections that have failed. */
  failures: number;
  /** Every vendor that was invited, in whichever selection. */
  invited: ListedVendor[];
  /** Experts who did not get access, or have worked for another vendor here. */
  knownExperts: KnownExpert[];
  /** Every firm that an NDA was drafted for, in that order. */
  firms: FirmUnderNda[];
  /** What firms are asked about what they were given; each settles with the answer. */
  certificates: Promise<void>[];
  /** Vendors whose bid still waits for its outcome, by id. */
  bidders: Map<string, ListedVendor>;
  /** By position. */
  team: Map<string, Member>;
  /** Counts grants and removals of access. */
  accessChanges: number;
  /** The ids of the workflows of the deliverables under way, each once it has started. */
  children: Map<string, Promise<string>>;
  /** Awards that the present one can pass to while work is delivered, best first, with the selection that ranked them. */
  successors: { awards: Award[]; selection: AwardedSelection } | undefined;
  /** What replaced vendors have handed over, and what they are asked about it. */
  handedOver: string[];
  handovers: Withdrawable<void>[];
  /** Why the vendor's clocks stand still. */
  workHeld: HeldWork | undefined;
  /** Why it stands still, by the role that has too few people. */
  holds: Map<string, Reason>;
  /** Why it stands still for want of money. */
  moneyGone: Reason | undefined;
  /** Roles that go on with nobody, as the owner has decided. */
  emptied: string[];
  /** Gives up what is asked about a vacant position, by position. */
  vacancies: Map<string, () => void>;
  /** Deliverables that are finished for good. */
  settled: Set<string>;
  /** What has become of those, in order. */
  done: FinishedWork[];
  /** The keys of the latest requests for a change. */
  changes: string[];
  /** How far the delivery under way has come. */
  delivery: DeliverySoFar | undefined;
}

/** What has become of a deliverable. */
export interface FinishedWork {
  deliverable: string;
  title: string;
  /** Who had it in hand. */
  vendor: string;
  outcome: DeliverableReport['outcome'];
  /** What was accepted, and what is paid for it. */
  submission?: string;
  paid?: Money;
}

/** From what a delivery can be taken up again. */
export interface DeliverySoFar {
  startedAt: string;
  scope: Scope;
  /** Deliverables that were started, with their streams. */
  started: Record<string, string>;
  /** How those have ended that did, and what others have cost whoever waits for them. */
  ended: Record<string, { lost?: Lost }>;
  scaling: ScalingSoFar;
}

/** Where the team's scaling stands between two plans. */
export interface ScalingSoFar {
  /** The revision of events that was planned for last. */
  planned: number;
  /** The number of the next plan. */
  count: number;
  /** Another plan follows whether or not anything else happens. */
  again: boolean;
  /** Nothing is planned before. */
  coolDown?: string | undefined;
  /** The budget that was planned for last; one that differs from it by noise does not count. */
  settled?: Money;
  /** A budget below the smallest team that somebody has decided about, and how. */
  decided?: { budget: Money; plansOn: boolean } | undefined;
}

/** An engagement's state as plain data. */
export interface KeptRun
  extends Pick<
    Engagement,
    | 'scopeVersion'
    | 'tried'
    | 'failures'
    | 'invited'
    | 'firms'
    | 'knownExperts'
    | 'restarts'
    | 'accessChanges'
    | 'successors'
    | 'handedOver'
    | 'workHeld'
    | 'moneyGone'
    | 'done'
    | 'emptied'
    | 'changes'
    | 'delivery'
  > {
  bidders: [string, ListedVendor][];
  team: [string, Omit<Member, 'changing'>][];
  settled: string[];
}

/** The agreed scope: the brief as changed, and its version. */
export interface Scope {
  version: number;
  brief: PublicBrief;
}

/** A vendor that was not chosen, and why. */
export interface TurnedAway {
  vendor: string;
  name: string;
  why: Reason;
}

/** What somebody wants to be different in the scope, and whether the brief has it already. */
export interface ScopeRequest {
  reason: Reason;
  isIn: boolean;
}

export interface Award {
  vendor: ListedVendor;
  price: Money;
}

/** Who has made an award, and what they said about it. */
export interface Approval {
  by: Actor;
  reason: Reason | null;
}

/** Why an award is lost, and whether somebody had the vendor replaced. */
export interface Failure {
  why: Reason;
  isReplaced: boolean;
}

/** An award that was lost, for whoever decides about its successor. */
export type LostAward = Award & Failure;

/** `order` is the awarded vendor and then, best first, those the award can pass to. */
export interface AwardedSelection {
  outcome: 'awarded';
  order: Award[];
  ranking: RankingLine[];
  approval: Approval;
}

/** How a selection ended. */
export type Selection =
  | AwardedSelection
  | ({ outcome: 'rescope' } & Rescoped)
  /** The owner has it tried again on the same scope. */
  | { outcome: 'again' };

/** The scope is to be another one, with the brief as far as it was changed already. */
export interface Rescoped {
  brief: PublicBrief;
  request: ScopeRequest;
}

/** A scope with a vendor whose NDA is in force and whose team has access; an approved change replaces the scope. */
export interface Contract extends Award {
  scope: Scope;
}

/** What ends a delivery before it is complete. */
export interface Stopped {
  outcome: 'replace' | 'terminate';
  reason: Reason;
  /** The deliverable that was decided about, where it was one. */
  deliverable?: string;
}

/** How an engagement ended. */
export interface EngagementEnd {
  outcome: 'closed' | 'terminated' | 'cancelled';
  reason: Reason;
}
