import type { PublicBrief } from './brief.js';
import type { Practice } from '../practices/practice.js';
import type { Actor } from '../kernel/actor.js';
import type { Policy } from '../tasks/policy.js';

/** The practice as one engagement uses it, fixed at its start; the policy is already the brief's over the practice's. */
export type ResolvedPractice = Omit<Practice, 'policy' | 'nda' | 'cpv' | 'summary'>;

/** What an engagement workflow is started with. No confidential text: that is a document. */
export interface EngagementInput {
  id: string;
  brief: PublicBrief;
  practice: ResolvedPractice;
  policy: Policy;
  /** Whether the document `confidential` exists. */
  confidential: boolean;
  /** The key or person that started it. */
  startedBy: Actor;
}

export const workflowIdOf = (engagement: string): string => `engagement-${engagement}`;
export const deliverableWorkflowIdOf = (engagement: string, stream: string): string =>
  `deliverable-${engagement}-${stream}`;

/** Document ids within an engagement that are known by name. */
export const DOCUMENTS = {
  confidential: 'confidential',
  report: 'report',
  nda: (vendor: string): string => `nda-${vendor}`,
  answer: (task: string, vault: string, sha256: string): string => `${task}-${vault}-${sha256}`,
} as const;
