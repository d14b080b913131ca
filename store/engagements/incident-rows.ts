import type { IncidentCause, IncidentEnd } from '../../domain/engagement/index.js';
import type { PageRequest } from '../lists.js';

/** A workflow that stands still because its code cannot go on, or that did. */
export interface Incident {
  id: string;
  workflowId: string;
  /** Null where a workflow belongs to none, or its engagement has recorded nothing yet. */
  engagement: string | null;
  engagementTitle: string | null;
  owner: string | null;
  cause: IncidentCause;
  /** What the worker said, on one line. */
  error: string;
  /** When the first workflow task began that failed. */
  since: string;
  endedAt: string | null;
  end: IncidentEnd | null;
  /** Open tasks whose answers the workflow does not take. */
  tasks: number;
}
export interface IncidentFilter extends PageRequest {
  ended?: boolean;
  engagement?: string;
}
/** What a look at a stuck workflow has found. */
export type FoundIncident = Pick<Incident, 'workflowId' | 'cause' | 'error' | 'since'>;
/** What an owner is to be told of one engagement. */
export interface IncidentNews {
  engagement: string;
  engagementTitle: string;
  owner: string;
  what: 'begun' | 'over';
  /** Of the incidents that it is about; the first names the mail. */
  ids: [string, ...string[]];
  since: string;
  tasks: number;
}
