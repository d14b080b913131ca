import type { OutageCause } from '../../domain/calendar/index.js';
import type { IncidentCause, IncidentEnd } from '../../domain/engagement/index.js';
import type { Ability } from './outage-rows.js';

/** What is kept of what could not go on, and of when answers could be taken. */
export interface OperatingTables {
  incidents: IncidentsTable;
  heartbeats: HeartbeatsTable;
  outages: OutagesTable;
  maintenance: MaintenanceTable;
}

/** When each process said last that it lives, and in a row of its own when answers could be taken last. */
interface HeartbeatsTable {
  process: string;
  does: Ability | 'system';
  at: string;
}

/** When answers could not be taken. */
interface OutagesTable {
  id: string;
  begunAt: string;
  endedAt: string;
  cause: OutageCause;
  /** JSON. */
  why: string;
  /** When all that waits had been told. */
  toldAt: string | null;
}

/** Stops that were announced. */
interface MaintenanceTable {
  id: string;
  beginsAt: string;
  endsAt: string;
  reason: string;
  /** JSON. */
  announcedBy: string;
  announcedAt: string;
  endedAt: string | null;
  /** When it became an outage. */
  closedAt: string | null;
}

/** Workflows whose code could not go on; at most one row of a workflow has not ended. */
interface IncidentsTable {
  id: string;
  workflowId: string;
  engagement: string | null;
  cause: IncidentCause;
  error: string;
  since: string;
  seenAt: string;
  endedAt: string | null;
  endedAs: IncidentEnd | null;
  toldAt: string | null;
  overToldAt: string | null;
  takenBy: string | null;
  takenUntil: string | null;
}
