import type { Holder } from '../facts.js';
import type { EngagementView } from '../view.js';
import { type Steps, withDeliverable } from './steps.js';

/** Deliverables and the client's inputs, and what is paid for them. */
export const DELIVERY: Steps = {
  'deliverable.opened': (view, { deliverable, due }, at) =>
    withDeliverable(view, deliverable, {
      state: 'open',
      openedAt: at,
      dueAt: due,
      late: false,
      holder: delivererOf(view, deliverable),
    }),
  'deliverable.due': (view, { deliverable, due }, at) =>
    withDeliverable(view, deliverable, {
      dueAt: due,
      ...(isOverdue(view, deliverable) && due > at && { state: 'open' }),
    }),
  'deliverable.overdue': (view, { deliverable, holder }) =>
    withDeliverable(view, deliverable, { state: 'overdue', late: true, holder }),
  'extension.granted': (view, { deliverable, due }) =>
    withDeliverable(view, deliverable, { state: 'open', dueAt: due }),
  'deliverable.submitted': (view, { deliverable, round, document, late }, at) =>
    withDeliverable(view, deliverable, {
      state: 'in review',
      submittedAt: at,
      holder: 'reviewer',
      round,
      submission: document,
      late,
    }),
  'deliverable.reworked': (view, { deliverable }) =>
    withDeliverable(view, deliverable, { state: 'rework', holder: 'vendor' }),
  'deliverable.accepted': (view, { deliverable, score }, at) =>
    withDeliverable(view, deliverable, { state: 'accepted', acceptedAt: at, holder: 'none', score }),
  'input.provided': (view, { deliverable, document }, at) =>
    withDeliverable(view, deliverable, { state: 'provided', acceptedAt: at, holder: 'none', submission: document }),
  'deliverable.dropped': (view, { deliverable }) =>
    withDeliverable(view, deliverable, { state: 'dropped', holder: 'none' }),
  'payment.released': (view, payment, at) => ({ ...view, payments: [...view.payments, { ...payment, at }] }),
};

const isOverdue = (view: EngagementView, id: string): boolean =>
  view.deliverables.find((each) => each.id === id)?.state === 'overdue';

const delivererOf = (view: EngagementView, id: string): Holder =>
  view.deliverables.find((each) => each.id === id)?.from === 'client' ? 'client' : 'vendor';
