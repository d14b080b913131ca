import type { WithMessages } from '../../kernel/index.js';
import type { Form } from '../forms/form.js';
import type { TaskContext } from '../task.js';
import type { TaskKindModule, WorkTerms } from '../task-kind.js';
import { awardApprove } from './award-approve.js';
import { bidEvaluate } from './bid-evaluate.js';
import { bidSubmit } from './bid-submit.js';
import { closeoutCertify } from './closeout-certify.js';
import { contractDecide } from './contract-decide.js';
import { deliverableSubmit } from './deliverable-submit.js';
import { eventDecide } from './event-decide.js';
import { expertAcknowledge } from './expert-acknowledge.js';
import { expertPropose } from './expert-propose.js';
import { expertVerify } from './expert-verify.js';
import { extensionDecide } from './extension-decide.js';
import { handoverComplete } from './handover-complete.js';
import { inputProvide } from './input-provide.js';
import { moneyApprove } from './money-approve.js';
import { ndaSign } from './nda-sign.js';
import { overdueDecide } from './overdue-decide.js';
import { positionDecide } from './position-decide.js';
import { reviewScore } from './review-score.js';
import { scalingApprove } from './scaling-approve.js';
import { shortfallDecide } from './shortfall-decide.js';
import { scopeAnswer } from './scope-answer.js';
import { scopeApprove } from './scope-approve.js';

/** Everything a person can be asked, in the order of an engagement. All tables of kinds are derived from this one. */
const KINDS = {
  'scope.answer': scopeAnswer,
  'scope.approve': scopeApprove,
  'bid.submit': bidSubmit,
  'bid.evaluate': bidEvaluate,
  'award.approve': awardApprove,
  'money.approve': moneyApprove,
  'nda.sign': ndaSign,
  'contract.decide': contractDecide,
  'expert.propose': expertPropose,
  'expert.verify': expertVerify,
  'expert.acknowledge': expertAcknowledge,
  'position.decide': positionDecide,
  'input.provide': inputProvide,
  'deliverable.submit': deliverableSubmit,
  'extension.decide': extensionDecide,
  'review.score': reviewScore,
  'overdue.decide': overdueDecide,
  'scaling.approve': scalingApprove,
  'shortfall.decide': shortfallDecide,
  'event.decide': eventDecide,
  'handover.complete': handoverComplete,
  'closeout.certify': closeoutCertify,
} satisfies Readonly<Record<string, TaskKindModule<TaskContext, WorkTerms | null>>>;

export type TaskKind = keyof typeof KINDS;
export const TASK_KINDS = Object.keys(KINDS) as readonly TaskKind[];

/** What each kind of task knows about its subject. */
export type ContextOf = { [K in TaskKind]: (typeof KINDS)[K]['example'] };
/** The contexts as workflows give them: with phrases where they word something themselves. */
export type AskedOf = { [K in TaskKind]: WithMessages<ContextOf[K]> };

/** What asks for a deliverable or an input, by the date in the statement of work. */
export type WorkKind = { [K in TaskKind]: (typeof KINDS)[K]['work'] extends WorkTerms ? K : never }[TaskKind];

/** All that belongs to one kind of task. */
export const kindOf = (kind: TaskKind): TaskKindModule<TaskContext, WorkTerms | null> => KINDS[kind];

/** Something of every kind of task. */
export const ofEveryKind = <T>(
  part: (module: TaskKindModule<TaskContext, WorkTerms | null>) => T,
): Record<TaskKind, T> =>
  Object.fromEntries(TASK_KINDS.map((kind) => [kind, part(KINDS[kind])])) as Record<TaskKind, T>;

/** The form of a task; its texts are phrases. */
export const formOf = (kind: TaskKind, context: TaskContext): Form => kindOf(kind).form(context);

export const isWork = (kind: TaskKind): kind is WorkKind => KINDS[kind].work !== null;
export const WORK_KINDS: readonly WorkKind[] = TASK_KINDS.filter(isWork);

/** Who decides what becomes of a deliverable, or of an input, that is not coming. */
export const overdueDecider = (kind: WorkKind): WorkTerms['overdueDecider'] => KINDS[kind].work.overdueDecider;
