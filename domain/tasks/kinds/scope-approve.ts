import type { Form } from '../forms/form.js';
import type { TaskKindModule } from '../task-kind.js';
import { choice, comment, message, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter } from './parts/rungs.js';
import { figure, figures, list, listIfAny, quote } from './parts/subject.js';

type Context = {
  version: number;
  summary: string;
  bought: string;
  inHouse: string;
  difference: string;
  change?: string;
  /** A change of work under way: it is approved or refused as it stands. */
  amendment?: boolean;
  roles: string[];
  deliverables: string[];
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
    {
      name: 'deliverables',
      label: message('forms.scope.approve.deliverables'),
      hint: message('forms.scope.approve.deliverables.hint'),
      on: ['change'],
      type: 'table',
      columns: [
        { name: 'id', label: message('forms.scope.approve.deliverable'), type: 'text' },
        { name: 'after', label: message('forms.scope.approve.after'), type: 'duration' },
      ],
      example: undefined,
    },
    {
      name: 'drop',
      label: message('forms.scope.approve.drop'),
      hint: message('forms.scope.approve.drop.hint'),
      on: ['change'],
      type: 'lines',
      example: undefined,
    },
    {
      name: 'headcount',
      label: message('forms.scope.approve.headcount'),
      on: ['change'],
      type: 'table',
      columns: [
        { name: 'role', label: message('forms.scope.approve.role'), type: 'text' },
        { name: 'headcount', label: message('forms.scope.approve.people'), type: 'integer' },
      ],
      example: undefined,
    },
    reason(['cancel']),
  ],
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
export const scopeApprove: TaskKindModule<Context> = {
  asked: 'The sponsor: each version of the statement of work, and each change that is requested during delivery.',
  roles: ['sponsor'],
  notHeldBy: ['owner', 'vendor'],
  answeredBy: 'anyone',
  beforeAward: true,
  work: null,
  holder: null,
  reads: null,
  form: ({ amendment }) => (amendment ? AMENDMENT : SCOPE),
  subject: ({ version, change, bought, inHouse, difference, deliverables, roles }) => [
    ...(change ? [quote('pages.subject.answersRequest', change)] : []),
    figures(
      figure('pages.subject.bought', bought, 'pages.subject.bought.note'),
      figure('pages.subject.inHouse', inHouse, 'pages.subject.inHouse.note'),
      figure('pages.subject.difference', difference, 'pages.subject.difference.note'),
    ),
    list(message('pages.subject.deliverablesVersion', { version }), deliverables),
    ...listIfAny('pages.subject.roles', roles),
  ],
  silence: {
    leadsTo: 'the engagement is cancelled; a change requested during delivery is refused',
    refusal: 'cancel',
    needsAPerson: [],
    told: null,
  },
  // No money is spent on a scope that nobody approved.
  policy: {
    due: 'P5D',
    working: true,
    ladder: [
      remindBefore('P2D'),
      remindAfter('P1D'),
      tellAfter('P2D', 'owner'),
      remindAfter('P4D'),
      tellAfter('P5D', 'owner'),
    ],
    onSilence: 'reject',
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
