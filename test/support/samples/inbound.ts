import type { InboundEvent } from '../../../domain/engagement/events/index.js';
import { pounds } from './briefs.js';

export const SOURCE = '/erp';
export const OFFICE = 'harbour-valuations.example';

/** The budget becomes this many pounds. */
export const budget = (version: number, amount: number): InboundEvent => ({
  type: 'kpo.budget.changed.v1',
  key: `budget-${version}`,
  source: SOURCE,
  data: { version, amount: pounds(amount) },
});
export const freeze = (version: number): InboundEvent => ({
  type: 'kpo.budget.frozen.v1',
  key: `freeze-${version}`,
  source: SOURCE,
  data: { version },
});
/** Headcounts that are wanted, by role. */
export const demand = (version: number, headcounts: Record<string, number>): InboundEvent => ({
  type: 'kpo.demand.changed.v1',
  key: `demand-${version}`,
  source: SOURCE,
  data: { version, roles: Object.entries(headcounts).map(([role, headcount]) => ({ role, headcount })) },
});
export const lapse = (key: string, position = 'analyst-1', credential = 'CFA'): InboundEvent => ({
  type: 'kpo.credential.lapsed.v1',
  key,
  source: '/registry',
  data: { expert: `expert.${position}@${OFFICE}`, credential },
});
