import type { Subject } from '../domain/kernel/index.js';
import type { Deadline, EngagementSummary, EngagementView, Lateness } from '../domain/journal/index.js';
import type { Holder, TaskKind, TaskState } from '../domain/tasks/index.js';
import type { EndCounts, Phase, Scorecard } from '../domain/engagement/index.js';
import type { TaskRow } from './rows.js';

/** A page of a list; `next` is an opaque cursor, null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}
export interface PageRequest {
  cursor?: string;
  /** 1 to 200. */
  limit?: number;
}

/** Of which engagements a list is. */
export interface ViewFilter {
  phase?: Phase;
  practice?: string;
  owner?: string;
  costCentre?: string;
}
export interface EngagementFilter extends ViewFilter, PageRequest {
  /** Only engagements with an open task past its due date by now; a task whose clock was stopped before that is not, nor is it due. */
  overdue?: boolean;
  /** Only those that were started from a notice of this contracting process. */
  ocid?: string;
  /** Only those that somebody owns, or was asked something in. */
  part?: string;
  /** Up to when lateness that runs is counted; now unless it is said. */
  at?: string;
}
/** Figures from the inbox. */
export interface OpenTaskFigures {
  openTasks: number;
  overdueTasks: number;
  nextDue: string | null;
  updatedAt: string;
}
/** One engagement, whole. */
export type EngagementRow = EngagementView & OpenTaskFigures;
/** An engagement in a list; its lateness counts what runs. */
export type EngagementListing = EngagementSummary & OpenTaskFigures & { lateness: Lateness };

export interface TaskFilter extends PageRequest {
  subject?: Subject;
  stream?: string;
  assignee?: string;
  /** As `assignee`, however the address is spelled. */
  person?: string;
  /** Only open ones of somebody, or of a group of which they may claim it. */
  asked?: string;
  kind?: TaskKind;
  state?: TaskState;
  overdue?: boolean;
  /** Only open ones that stand unanswered. */
  standing?: boolean;
}

export interface LatenessFilter extends ViewFilter {
  engagement?: string;
  holder?: Holder;
  /** Up to when what runs is counted; now unless it is said. */
  at?: string;
}
/** What a holder let pass over many engagements, and how much of it is in their hands now. */
export interface HolderLateness {
  holder: Holder;
  /** Past due instants, over and running. */
  milliseconds: number;
  /** Open tasks past their due instant, without those whose clock was stopped before it. */
  overdue: number;
}

/** What a vendor's scorecard is made of; over all its engagements, or in one. */
export interface VendorRecord {
  /** How many it was awarded. */
  engagements: number;
  counts: EndCounts;
  /** Milliseconds of its own lateness in what has ended; null where nothing tells. */
  late: number | null;
}
export interface EvidenceFilter extends PageRequest {
  vendor: string;
  figure: keyof Scorecard;
}

export interface OverdueFilter extends PageRequest {
  holder?: Holder;
  practice?: string;
  owner?: string;
  engagement?: string;
  /** Now unless it is said. */
  at?: string;
}
/** An open task past its due instant, with whoever has it and how it came to that. */
export type OverdueTask = TaskRow & { practice: string; holder: Holder; heldSince: string; deadline: Deadline };

/** What the portfolio's head counts. */
export interface PortfolioFigures {
  byPhase: Partial<Record<Phase, number>>;
  openTasks: number;
  overdueTasks: number;
  /** Open tasks that stand unanswered with the owner and operations. */
  standingTasks: number;
}
