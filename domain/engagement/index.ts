/** What an engagement goes through: briefs, scope, bids, staffing, review, and who may hold a task in it. */

export { asksAnew } from './approval.js';
export { Brief, BriefInput, Constraints, DeliverableNeed, type People, type PublicBrief, RoleNeed } from './brief.js';
export { castOf } from './cast.js';
export { debriefLines } from './debrief.js';
export { type Duty, objectionTo, type Offered } from './eligibility.js';
export {
  deliverableWorkflowIdOf,
  DOCUMENTS,
  type EngagementInput,
  engagementOf,
  engagementOfWorkflow,
  type ResolvedPractice,
  workflowIdOf,
} from './engagement.js';
export { takeAsItIs, takeIn } from './events/effects/index.js';
export {
  budgetVersion,
  type EventEffect,
  isFrozen,
  type Known,
  type Leap,
  type Taken,
} from './events/effects/known.js';
export { type Count, COUNTS, isFarAhead, versionOf, withVersion } from './events/effects/leap.js';
export {
  type DirectoryEvent,
  EVENT_KINDS,
  EVENT_TYPES,
  type EventType,
  type InboundEvent,
  type InboundType,
  isForDirectory,
  namesWhom,
} from './events/index.js';
export { whyUnusable } from './events/usable.js';
export { type KnownExpert, remarksOn } from './expert-remarks.js';
export { extensionProblems } from './extension.js';
export { isSignedByBoth, mayOpen, type Reader } from './gates.js';
export { countIncidents, INCIDENT_CAUSES, type IncidentCause, type IncidentEnd } from './incident.js';
export type { Assumption, ImportedNotice } from './notice.js';
export { isEnd, type Phase, PHASE_NAMES, PHASES, WAY_THROUGH } from './phases.js';
export {
  explained,
  rankBids,
  type RankedBid,
  type ScoredBid,
  shareMet,
  technicalMean,
  weightedMean,
} from './ranking.js';
export { reviewScore, verdictOf } from './review.js';
export { applyChange, isChanged, type ScopeChange } from './scope-change.js';
export { optionsOf } from './scope-options.js';
export { atPrice, atShare, draftScope, makeOrBuy, openQuestions, question, settleQuestions } from './scope.js';
export { type DeliveryRecord, type EndCounts, Scorecard, scorecardFrom, scorecardOf } from './scorecard.js';
export { isActive, isNamed, type Parties, type Side, sideOf } from './sides.js';
export { type RoleChange, StaffingPlan } from './staffing-plan.js';
export {
  budgetThatCounts,
  grownFrom,
  type Headcount,
  planStaffing,
  shortfallOf,
  type Staffing,
} from './staffing.js';
export { MakeOrBuy, PlannedDeliverable, PlannedRole } from './statement-of-work.js';
