import type { Field } from '../forms/form.js';
import type { RankingLine } from './contexts.js';
import { choice, comment, type FormsOf, option, reason, message } from './parts.js';

/** What is asked to choose a vendor. */
export const SELECTION: FormsOf<'bid.evaluate' | 'award.approve'> = {
  'bid.evaluate': ({ criteria }) => ({
    choices: [choice('score', 'forms.bid.evaluate.score'), choice('recuse', 'forms.bid.evaluate.recuse')],
    fields: [
      {
        name: 'scores',
        label: message('forms.scores'),
        on: ['score'],
        required: true,
        type: 'scores',
        criteria,
        example: Object.fromEntries(criteria.map(({ id }) => [id, 75])),
      },
      comment(['score']),
      reason(['recuse']),
    ],
  }),
  'award.approve': ({ ranking, failed }) => ({
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
