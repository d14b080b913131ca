import type { Criterion } from '../criterion.js';
import type { TaskKindModule } from '../task-kind.js';
import { CRITERIA } from './parts/examples.js';
import { choice, message } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter } from './parts/rungs.js';
import { acceptanceOf, facts, hint } from './parts/subject.js';

type Context = {
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
export const reviewScore: TaskKindModule<Context> = {
  asked: 'Two reviewers, neither of whom sees the other’s review; a third one when they disagree or stay silent.',
  roles: ['reviewer'],
  notHeldBy: ['vendor'],
  answeredBy: 'several',
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
  subject: ({ deliverable, acceptance, round, third, passMark }) => [
    facts(
      ['pages.subject.deliverable', { deliverable }],
      ['pages.subject.round', String(round)],
      ['pages.subject.passMark', String(passMark)],
    ),
    ...(third ? [hint(message('pages.subject.third'))] : []),
    ...acceptanceOf(acceptance),
  ],
  silence: {
    leadsTo:
      'accepted when no reviewer answers, and one review alone decides. `escalate`: another reviewer is asked, then the owner decides. Each practice chooses',
    refusal: 'rework',
    needsAPerson: [],
    told: ({ due, onSilence }) => {
      const time = { due: { duration: due } };
      if (onSilence === 'accept') return message('notices.silence.accept', time);
      if (onSilence === 'reject') return message('notices.silence.reject', time);
      return message('notices.silence.escalate');
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
