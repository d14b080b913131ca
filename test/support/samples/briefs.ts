import { readFileSync } from 'node:fs';
import {
  Brief,
  type BriefInput,
  type DeliverableNeed,
  type PublicBrief,
  type RoleNeed,
} from '../../../domain/engagement/brief.js';

const EXAMPLE = Brief.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/brief.example.json', import.meta.url), 'utf8')),
);

/** The example brief as a workflow carries it, with what a test wants different. */
export function aBrief(different: Partial<PublicBrief> = {}): PublicBrief {
  const { confidential: _, ...open } = structuredClone(EXAMPLE);
  return { ...open, ...different };
}

/** A small brief as it is posted: one analyst, one deliverable, and a confidential part. */
export function aPostedBrief(different: Partial<BriefInput> = {}): BriefInput {
  return {
    ...structuredClone(EXAMPLE),
    roles: [aRole({ headcount: 1 })],
    deliverables: [aDeliverable()],
    ...different,
  };
}

/** A deliverable of a vendor, thirty days after the start. */
export function aDeliverable(different: Partial<DeliverableNeed> = {}): DeliverableNeed {
  return {
    id: 'D1',
    title: 'Valuation model',
    from: 'vendor',
    due: { after: 'P30D', working: false },
    dependsOn: [],
    acceptance: ['Recalculates without errors'],
    payment: { currency: 'GBP', minor: 3_500_000 },
    ...different,
  };
}

/** Two analysts of forty days each, one to four of them. */
export function aRole(different: Partial<RoleNeed> = {}): RoleNeed {
  return {
    id: 'analyst',
    title: 'Valuation analyst',
    credentials: [],
    headcount: 2,
    minimum: 1,
    maximum: 4,
    days: 40,
    ...different,
  };
}

export const pounds = (amount: number): { currency: 'GBP'; minor: number } => ({
  currency: 'GBP',
  minor: Math.round(amount * 100),
});
