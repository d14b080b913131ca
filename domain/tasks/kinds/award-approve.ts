import type { Field } from '../forms/form.js';
import type { RankingLine } from '../subject.js';
import type { TaskKindModule } from '../task-kind.js';
import { choice, message, option, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter } from './parts/rungs.js';
import { quote } from './parts/subject.js';

type Context = { ranking: RankingLine[]; failed?: string };

/** The choice of a vendor among those that were ranked. */
export const awardApprove: TaskKindModule<Context> = {
  asked: 'The sponsor: the ranking, or (with the choices `rescope` and `cancel` only) that no vendor could be chosen.',
  roles: ['sponsor'],
  notHeldBy: ['vendor'],
  answeredBy: 'anyone',
  beforeAward: true,
  work: null,
  holder: null,
  reads: null,
  form: ({ ranking, failed }) => ({
    choices: [
      ...(failed === undefined ? [choice('award', 'forms.award.approve.award')] : []),
      choice('rescope', 'forms.award.approve.rescope'),
      choice('cancel', 'forms.award.approve.cancel'),
    ],
    fields: [
      ...(failed === undefined ? [awarded(ranking), reason(['award'], { required: false })] : []),
      reason(['rescope', 'cancel']),
    ],
  }),
  subject: ({ ranking, failed }) => [
    ...(failed ? [quote('pages.subject.nobodyRanked', failed)] : []),
    ...(ranking.length > 0 ? [{ type: 'ranking' as const, ranking }] : []),
  ],
  silence: {
    leadsTo: 'the engagement is cancelled',
    refusal: 'cancel',
    needsAPerson: [],
    told: null,
  },
  // An award is always a person's act, so silence awards to nobody.
  policy: {
    due: 'P3D',
    working: true,
    ladder: [
      remindBefore('P1D'),
      remindAfter('P1D'),
      tellAfter('P2D', 'owner'),
      remindAfter('P4D'),
      tellAfter('P5D', 'owner'),
    ],
    onSilence: 'reject',
  },
  example: {
    ranking: [
      { vendor: 'northwind', vendorName: 'Northwind', score: 81.5, explanation: 'The best method.' },
      { vendor: 'southwind', vendorName: 'Southwind', score: 70, explanation: 'The lower price.' },
    ],
  },
};

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
