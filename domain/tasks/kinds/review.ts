import { choice, type FormsOf, message } from './parts.js';

/** How far above the pass mark an example scores. */
const EXAMPLE_MARGIN = 10;

/** What a reviewer is asked about a submission. */
export const REVIEW: FormsOf<'review.score'> = {
  'review.score': ({ criteria, passMark }) => ({
    choices: [choice('accept', 'forms.review.score.accept'), choice('rework', 'forms.review.score.rework')],
    fields: [
      {
        name: 'scores',
        label: message('forms.scores'),
        hint: message('forms.review.score.passMark', { passMark }),
        required: true,
        type: 'scores',
        criteria,
        example: Object.fromEntries(criteria.map(({ id }) => [id, Math.min(100, passMark + EXAMPLE_MARGIN)])),
      },
      {
        name: 'comment',
        label: message('forms.review.score.comment'),
        on: ['accept'],
        type: 'text',
        multiline: true,
        maxLength: 5000,
        example: 'Clear and complete.',
      },
      {
        name: 'findings',
        label: message('forms.review.score.findings'),
        hint: message('forms.review.score.findings.hint'),
        on: ['rework'],
        required: true,
        type: 'lines',
        example: ['State the source of every assumption.'],
      },
    ],
  }),
};
