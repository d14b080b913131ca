import type { Trigger } from '@temporalio/workflow';
import type { ListedVendor } from '../../activities/index.js';
import type { DeliverableNeed, People, ResolvedPractice } from '../../domain/engagement/index.js';
import type { Reason } from '../../domain/kernel/index.js';
import type { Climbed, Counted, Due, Policy } from '../../domain/tasks/index.js';
import type { TaskDesk } from '../desk/desk.js';
import type { Delay, DeliverableReport, HeldWork } from '../messages.js';

/** What others have cost whoever comes after: a client's late input, or work that stood still or was reviewed late. */
export interface Lost {
  /** Where it was lost, such as `D1: Model`. */
  input: string;
  milliseconds: number;
  /** Whose time it is; the client's without. */
  holder?: Delay['holder'];
}

/** What a deliverable's workflow is started with. */
export interface DeliverableInput {
  engagement: string;
  title: string;
  stream: string;
  need: DeliverableNeed;
  due: string;
  /** Else the working time that leads there. */
  counted?: Counted;
  /** What others have cost, and is given back. */
  lost?: Lost;
  /** Why its clocks stand still from the beginning. */
  held?: HeldWork | undefined;
  people: People;
  policy: Policy;
  practice: Pick<ResolvedPractice, 'rubric' | 'passMark' | 'disagreement' | 'reworkCap'>;
  vendor: ListedVendor;
  documents: string[];
}

/** How a deliverable ended. */
export type Ending = Pick<DeliverableReport, 'outcome' | 'reason' | 'score' | 'submission' | 'paid'>;

/** One deliverable under way. */
export interface Work extends DeliverableInput {
  desk: TaskDesk;
  /** What the due instant is counted by, so that it can follow a calendar. */
  terms: Due;
  round: number;
  /** Whether it has ever been late. */
  late: boolean;
  /** Whether it had been late before the due date in force passed. */
  wasLate: boolean;
  /** Whether the due date in force has passed. */
  overdue: boolean;
  /** Milliseconds that others took, by whose time it was. */
  delays: Record<Delay['holder'], number>;
  findings: Reason[];
  /** The reasons for which more time was asked. */
  extensions: string[];
  /** What was handed in last. */
  submission: string | undefined;
  /** Where the vendor's ladder stands, when more time was refused. */
  goesOn?: Climbed | undefined;
  /** Fires when an approved change moved the due date. */
  moved: Trigger<void>;
}
