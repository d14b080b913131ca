import { asksAnew, optionsOf } from '../../domain/engagement/index.js';
import {
  add,
  type Message,
  type Money,
  type Problem,
  problem,
  type Reason,
  reasonFor,
  subtract,
  zero,
} from '../../domain/kernel/index.js';
import { type AwardTerms, offerLine, type RankingLine } from '../../domain/tasks/index.js';
import { askForMoney } from '../desk/approved.js';
import { type Question, textOf } from '../desk/desk.js';
import { message } from '../runtime/message.js';
import { reasonOf } from '../runtime/outcome.js';
import { callOff } from '../runtime/calling-off.js';
import { changeProblems, rescoped } from './rescoping.js';
import type { Approval, Award, Engagement, LostAward, Rescoped, Scope } from './types.js';

/** What the sponsor is asked to choose from, best first. */
export interface AwardChoice {
  offers: readonly Award[];
  ranking: readonly RankingLine[];
}

/** An award that somebody has made: the one that was chosen first, then those that it can pass to. */
export type Awarded = { order: Award[]; approval: Approval };

/** A person chooses among offers, with what each costs beside the budget that is left and the award before; or has the scope changed. */
export async function approveAward(
  run: Engagement,
  scope: Scope,
  { offers, ranking }: AwardChoice,
  lost?: LostAward,
): Promise<Awarded | Rescoped> {
  const { sponsor } = run.people;
  const terms = termsOf(run, lost);
  const [first] = offers;
  const chosenBy = (vendor: unknown): Award | undefined => offers.find((offer) => offer.vendor.id === vendor);
  const line = ({ vendor, price }: Award): Message => offerLine({ vendorName: vendor.name, price }, terms);
  const question = (refused?: Reason): Question<'award.approve'> => ({
    kind: 'award.approve',
    amount: { ...terms.budget, minor: Math.max(...offers.map(({ price }) => price.minor)) },
    to: { ...sponsor, role: 'sponsor' },
    subject: message(lost ? 'notices.award.again' : 'notices.award.subject'),
    lines: [
      ...(refused ? [message('notices.money.refused.again', { reason: refused })] : []),
      ...(lost ? [message('notices.award.lost', { vendor: lost.vendor.name, reason: lost.why })] : []),
      ...offers.flatMap((offer, index) => {
        const ranked = ranking.find((each) => each.vendor === offer.vendor.id);
        return [
          message('notices.award.line', {
            place: index + 1,
            vendor: offer.vendor.name,
            score: ranked?.score ?? 0,
            price: offer.price,
            explanation: ranked?.explanation ?? '',
          }),
          line(offer),
        ];
      }),
    ],
    context: {
      ranking: offers.flatMap(({ vendor }) => ranking.find((each) => each.vendor === vendor.id) ?? []),
      offers: offers.map(({ vendor, price }) => ({ vendorName: vendor.name, price })),
      terms,
      options: optionsOf(scope.brief, run.scopeVersion),
      ...(lost && { lost: lost.why }),
      ...(refused && { refused }),
    },
    check: ({ decision, vendor, reason, ...changes }) => {
      if (decision === 'rescope') return changeProblems(scope.brief, changes);
      if (decision !== 'award' || !vendor || vendor === first?.vendor.id || reason) return [];
      return [unexplained(chosenBy(vendor)?.vendor.name ?? '')];
    },
  });
  run.desk.setAttributes({ holder: 'sponsor' });
  const answered = await askForMoney(run, question, (given) => {
    const offer = given.decision === 'award' ? (chosenBy(textOf(given, 'vendor')) ?? first) : undefined;
    if (!offer) return undefined;
    const what = message('notices.money.award', { vendor: offer.vendor.name });
    return { what, amount: offer.price, numbers: [line(offer)] };
  });
  if (answered.decision === 'rescope') return rescoped(scope.brief, answered);
  if (answered.decision !== 'award')
    throw callOff(reasonOf(answered, reasonFor('reasons.awardNotApproved')), answered.by);
  const chosen = textOf(answered, 'vendor') ?? first?.vendor.id;
  return {
    order: [...offers].sort((a, b) => Number(b.vendor.id === chosen) - Number(a.vendor.id === chosen)),
    approval: {
      by: answered.by,
      reason: answered.answer.reason ? reasonOf(answered, 'reasons.notSaid') : null,
    },
  };
}

/** Whether a person of the client has to say yes to whoever comes after a vendor that lost its award. */
export const needsApproval = (run: Engagement, { price }: Award, lost: LostAward): boolean =>
  asksAnew(price, { former: lost.price, budget: budgetLeft(run) }, lost.isReplaced);

/** The same, asked as a part of the process: the successor of an award is an award of its own. */
export const approveSuccessor = (
  run: Engagement,
  scope: Scope,
  choice: AwardChoice,
  lost: LostAward,
): Promise<Awarded | Rescoped> =>
  run.desk.inputs.part(() => {
    run.desk.setAttributes({ phase: 'selection' });
    run.desk.record('phase.entered', { phase: 'selection' });
    return approveAward(run, scope, choice, lost);
  });

const termsOf = (run: Engagement, lost: LostAward | undefined): AwardTerms => ({
  budget: budgetLeft(run),
  ...(lost && { former: { vendorName: lost.vendor.name, price: lost.price } }),
});

/** What of the budget is not paid for accepted work. */
function budgetLeft(run: Engagement): Money {
  const { amount } = run.events.budget();
  return subtract(amount, add(zero(amount.currency), ...run.done.flatMap(({ paid }) => paid ?? [])));
}

const unexplained = (vendor: string): Problem => problem('/reason', 'problems.notFirst', { value: vendor });

/** An award that passes on by rule: who has approved the ranking has approved what costs no more. */
export const byRule = ({ by }: Approval): Approval => ({ by, reason: reasonFor('reasons.runnerUp') });
