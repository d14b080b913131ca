/** What is put on record: facts by phase, the view that they make, and who held which deadline. */

export {
  ERASED,
  besideIn,
  type ChainedFact,
  type NamedPerson,
  partsOf,
  personPart,
  restored,
  restoredIn,
  type SealedPart,
  type SealedParts,
  textPart,
  textsBy,
} from './beside.js';
export { apartIn, chainedOf, peopleIn, peopleWithin } from './chained.js';
export { countedEntries } from './counted.js';
export { type Deadline, handOf, type Holding, holdingsOf, lateFrom, type Lateness, latenessOf } from './deadline.js';
export { type Fact, type FactOf, FACTS, type FactType, GROUPS } from './facts.js';
export { actorCalled, decided, methodCalled } from './facts/told.js';
export { knownAfter } from './known.js';
export { latenessAt, lateOnce, plus } from './lateness.js';
export { ledgerOf, type TracedDeadline } from './ledger.js';
export { project, VIEW_VERSION, viewOf } from './projection.js';
export { sentenceOf } from './sentence.js';
export { type Fairly, type Notice, type NoticeKind, type Turn, type TurnReceipt, withEndings } from './turn.js';
export { type Run, runsTouched, vendorRunsOf } from './vendor-runs.js';
export {
  type Evidence,
  evidenceOf,
  FIGURES,
  SCORECARD_FIGURES,
  scorecardIn,
  type VendorScorecard,
} from './vendor-scorecard.js';
export {
  type DeliverableState,
  type DeliverableView,
  type EngagementSummary,
  type EngagementView,
  firmIn,
  NDA_STATES,
  type NdaView,
  type PositionView,
  summaryOf,
} from './view.js';
