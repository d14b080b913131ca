import { z } from 'zod';
import { messageOf, Money, person, reasonFor } from '../../kernel/index.js';
import { StaffingPlan } from '../../engagement/index.js';
import { SHORTFALL_DECISIONS } from '../../tasks/index.js';
import type { EngagementView } from '../view.js';
import { withPosition } from './changes.js';
import { fact } from './define.js';
import { Id, Instant, said, Who, Why } from './fields.js';
import { actorCalled, when } from './told.js';

/** How budget and demand change the team. */
export const SCALING = {
  'scaling.planned': fact({
    about: z.strictObject({ plan: StaffingPlan }),
    example: {
      plan: {
        id: 'p1',
        direction: 'grow',
        changes: [{ role: 'analyst', from: 2, to: 3 }],
        costBefore: { currency: 'GBP', minor: 4_000_000 },
        costAfter: { currency: 'GBP', minor: 5_500_000 },
        budget: { currency: 'GBP', minor: 6_000_000 },
        budgetVersion: 2,
      },
    },
    sentence: ({ plan: { changes, costBefore, costAfter } }) => ({
      changes: { series: changes.map(({ role, from, to }) => messageOf('console.change', { role, from, to })) },
      before: costBefore,
      after: costAfter,
    }),
    step: (view, { plan }) => ({ ...view, plan: { ...plan, state: 'planned' } }),
  }),
  'scaling.approved': fact({
    about: z.strictObject({ plan: Id, by: Who }),
    example: { plan: 'p1', by: person('finn@client.example') },
    sentence: ({ plan, by }) => ({ plan, by: actorCalled(by) }),
    step: (view) => withPlan(view, 'approved'),
  }),
  'scaling.rejected': fact({
    about: z.strictObject({ plan: Id, why: Why }),
    example: { plan: 'p1', why: said('No.') },
    sentence: ({ plan, why }) => ({ plan, why }),
    step: (view) => withPlan(view, 'rejected'),
  }),
  'scaling.noticed': fact({
    about: z.strictObject({ plan: Id, position: Id, until: Instant }),
    example: { plan: 'p1', position: 'analyst-2', until: '2026-03-12T12:00:00.000Z' },
    sentence: ({ position, until }) => ({ position, until: when(until) }),
    step: (view, { position }) => withPlan(withPosition(view, position, { state: 'notice' }), 'notice'),
  }),
  'scaling.withdrawn': fact({
    about: z.strictObject({ plan: Id, why: Why }),
    example: { plan: 'p1', why: reasonFor('reasons.planReplaced') },
    sentence: ({ plan, why }) => ({ plan, why }),
    step: (view) => ({
      ...withPlan(view, 'withdrawn'),
      team: view.team.map((each) => (each.state === 'notice' ? { ...each, state: 'active' } : each)),
    }),
  }),
  'scaling.cut-short': fact({
    about: z.strictObject({ plan: Id, position: Id, why: Why }),
    example: { plan: 'p1', position: 'analyst-3', why: reasonFor('reasons.growthGone') },
    sentence: ({ position, why }) => ({ position, why }),
    step: (view, { position }) => ({ ...view, team: view.team.filter((each) => each.position !== position) }),
  }),
  'shortfall.found': fact({
    about: z.strictObject({ budget: Money, least: Money }),
    example: { budget: { currency: 'GBP', minor: 0 }, least: { currency: 'GBP', minor: 2_400_000 } },
    sentence: ({ budget, least }) => ({ budget, least }),
    step: null,
  }),
  'shortfall.decided': fact({
    about: z.strictObject({ decision: z.enum(SHORTFALL_DECISIONS), by: Who, why: Why }),
    example: { decision: 'pause', by: person('finn@client.example'), why: said('Until the autumn.') },
    sentence: ({ decision, by, why }) => ({ decision, by: actorCalled(by), why }),
    step: null,
  }),
  'scaling.completed': fact({
    about: z.strictObject({ plan: Id }),
    example: { plan: 'p1' },
    sentence: ({ plan }) => ({ plan }),
    step: (view) => withPlan(view, 'completed'),
  }),
  'handover.completed': fact({
    about: z.strictObject({ position: Id, document: Id.nullable() }),
    example: { position: 'analyst-2', document: null },
    sentence: ({ position }) => ({ position }),
    step: null,
  }),
  'handover.incomplete': fact({
    about: z.strictObject({ position: Id, why: Why }),
    example: { position: 'analyst-2', why: reasonFor('reasons.noAnswer') },
    sentence: ({ position, why }) => ({ position, why }),
    step: null,
  }),
};

const withPlan = (view: EngagementView, state: NonNullable<EngagementView['plan']>['state']): EngagementView => ({
  ...view,
  plan: view.plan && { ...view.plan, state },
});
