import type { TaskKindModule } from '../task-kind.js';
import { choice, comment, message, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter } from './parts/rungs.js';
import { figure, figures, hint, list } from './parts/about.js';

type ScalingApproveContext = {
  direction: 'grow' | 'shrink';
  changes: string[];
  costBefore: string;
  costAfter: string;
  budget: string;
  notice: string;
};

/** A priced change of the team. */
export const scalingApprove: TaskKindModule<ScalingApproveContext> = {
  asked: 'Finance: a costed staffing plan.',
  roles: ['finance'],
  notHeldBy: ['owner', 'vendor'],
  answeredBy: 'anyone',
  byKey: false,
  beforeAward: false,
  work: null,
  holder: null,
  reads: null,
  form: () => ({
    choices: [choice('approve', 'forms.scaling.approve.approve'), choice('reject', 'forms.scaling.approve.reject')],
    fields: [comment(['approve']), reason(['reject'])],
  }),
  about: ({ direction, changes, costBefore, costAfter, budget, notice }) => [
    figures(
      figure('pages.about.costBefore', costBefore),
      figure('pages.about.costAfter', costAfter),
      figure('pages.about.budget', budget),
    ),
    list(direction === 'grow' ? 'pages.about.grows' : 'pages.about.shrinks', changes),
    ...(direction === 'shrink' ? [hint(message('pages.about.notice', { notice: { duration: notice } }))] : []),
  ],
  silence: {
    refusal: 'reject',
    needsAPerson: [],
    commits: ['approve'],
    above: [],
    toldToBoth: false,
    follows: () => message('silence.teamStays'),
  },

  policy: {
    due: 'P3D',
    working: true,
    ladder: [remindBefore('P1D'), remindAfter('P1D'), tellAfter('P2D', 'owner')],
    onSilence: 'reject',
  },
  example: {
    direction: 'grow',
    changes: ['analyst: 2 to 3'],
    costBefore: 'GBP 50,000.00',
    costAfter: 'GBP 75,000.00',
    budget: 'GBP 90,000.00',
    notice: 'P10D',
  },
};
