import { decimalsOf } from '../../domain/amounts.js';
import type { Holder, Phase } from '../../domain/facts.js';
import type { Money } from '../../domain/money.js';
import type { Role } from '../../domain/person.js';
import type { TaskKind } from '../../domain/task.js';

/** What each kind of task is called on pages. */
export const TASK_TITLES: Readonly<Record<TaskKind, string>> = {
  'scope.answer': 'Questions about the scope',
  'scope.approve': 'Scope approval',
  'bid.submit': 'Invitation to bid',
  'bid.evaluate': 'Bid evaluation',
  'award.approve': 'Award',
  'nda.sign': 'Non-disclosure agreement',
  'expert.propose': 'Expert proposal',
  'expert.verify': 'Expert verification',
  'expert.acknowledge': 'Confidentiality',
  'input.provide': 'Input for the vendor',
  'deliverable.submit': 'Deliverable',
  'extension.decide': 'Request for more time',
  'review.score': 'Quality review',
  'overdue.decide': 'Overdue decision',
  'scaling.approve': 'Staffing plan',
  'handover.complete': 'Handover',
  'closeout.certify': 'Close-out certificate',
};

export const PHASE_TITLES: Readonly<Record<Phase, string>> = {
  scoping: 'Scoping',
  selection: 'Selection',
  nda: 'NDA',
  onboarding: 'Onboarding',
  delivery: 'Delivery',
  closeout: 'Close-out',
  closed: 'Closed',
  cancelled: 'Cancelled',
  terminated: 'Terminated',
};

/** Roles and holders as somebody who is spoken about. */
export const ROLE_NAMES: Readonly<Record<Role | Holder, string>> = {
  owner: 'the owner',
  sponsor: 'the sponsor',
  finance: 'finance',
  signatory: 'the signatory',
  evaluator: 'the evaluator',
  reviewer: 'the reviewer',
  vendor: 'the vendor',
  expert: 'the expert',
  counterpart: 'the counterpart',
  client: 'the client',
  calendar: 'the calendar',
  access: 'missing access',
  pause: 'a pause',
  none: 'nobody',
};

/** An amount for a reader: `£35,000` or `£35,000.50`; exact, since minor units fit a double. */
export function moneyText({ currency, minor }: Money): string {
  const decimals = decimalsOf(currency);
  const whole = minor % 10 ** decimals === 0;
  const fraction = { minimumFractionDigits: whole ? 0 : decimals, maximumFractionDigits: whole ? 0 : decimals };
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency, ...fraction }).format(minor / 10 ** decimals);
}

/** `1 task`, `2 tasks`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** `codeName` or `code-name` as a label: `Code name`. */
export function labelOf(key: string): string {
  const words = key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_.]+/g, ' ')
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The first letter made a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
