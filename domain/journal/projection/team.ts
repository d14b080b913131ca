import type { EngagementView } from '../view.js';
import { type Steps, withPosition } from './steps.js';

/** Who works on it, and how budget and demand change that. */
export const TEAM: Steps = {
  'expert.proposed': (view, { position, role, name, email }) => ({
    ...view,
    team: [
      ...view.team.filter((each) => each.position !== position),
      { position, role, name, email, state: 'proposed' },
    ],
  }),
  'expert.verified': (view, { position }) => withPosition(view, position, { state: 'verified' }),
  'expert.rejected': (view, { position }) => withPosition(view, position, { state: 'left' }),
  'expert.declined': (view, { position }) => withPosition(view, position, { state: 'left' }),
  'expert.acknowledged': (view, { position }) => withPosition(view, position, { state: 'acknowledged' }),
  'expert.suspended': (view, { position }) => withPosition(view, position, { state: 'suspended' }),
  'access.granted': (view, { position }) => withPosition(view, position, { state: 'active' }),
  'access.revoked': (view, { position }) =>
    view.team.find((each) => each.position === position)?.state === 'suspended'
      ? view
      : withPosition(view, position, { state: 'left' }),

  'budget.changed': (view, { amount, version }) => ({ ...view, budget: amount, budgetVersion: version, frozen: false }),
  'budget.frozen': (view, { version }) => ({ ...view, budgetVersion: version, frozen: true }),
  'scaling.planned': (view, { plan }) => ({ ...view, plan: { ...plan, state: 'planned' } }),
  'scaling.approved': (view) => withPlan(view, 'approved'),
  'scaling.rejected': (view) => withPlan(view, 'rejected'),
  'scaling.noticed': (view, { position }) => withPlan(withPosition(view, position, { state: 'notice' }), 'notice'),
  'scaling.withdrawn': (view) => ({
    ...withPlan(view, 'withdrawn'),
    team: view.team.map((each) => (each.state === 'notice' ? { ...each, state: 'active' } : each)),
  }),
  'scaling.completed': (view) => withPlan(view, 'completed'),
};

const withPlan = (view: EngagementView, state: NonNullable<EngagementView['plan']>['state']): EngagementView => ({
  ...view,
  plan: view.plan && { ...view.plan, state },
});
