import type { Trigger } from '@temporalio/workflow';
import type { ListedVendor } from '../activities/capabilities.js';
import type { DeliverableNeed, People } from '../domain/brief.js';
import type { ResolvedPractice } from '../domain/engagement.js';
import type { Policy } from '../domain/policy.js';
import type { TaskDesk } from './desk.js';
import type { Amendment } from './messages.js';

/** What a deliverable's workflow is started with. */
export interface DeliverableInput {
  engagement: string;
  title: string;
  stream: string;
  need: DeliverableNeed;
  due: string;
  people: People;
  policy: Policy;
  practice: Pick<ResolvedPractice, 'rubric' | 'passMark' | 'disagreement' | 'reworkCap'>;
  vendor: ListedVendor;
  documents: string[];
}

/** One deliverable under way. */
export interface Work extends DeliverableInput {
  desk: TaskDesk;
  round: number;
  late: boolean;
  amendments: number;
  findings: string[];
  /** Why the last decision was taken, where the decider said so. */
  reason?: string;
  amended: Trigger<Amendment>;
}
