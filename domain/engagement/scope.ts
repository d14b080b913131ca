import {
  add,
  addDuration,
  type Message,
  type MessageMaker,
  messageOf,
  type Money,
  type questions,
  type Reason,
  scale,
  zero,
} from '../kernel/index.js';
import type { DeliverableNeed, PublicBrief } from './brief.js';
import type { ResolvedPractice } from './engagement.js';
import type { MakeOrBuy, PlannedDeliverable, ScopeDraft } from './statement-of-work.js';

export { applyChange, type ScopeChange } from './scope-change.js';

/** Share of the budget taken as the price to expect while no payments are named. */
const PRICE_SHARE_OF_BUDGET = 0.8;
/** Any instant will do: durations are compared by where they lead from the same start. */
const COMPARED_FROM = '2001-01-01T00:00:00.000Z';
/** As many acceptance criteria as a brief may give a deliverable. */
const MOST_CRITERIA = 30;

/** One version of the statement of work, drafted from the brief; `change` says what was asked to be different. */
export function draftScope(
  brief: PublicBrief,
  practice: ResolvedPractice,
  version: number,
  change: Reason | null,
): ScopeDraft {
  return {
    version,
    deliverables: brief.deliverables.map(planned),
    roles: brief.roles.map(({ id, title, headcount }) => ({ id, title, headcount })),
    constraints: brief.constraints,
    makeOrBuy: makeOrBuy(brief, practice),
    change,
  };
}

function planned({ id, title, from, due, dependsOn, acceptance, payment }: DeliverableNeed): PlannedDeliverable {
  return { id, title, from, due: 'after' in due ? due.after : due.on, dependsOn, acceptance, payment: payment ?? null };
}

/**
 * Bought against in-house. The price to expect is the sum of the vendor's payments, or else 80 % of the budget;
 * in-house is the team's days for the whole engagement at their day cost, null when the brief gives no figures.
 */
export function makeOrBuy(
  brief: PublicBrief,
  practice: Pick<ResolvedPractice, 'oversightShare' | 'transitionShare'>,
): MakeOrBuy {
  const payments = paymentsOf(brief);
  const price = payments.minor > 0 ? payments : scale(brief.budget.amount, PRICE_SHARE_OF_BUDGET);
  const oversight = scale(price, practice.oversightShare);
  const transition = scale(price, practice.transitionShare);
  const inHouse = brief.inHouse ? scale(brief.inHouse.dayCost, brief.inHouse.days) : null;
  return { inHouse, price, oversight, transition, bought: add(price, oversight, transition) };
}

export const question: MessageMaker<keyof typeof questions> = messageOf;

/** What the sponsor has to settle before vendors can be asked, each as a question; empty when nothing is open. */
export function openQuestions(brief: PublicBrief): Message[] {
  const vendors = vendorDeliverables(brief);
  const payments = paymentsOf(brief);
  const { amount } = brief.budget;
  return [
    ...(vendors.length === 0 ? [question('questions.nothingDue')] : []),
    ...withoutAcceptance(brief).map(acceptanceQuestion),
    ...(brief.affectedTeam && !brief.inHouse ? [question('questions.inHouse', { team: brief.affectedTeam.name })] : []),
    ...(vendors.length > 0 && payments.minor === 0 ? [question('questions.noPayments')] : []),
    ...(payments.minor > amount.minor ? [question('questions.overBudget', { payments, budget: amount })] : []),
    ...brief.deliverables.flatMap((deliverable) => orderQuestions(deliverable, brief.deliverables)),
  ];
}

/**
 * The brief once its open questions are answered, `answers` in the order of `openQuestions`: the answer to a question
 * for acceptance criteria becomes the deliverable's criteria, one a line. The other answers stay on record only.
 */
export function settleQuestions(brief: PublicBrief, answers: readonly string[]): PublicBrief {
  const questions = openQuestions(brief);
  const criteriaOf = (deliverable: DeliverableNeed): string[] =>
    (answers[questions.findIndex((each) => isSame(each, acceptanceQuestion(deliverable)))] ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(0, MOST_CRITERIA);
  const unsettled = new Set(withoutAcceptance(brief).map(({ id }) => id));
  const deliverables = brief.deliverables.map((deliverable) =>
    unsettled.has(deliverable.id) ? { ...deliverable, acceptance: criteriaOf(deliverable) } : deliverable,
  );
  return { ...brief, deliverables };
}

/** A deliverable due before one that it waits for; only spans of the same kind of time are compared. */
function orderQuestions({ id, title, due, dependsOn }: DeliverableNeed, all: readonly DeliverableNeed[]): Message[] {
  if (!('after' in due)) return [];
  return all.flatMap((needed) => {
    if (!dependsOn.includes(needed.id) || !('after' in needed.due) || needed.due.working !== due.working) return [];
    if (addDuration(COMPARED_FROM, due.after) >= addDuration(COMPARED_FROM, needed.due.after)) return [];
    return [
      question('questions.order', {
        id,
        title,
        due: { duration: due.after },
        needed: needed.id,
        neededTitle: needed.title,
        neededDue: { duration: needed.due.after },
      }),
    ];
  });
}

const isSame = (a: Message, b: Message): boolean => a.code === b.code && a.params?.id === b.params?.id;

const acceptanceQuestion = ({ id, title }: DeliverableNeed): Message => question('questions.acceptance', { id, title });

const vendorDeliverables = (brief: PublicBrief): DeliverableNeed[] =>
  brief.deliverables.filter(({ from }) => from === 'vendor');

const withoutAcceptance = (brief: PublicBrief): DeliverableNeed[] =>
  vendorDeliverables(brief).filter(({ acceptance }) => acceptance.length === 0);

const paymentsOf = (brief: PublicBrief): Money =>
  add(zero(brief.budget.amount.currency), ...vendorDeliverables(brief).flatMap(({ payment }) => payment ?? []));

type Paid = Pick<DeliverableNeed, 'id' | 'from'> & { payment?: Money | null | undefined };

/**
 * The deliverables with their payments brought to the price that was awarded, in the proportions of the brief; the last one
 * takes what rounding leaves. Where the brief names no payments there is nothing to bring there.
 */
export function atPrice<D extends Paid>(deliverables: readonly D[], price: Money): D[] {
  const paid = deliverables.filter(({ from, payment }) => from === 'vendor' && payment && payment.minor > 0);
  const planned = paid.reduce((sum, { payment }) => sum + (payment?.minor ?? 0), 0);
  const last = paid.at(-1);
  let left = price.minor;
  return deliverables.map((deliverable) => {
    if (!paid.includes(deliverable)) return deliverable;
    const minor = deliverable === last ? left : Math.round(((deliverable.payment?.minor ?? 0) / planned) * price.minor);
    left -= minor;
    return { ...deliverable, payment: { currency: price.currency, minor } };
  });
}

/** The part of a price that some of the deliverables make up, by what they are paid; the whole price where none is paid. */
export function atShare(price: Money, whole: readonly Paid[], part: readonly Paid[]): Money {
  const paid = (deliverables: readonly Paid[]): number =>
    deliverables.reduce((sum, { from, payment }) => sum + (from === 'vendor' ? (payment?.minor ?? 0) : 0), 0);
  const all = paid(whole);
  return all === 0 ? price : scale(price, paid(part) / all);
}
