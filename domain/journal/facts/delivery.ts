import { z } from 'zod';
import { Money, person, reasonFor } from '../../kernel/index.js';
import { type Holder, HOLDERS } from '../../tasks/index.js';
import type { EngagementView } from '../view.js';
import { withDeliverable, withoutVendor } from './changes.js';
import { fact } from './define.js';
import { Id, Instant, said, Span, Who, Why } from './fields.js';
import { actorCalled, decided, dueAt, holderCalled, NONE, orNone, when, yesNo } from './told.js';

const THEN = '2026-03-10T12:00:00.000Z';
const LATER = '2026-03-12T12:00:00.000Z';

/** Deliverables and the client's inputs, and what is paid for them. */
export const DELIVERY = {
  'deliverable.opened': fact({
    about: z.strictObject({ deliverable: Id, due: Instant }),
    example: { deliverable: 'D1', due: LATER },
    sentence: ({ deliverable, due }) => ({ deliverable, due: dueAt(due) }),
    step: (view, { deliverable, due }, at) =>
      withDeliverable(view, deliverable, {
        state: 'open',
        openedAt: at,
        dueAt: due,
        late: false,
        holder: delivererOf(view, deliverable),
      }),
  }),
  'deliverable.due': fact({
    /** `was` and `why` are there when the date moved for a reason of its own, such as a late input of the client's (`holder`). */
    about: z.strictObject({
      deliverable: Id,
      due: Instant,
      was: Instant.optional(),
      why: Why.optional(),
      holder: z.enum(HOLDERS).optional(),
    }),
    example: {
      deliverable: 'D1',
      due: LATER,
      was: THEN,
      why: reasonFor('reasons.inputLate', { input: 'D0' }),
      holder: 'client',
    },
    sentence: ({ deliverable, due, was, why }) => ({
      deliverable,
      due: dueAt(due),
      was: was ? when(was) : NONE,
      said: yesNo(why !== undefined),
      why: why ?? '',
    }),
    step: (view, { deliverable, due }, at) =>
      withDeliverable(view, deliverable, {
        dueAt: due,
        ...(isOverdue(view, deliverable) && due > at && { state: 'open' }),
      }),
  }),
  'deliverable.overdue': fact({
    about: z.strictObject({ deliverable: Id, due: Instant, holder: z.enum(HOLDERS) }),
    example: { deliverable: 'D1', due: THEN, holder: 'vendor' },
    sentence: ({ deliverable, due, holder }) => ({ deliverable, due: dueAt(due), holder: holderCalled(holder) }),
    step: (view, { deliverable, holder }) =>
      withDeliverable(view, deliverable, { state: 'overdue', late: true, holder }),
  }),
  'deliverable.submitted': fact({
    about: z.strictObject({ deliverable: Id, round: z.int(), document: Id, late: z.boolean() }),
    example: { deliverable: 'D1', round: 1, document: 's1', late: true },
    sentence: ({ deliverable, round, late }) => ({ deliverable, round, late: yesNo(late) }),
    step: (view, { deliverable, round, document, late }, at) =>
      withDeliverable(view, deliverable, {
        state: 'in review',
        submittedAt: at,
        holder: 'reviewer',
        round,
        submission: document,
        late,
      }),
  }),
  'deliverable.reworked': fact({
    about: z.strictObject({ deliverable: Id, round: z.int(), findings: z.array(Why) }),
    example: { deliverable: 'D1', round: 1, findings: [said('Sources.')] },
    sentence: ({ deliverable, round, findings }) => ({ deliverable, round, count: findings.length }),
    step: (view, { deliverable }) => withDeliverable(view, deliverable, { state: 'rework', holder: 'vendor' }),
  }),
  'deliverable.accepted': fact({
    /** `price` where a person has taken it for less than was agreed. */
    about: z.strictObject({
      deliverable: Id,
      round: z.int(),
      score: z.number().nullable(),
      deemed: z.boolean(),
      price: Money.optional(),
    }),
    example: { deliverable: 'D1', round: 2, score: 88.5, deemed: false },
    sentence: ({ deliverable, score, deemed, price }) => ({
      deliverable,
      score: orNone(score),
      deemed: yesNo(deemed),
      lower: yesNo(price !== undefined),
      price: price ?? '',
    }),
    step: (view, { deliverable, score, price }, at) =>
      withDeliverable(view, deliverable, {
        state: 'accepted',
        acceptedAt: at,
        holder: 'none',
        score,
        ...(price && { payment: price }),
      }),
  }),
  'deliverable.dropped': fact({
    about: z.strictObject({ deliverable: Id, why: Why }),
    example: { deliverable: 'D1', why: said('Not needed.') },
    sentence: ({ deliverable, why }) => ({ deliverable, why }),
    step: (view, { deliverable }) => withDeliverable(view, deliverable, { state: 'dropped', holder: 'none' }),
  }),
  'input.provided': fact({
    about: z.strictObject({ deliverable: Id, document: Id }),
    example: { deliverable: 'D0', document: 'i1' },
    sentence: ({ deliverable }) => ({ deliverable }),
    step: (view, { deliverable, document }, at) =>
      withDeliverable(view, deliverable, { state: 'provided', acceptedAt: at, holder: 'none', submission: document }),
  }),
  'extension.requested': fact({
    about: z.strictObject({ deliverable: Id, by: Span }),
    example: { deliverable: 'D1', by: 'P5D' },
    sentence: ({ deliverable, by }) => ({ deliverable, more: { duration: by }, single: yesNo(by === 'P1D') }),
    step: null,
  }),
  'extension.granted': fact({
    about: z.strictObject({ deliverable: Id, due: Instant }),
    example: { deliverable: 'D1', due: LATER },
    sentence: ({ deliverable, due }) => ({ deliverable, due: dueAt(due) }),
    step: (view, { deliverable, due }) => withDeliverable(view, deliverable, { state: 'open', dueAt: due }),
  }),
  'extension.refused': fact({
    about: z.strictObject({ deliverable: Id, why: Why }),
    example: { deliverable: 'D1', why: said('Too late.') },
    sentence: ({ deliverable, why }) => ({ deliverable, why }),
    step: null,
  }),
  'overdue.decided': fact({
    about: z.strictObject({ deliverable: Id, decision: Id, by: Who, price: Money.optional() }),
    example: { deliverable: 'D1', decision: 'extend', by: person('olu@client.example') },
    sentence: ({ deliverable, decision, by }) => ({ deliverable, decision: decided(decision), by: actorCalled(by) }),
    step: null,
  }),
  'payment.released': fact({
    about: z.strictObject({ deliverable: Id, amount: Money }),
    example: { deliverable: 'D1', amount: { currency: 'GBP', minor: 3_500_000 } },
    sentence: ({ deliverable, amount }) => ({ deliverable, amount }),
    step: (view, payment, at) => ({ ...view, payments: [...view.payments, { ...payment, at }] }),
  }),
  'vendor.replaced': fact({
    about: z.strictObject({ vendor: Id, why: Why }),
    example: { vendor: 'northwind', why: reasonFor('reasons.overdue') },
    sentence: ({ vendor, why }) => ({ vendor, why }),
    step: (view, { vendor }) => withoutVendor(view, vendor),
  }),
};

const isOverdue = (view: EngagementView, id: string): boolean =>
  view.deliverables.find((each) => each.id === id)?.state === 'overdue';

const delivererOf = (view: EngagementView, id: string): Holder =>
  view.deliverables.find((each) => each.id === id)?.from === 'client' ? 'client' : 'vendor';
