import { choice, type FormsOf, gateFields, reason, message } from './parts.js';

/** Share of the budget that an example bids where no price is expected. */
const EXAMPLE_SHARE = 0.8;

/** What an invited vendor is asked. */
export const BIDDING: FormsOf<'bid.submit'> = {
  'bid.submit': ({ currency, budget, expected, overlapHours, gates }) => ({
    choices: [choice('bid', 'forms.bid.submit.bid'), choice('decline', 'forms.bid.submit.decline')],
    fields: [
      {
        name: 'noConflict',
        label: message('forms.bid.submit.noConflict'),
        hint: message('forms.bid.submit.noConflict.hint'),
        on: ['bid'],
        type: 'flag',
        example: true,
      },
      {
        name: 'conflict',
        label: message('forms.bid.submit.conflict'),
        on: ['bid'],
        type: 'text',
        multiline: true,
        maxLength: 2000,
        example: undefined,
      },
      {
        name: 'price',
        label: message('forms.bid.submit.price', { currency }),
        on: ['bid'],
        required: true,
        vault: 'commercial',
        type: 'money',
        currency,
        example: { currency, minor: Math.max(1, expected ?? Math.round(budget * EXAMPLE_SHARE)) },
      },
      {
        name: 'approach',
        label: message('forms.bid.submit.approach'),
        on: ['bid'],
        required: true,
        vault: 'technical',
        type: 'text',
        multiline: true,
        maxLength: 20_000,
        example: 'A staged approach with a checkpoint after each deliverable.',
      },
      {
        name: 'experience',
        label: message('forms.bid.submit.experience'),
        on: ['bid'],
        vault: 'technical',
        type: 'text',
        multiline: true,
        maxLength: 20_000,
        example: 'Three comparable engagements in the last two years.',
      },
      {
        name: 'overlapHours',
        label: message('forms.bid.submit.overlapHours'),
        on: ['bid'],
        required: true,
        type: 'integer',
        min: 0,
        max: 24,
        example: overlapHours,
      },
      ...gateFields(gates, ['bid']),
      reason(['decline'], { label: 'forms.bid.submit.why', required: false }),
    ],
  }),
};
