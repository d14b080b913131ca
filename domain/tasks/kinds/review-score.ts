import type { Criterion } from '../criterion.js';
import type { TaskKindModule } from '../task-kind.js';
import { CRITERIA } from './parts/examples.js';
import { choice, message } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter } from './parts/rungs.js';
import { acceptanceOf, facts, hint } from './parts/about.js';

type ReviewScoreContext = {
  deliverable: string;
  criteria: Criterion[];
  acceptance: string[];
  document: string;
  round: number;
  third: boolean;
  passMark: number;
};

/** How far above the pass mark an example scores. */
const EXAMPLE_MARGIN = 10;

/** A submission, judged by a reviewer who does not see the others. */
export const reviewScore: TaskKindModule<ReviewScoreContext> = {
  asked: 'Two reviewers, neither of whom sees the other’s review; a third one when they disagree or stay silent.',
  roles: ['reviewer'],
  notHeldBy: ['vendor'],
  answeredBy: 'several',
  byKey: true,
  beforeAward: false,
  work: null,
  holder: null,
  reads: null,
  form: ({ criteria, passMark }) => ({
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
  about: ({ deliverable, acceptance, round, third, passMark }) => [
    facts(
      ['pages.about.deliverable', { deliverable }],
      ['pages.about.round', String(round)],
      ['pages.about.passMark', String(passMark)],
    ),
    ...(third ? [hint(message('pages.about.third'))] : []),
    ...acceptanceOf(acceptance),
  ],
  silence: {
    refusal: 'rework',
    needsAPerson: [],
    commits: [],
    above: [],
    toldToBoth: true,
    follows: ({ third }, deemed) => {
      if (deemed === 'accept') return message(third ? 'silence.review.thirdAccepts' : 'silence.review.accepts');
      if (deemed === 'rework') return message('silence.review.sendsBack');
      return message(third ? 'silence.review.ownerDecides' : 'silence.review.thirdAsked');
    },
  },
  // The last reminder comes while there is still time, and warns of what silence will mean.
  policy: {
    due: 'P5D',
    working: true,
    ladder: [remindBefore('P2D'), remindBefore('P1D'), remindAfter('P1D'), tellAfter('P2D', 'owner')],
    onSilence: 'accept',
  },
  example: {
    deliverable: 'D1',
    criteria: CRITERIA,
    acceptance: ['Recalculates without errors'],
    document: 'e1.D1.1-submission-0a1b2c3d',
    round: 1,
    third: false,
    passMark: 70,
  },
};
