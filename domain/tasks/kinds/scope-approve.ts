import type { Form } from '../forms/form.js';
import type { TaskKindModule } from '../task-kind.js';
import { choice, comment, message, reason } from './parts/fields.js';
import { decideAfter, remindBefore, remindAfter, tellAfter } from './parts/rungs.js';
import { scopeFields } from './parts/scope-fields.js';
import { figure, figures, hint, list, listIfAny, quote } from './parts/about.js';

type ScopeApproveContext = {
  version: number;
  summary: string;
  bought: string;
  inHouse: string;
  difference: string;
  change?: string;
  /** What was asked for and is not in it, and why. */
  notTakenUp?: string;
  /** Why finance refused the version that was approved before. */
  refused?: string;
  /** As many versions were sent back as the policy allows: it is approved or cancelled. */
  final?: boolean;
  /** A change of work under way: it is approved or refused as it stands. */
  amendment?: boolean;
  roles: string[];
  deliverables: string[];
  /** What was taken for granted of the notice that the engagement was started from. */
  assumptions?: string[];
};

/** The approval of a statement of work. */
const SCOPE: Form = {
  choices: [
    choice('approve', 'forms.scope.approve.approve'),
    choice('change', 'forms.scope.approve.change'),
    choice('cancel', 'forms.cancel'),
  ],
  fields: [
    comment(['approve']),
    {
      name: 'changes',
      label: message('forms.scope.approve.changes'),
      on: ['change'],
      required: true,
      type: 'text',
      multiline: true,
      maxLength: 5000,
      example: 'Please state the acceptance criteria more sharply.',
    },
    ...scopeFields(['change']),
    reason(['cancel']),
  ],
};

/** The same, once nothing can be changed any more. */
const FINAL: Form = {
  choices: SCOPE.choices.filter(({ value }) => value !== 'change'),
  fields: SCOPE.fields.filter(({ on }) => !on?.includes('change')),
};

/** The approval of a change of work under way. */
const AMENDMENT: Form = {
  choices: [
    choice('approve', 'forms.scope.approve.amendment.approve'),
    choice('reject', 'forms.scope.approve.amendment.reject'),
  ],
  fields: [comment(['approve']), reason(['reject'])],
};

/** A version of the statement of work, or a change that is requested during delivery. */
export const scopeApprove: TaskKindModule<ScopeApproveContext> = {
  asked: 'The sponsor: each version of the statement of work, and each change that is requested during delivery.',
  roles: ['sponsor'],
  notHeldBy: ['owner', 'vendor'],
  answeredBy: 'anyone',
  byKey: false,
  beforeAward: true,
  work: null,
  holder: null,
  reads: null,
  form: ({ amendment, final }) => (amendment ? AMENDMENT : final ? FINAL : SCOPE),
  about: ({
    version,
    change,
    notTakenUp,
    refused,
    final,
    bought,
    inHouse,
    difference,
    deliverables,
    roles,
    assumptions = [],
  }) => [
    ...(change ? [quote('pages.about.answersRequest', change)] : []),
    ...(notTakenUp ? [quote('pages.about.notTakenUp', notTakenUp)] : []),
    ...(refused ? [quote('pages.about.money.refused', refused)] : []),
    ...(final ? [hint(message('pages.about.lastVersion'))] : []),
    figures(
      figure('pages.about.bought', bought, 'pages.about.bought.note'),
      figure('pages.about.inHouse', inHouse, 'pages.about.inHouse.note'),
      figure('pages.about.difference', difference, 'pages.about.difference.note'),
    ),
    list(message('pages.about.deliverablesVersion', { version }), deliverables),
    ...listIfAny('pages.about.roles', roles),
    ...listIfAny('pages.about.assumptions', assumptions),
  ],
  silence: {
    refusal: 'cancel',
    needsAPerson: [],
    commits: ['approve'],
    above: ['sponsor', 'finance'],
    toldToBoth: false,
    follows: ({ amendment }, deemed) => {
      if (amendment) return message('silence.changeRefused');
      return message(deemed === 'cancel' ? 'silence.cancelled' : 'silence.stands');
    },
  },
  // No money is spent on a scope that nobody approved, and no engagement ends because nobody looked.
  policy: {
    due: 'P5D',
    working: true,
    ladder: [
      remindBefore('P2D'),
      remindAfter('P1D'),
      tellAfter('P2D', 'owner'),
      remindAfter('P4D'),
      decideAfter('P5D', 'finance'),
    ],
    onSilence: 'escalate',
  },
  example: {
    version: 1,
    summary: 'A valuation model.',
    bought: 'GBP 50,000.00',
    inHouse: 'GBP 58,500.00',
    difference: 'GBP 8,500.00',
    roles: ['2 × Valuation analyst'],
    deliverables: ['D1 Valuation model'],
  },
};
