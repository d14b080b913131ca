import type { ChildWorkflowHandle } from '@temporalio/workflow';
import type { ListedVendor } from '../../activities/capabilities.js';
import type { People, PublicBrief } from '../../domain/engagement/brief.js';
import type { ResolvedPractice } from '../../domain/engagement/engagement.js';
import type { Money } from '../../domain/kernel/money.js';
import type { Policy } from '../../domain/tasks/policy.js';
import type { Events } from './inbound-events.js';
import type { deliverable } from '../deliverable.js';
import type { Reason } from '../../domain/kernel/reason.js';
import type { TaskDesk, Withdrawable } from '../desk/desk.js';
import type { RankingLine } from '../../domain/tasks/subject.js';
import type { Actor } from '../../domain/kernel/actor.js';

/** A person who fills a position and has, or had, access. */
export interface Member {
  position: string;
  role: string;
  name: string;
  email: string;
  access: boolean;
  /** Settles with the change of access that is under way, if any. */
  changing: Promise<void>;
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
  events: Events;
  scopeVersion: number;
  /** Vendors that lost the award or were replaced; never invited again. */
  tried: string[];
  /** How many vendors were replaced; names the streams of restarted deliverables. */
  restarts: number;
  /** Vendors whose bid still waits for its outcome, by id. */
  bidders: Map<string, ListedVendor>;
  /** By position. */
  team: Map<string, Member>;
  /** Counts grants and removals of access. */
  accessChanges: number;
  /** Workflows of the deliverables under way. */
  children: Map<string, Promise<ChildWorkflowHandle<typeof deliverable>>>;
  /** Awards that the present one can pass to while work is delivered, best first, with the selection that ranked them. */
  successors: { awards: Award[]; selection: Extract<Selection, { outcome: 'awarded' }> } | undefined;
  /** What replaced vendors have handed over, and what they are asked about it. */
  handedOver: string[];
  handovers: Withdrawable<void>[];
  /** Why the vendor's clocks stand still. */
  workHeld: Reason | undefined;
  /** Deliverables that are finished for good. */
  settled: Set<string>;
}

/** The agreed scope: the brief as changed, and its version. */
export interface Scope {
  version: number;
  brief: PublicBrief;
}

export interface Award {
  vendor: ListedVendor;
  price: Money;
}

/** How a selection ended; `order` is the awarded vendor and then, best first, those the award can pass to. */
export type Selection =
  | { outcome: 'awarded'; order: Award[]; ranking: RankingLine[]; by: Actor; reason: Reason | null }
  | { outcome: 'rescope'; reason: Reason };

/** A scope with a vendor whose NDA is in force and whose team has access; an approved change replaces the scope. */
export interface Contract extends Award {
  scope: Scope;
}

/** How an engagement ended. */
export interface EngagementEnd {
  outcome: 'closed' | 'terminated' | 'cancelled';
  reason: Reason;
}
