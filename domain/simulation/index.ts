/** What would happen if nobody answered. */

export { type Awaited, forecast, type Foresight } from './forecast.js';
export { climbedOn, Rehearsal } from './rehearsal.js';
export {
  compare,
  type Outlook,
  type Rehearse,
  type Rehearsed,
  type RehearsedTask,
  type Someone,
  type Step,
  STEP_KINDS,
  type StepKind,
  type StepPair,
  type Totals,
  totalsOf,
} from './rehearsed.js';
