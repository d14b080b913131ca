import { type Actor, idOf, type Subject } from '../kernel/index.js';
import type { PublicBrief } from './brief.js';
import type { ImportedNotice } from './notice.js';
import type { Practice } from '../practices/index.js';
import type { Policy } from '../tasks/index.js';

/** The practice as one engagement uses it, fixed at its start; the policy is already the brief's over the practice's. */
export interface ResolvedPractice extends Omit<Practice, 'policy' | 'nda' | 'cpv' | 'summary'> {
  /** For how many years its duties outlive the engagement. */
  nda: Pick<Practice['nda'], 'survivalYears'>;
}

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
  /** The procurement notice that the brief was made of. */
  notice?: ImportedNotice;
}

/** The engagement that a subject is, which only an engagement can be. */
export const engagementOf = (subject: Subject<'engagement'>): string => idOf(subject);

export const workflowIdOf = (engagement: string): string => `engagement-${engagement}`;
export const deliverableWorkflowIdOf = (engagement: string, stream: string): string =>
  `deliverable-${engagement}-${stream}`;

/** The engagement that a workflow belongs to, by the workflow's id. */
export const engagementOfWorkflow = (workflowId: string): string | null =>
  /^engagement-(.+)$/.exec(workflowId)?.[1] ?? /^deliverable-([^-]+)-/.exec(workflowId)?.[1] ?? null;

/** Document ids within an engagement that are known by name. */
export const DOCUMENTS = {
  confidential: 'confidential',
  report: 'report',
  nda: (vendor: string): string => `nda-${vendor}`,
  answer: (task: string, vault: string, sha256: string): string => `${task}-${vault}-${sha256}`,
} as const;
