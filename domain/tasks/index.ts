/** What is waited for: kinds of tasks, their forms, policies and ladders, and the machine that decides what happens to a task. */

export type { AboutPart, AboutValue, RankingLine } from './about.js';
export { byHorizon } from './agenda.js';
export { boundsOf, isUsedUp, mayAcknowledge } from './bounds.js';
export { ComplianceGate, type Gate } from './compliance-gate.js';
export type {
  Counted,
  Course,
  Delegate,
  Due,
  Leave,
  Placed,
  Replacing,
  TaskChange,
  TaskNoticeKind,
  TaskOpening,
} from './course.js';
export { Criterion } from './criterion.js';
export {
  addJudges,
  isPersonal,
  isSignature,
  isVendors,
  judgedBySeveral,
  type Judges,
  judges,
  approvedBefore,
  type ApprovedByTwo,
  asksFinanceToo,
  isForFinanceToCover,
  mayDecide,
  ofVendor,
  decidesAboutWork,
  workTaskAmong,
} from './duties.js';
export { checkAnswer } from './forms/check.js';
export { isForKeys, type KeyGrant, NO_GRANT, whyNotByKey } from './key-grant.js';
export { type Choice, exampleAnswer, type Field, fieldsFor, type Form, sealAnswer } from './forms/form.js';
export { answerSchema } from './forms/schema.js';
export { offeredBy } from './offered.js';
export { type Holder, HOLDERS } from './holders.js';
export { type AwardTerms, offerLine } from './kinds/parts/offers.js';
export {
  type AskedOf,
  formOf,
  isWork,
  kindOf,
  ofEveryKind,
  overdueDecider,
  TASK_KINDS,
  type TaskKind,
  WORK_KINDS,
} from './kinds/index.js';
export { SHORTFALL_DECISIONS, type ShortfallDecision } from './kinds/shortfall-decide.js';
export { addresseesOf, deciderOf, playerOf } from './ladder.js';
export type { LinkClaims, Links } from './links.js';
export type { Effect, EffectOf, TaskFactOf } from './machine/effects.js';
export type { Input, InputOf } from './machine/inputs.js';
export { keepsLeave } from './machine/leave.js';
export type { Lookups, Standstill } from './machine/lookups.js';
export {
  addressees,
  type Climbed,
  isGivenTime,
  newTask,
  nextStep,
  type OpenTask,
  pressesNobody,
  reminderNext,
  type TaskOutcome,
} from './machine/open-task.js';
export type { MovedBy } from './machine/placing.js';
export { type Asked, type MachineRefusal, refusalOf } from './machine/refusals.js';
export { step } from './machine/step.js';
export { dueByPolicy, place, promised, UNMOVED } from './placement.js';
export { moneyProblems } from './ladder-checks.js';
export {
  ladderProblems,
  overridden,
  overrideProblems,
  type Period,
  Policy,
  PolicyOverride,
  resolvePolicy,
  ROUNDS,
  SCALING_SHARES,
  TaskOverride,
} from './policy.js';
export { type ResumedDue, resumedDueBy } from './resumed-due.js';
export { Duration, Rung, SomeTime } from './rung.js';
export {
  aboveOf,
  type Foretold,
  rungTold,
  silenceFrom,
  silenceLeadsTo,
} from './silence.js';
export { OnSilence, TaskPolicy } from './task-policy.js';
export {
  type Answer,
  type Answerer,
  type Assignee,
  type Deferral,
  isAsked,
  isOverdue,
  LONGEST_PAUSE,
  type MailRefusal,
  type Pause,
  PLACED_ACTS,
  type PlacedRung,
  type TaskContext,
  type TaskState,
} from './task.js';
export { type CalendarOf, timeOf } from './whose-time.js';
