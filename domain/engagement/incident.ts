/** Why a workflow cannot go on: its code does not fit what it has done already, or fails; or somebody has ended it in Temporal. */
export const INCIDENT_CAUSES = ['nondeterminism', 'failure', 'ended'] as const;
export type IncidentCause = (typeof INCIDENT_CAUSES)[number];

/** How many there are, whatever their cause. */
export const countIncidents = (open: Readonly<Record<IncidentCause, number>>): number =>
  INCIDENT_CAUSES.reduce((count, cause) => count + open[cause], 0);

/** How an incident ends: the workflow goes on, or it was ended by hand. */
export type IncidentEnd = 'recovered' | 'closed';
