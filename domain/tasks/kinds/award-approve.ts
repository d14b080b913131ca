import type { Field } from '../forms/form.js';
import type { RankingLine } from '../about.js';
import type { TaskKindModule } from '../task-kind.js';
import { choice, message, moreTime, option, reason } from './parts/fields.js';
import { decideAfter, remindBefore, remindAfter, tellAfter } from './parts/rungs.js';
import { facts, hint, list, listIfAny, quote } from './parts/about.js';
import { type AwardTerms, type Offer, offerLine } from './parts/offers.js';
import { constraintFields, scopeFields, type ScopeOptions } from './parts/scope-fields.js';

export type AwardApproveContext = {
  ranking: RankingLine[];
  failed?: string;
  /** What each of the ranking costs, and what that is compared with. */
  offers?: Offer[];
  terms?: AwardTerms;
  /** Why the award before was lost, where this is its successor's. */
  lost?: string;
  /** Why finance refused what was chosen before. */
  refused?: string;
  /** Why each vendor was not chosen. */
  excluded?: { name: string; why: string }[];
  /** How many more there are. */
  moreExcluded?: number;
  /** What of the scope can be changed. */
  options?: ScopeOptions;
  /** How often vendors were asked, where the policy allows no more of it. */
  roundsUsed?: number;
};

/** The choice of a vendor among those that were ranked. */
export const awardApprove: TaskKindModule<AwardApproveContext> = {
  asked:
    'The sponsor: the ranking, with what each offer costs beside the budget; again, with the difference to the award before, for a successor that costs more or exceeds the budget, and always where the vendor was replaced; or (with the choices `rescope` and `cancel` only) that no vendor could be chosen; the owner once the rounds are used up (`extend` and `cancel`).',
  roles: ['sponsor', 'owner'],
  notHeldBy: ['vendor'],
  answeredBy: 'anyone',
  byKey: false,
  beforeAward: true,
  work: null,
  holder: null,
  reads: null,
  form: ({ ranking, failed, options, roundsUsed }) => ({
    choices: [
      ...(failed === undefined ? [choice('award', 'forms.award.approve.award')] : []),
      roundsUsed ? choice('extend', 'forms.award.approve.later') : choice('rescope', 'forms.award.approve.rescope'),
      choice('cancel', 'forms.award.approve.cancel'),
    ],
    fields: [
      ...(failed === undefined ? [awarded(ranking), reason(['award'], { required: false })] : []),
      ...(roundsUsed ? [moreTime('extend')] : options ? changeFields(options, failed !== undefined) : []),
      reason([roundsUsed ? 'extend' : 'rescope', 'cancel']),
    ],
  }),
  about: ({ ranking, failed, excluded = [], moreExcluded = 0, roundsUsed, offers = [], terms, lost, refused }) => [
    ...(failed ? [quote('pages.about.nobodyRanked', failed)] : []),
    ...(lost ? [quote('pages.about.awardLost', lost)] : []),
    ...(refused ? [quote('pages.about.money.refused', refused)] : []),
    ...(terms
      ? [
          awardFacts(terms),
          list(
            'pages.about.offers',
            offers.map((offer) => offerLine(offer, terms)),
          ),
        ]
      : []),
    ...(roundsUsed ? [hint(message('pages.about.roundsUsed', { count: roundsUsed }))] : []),
    ...listIfAny(
      'pages.about.excluded',
      excluded.map(({ name, why }) => message('notices.noVendor.each', { name, why })),
    ),
    ...(moreExcluded ? [hint(message('pages.about.moreExcluded', { count: moreExcluded }))] : []),
    ...(ranking.length > 0 ? [{ type: 'ranking' as const, ranking }] : []),
  ],
  silence: {
    refusal: 'cancel',
    needsAPerson: [],
    commits: ['award', 'rescope'],
    above: ['sponsor', 'finance'],
    toldToBoth: false,
    follows: (_, deemed) => message(deemed === 'cancel' ? 'silence.cancelled' : 'silence.stands'),
  },
  // An award is always a person's act, so silence awards to nobody; and it ends nothing.
  policy: {
    due: 'P3D',
    working: true,
    ladder: [
      remindBefore('P1D'),
      remindAfter('P1D'),
      tellAfter('P2D', 'owner'),
      remindAfter('P4D'),
      decideAfter('P5D', 'finance'),
    ],
    onSilence: 'escalate',
  },
  example: {
    ranking: [
      { vendor: 'northwind', vendorName: 'Northwind', score: 81.5, explanation: 'The best method.' },
      { vendor: 'southwind', vendorName: 'Southwind', score: 70, explanation: 'The lower price.' },
    ],
    offers: [
      { vendorName: 'Northwind', price: { currency: 'GBP', minor: 4_830_000 } },
      { vendorName: 'Southwind', price: { currency: 'GBP', minor: 4_100_000 } },
    ],
    terms: {
      budget: { currency: 'GBP', minor: 4_500_000 },
      former: { vendorName: 'Eastwind', price: { currency: 'GBP', minor: 3_000_000 } },
    },
    lost: 'The NDA was declined.',
  },
};

/** The award before and the money there is. */
const awardFacts = ({ budget, former }: AwardTerms) =>
  facts(
    ...(former
      ? [
          [
            'pages.about.formerAward',
            message('notices.offer.former', { vendor: former.vendorName, price: former.price }),
          ] as const,
        ]
      : []),
    ['pages.about.budget', message('notices.amount', { amount: budget })],
  );

/** What to change, for the next round to go otherwise. */
function changeFields(options: ScopeOptions, failed: boolean): Field[] {
  const fields = constraintFields(['rescope'], options);
  const isExcluding = fields.some(({ example }) => example !== undefined);
  const longer = failed && !isExcluding ? options.deliverables[0] : undefined;
  return [...fields, ...scopeFields(['rescope'], longer)];
}

const awarded = (ranking: readonly RankingLine[]): Field => ({
  name: 'vendor',
  label: message('forms.award.approve.vendor'),
  hint: message('forms.award.approve.vendor.hint'),
  on: ['award'],
  type: 'option',
  options: ranking.map(({ vendor, vendorName, score }) =>
    option(vendor, message('forms.award.approve.ranked', { vendor: vendorName, score })),
  ),
  example: ranking[0]?.vendor,
});
