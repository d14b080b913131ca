import { z } from 'zod';
import { COUNTS } from '../../engagement/index.js';
import { Money, person, reasonFor } from '../../kernel/index.js';
import { fact } from './define.js';
import { Id, Instant, said, Version, Who, Why } from './fields.js';
import { actorCalled } from './told.js';

const origin = { source: z.string(), event: z.string() };

/** What other systems said of money and demand. */
export const EVENTS = {
  'budget.changed': fact({
    about: z.strictObject({ version: Version, amount: Money, ...origin }),
    example: { version: 2, amount: { currency: 'GBP', minor: 7_000_000 }, source: 'erp', event: 'v2' },
    sentence: ({ version, amount, source }) => ({ version, amount, source }),
    step: (view, { amount, version }) => ({ ...view, budget: amount, budgetVersion: version, frozen: false }),
  }),
  'budget.frozen': fact({
    about: z.strictObject({ version: Version, ...origin }),
    example: { version: 3, source: 'erp', event: 'v3' },
    sentence: ({ version, source }) => ({ version, source }),
    step: (view, { version }) => ({ ...view, budgetVersion: version, frozen: true }),
  }),
  'demand.changed': fact({
    about: z.strictObject({
      version: Version,
      roles: z.array(z.strictObject({ role: Id, headcount: z.int() })),
      ...origin,
    }),
    example: { version: 2, roles: [{ role: 'analyst', headcount: 3 }], source: 'hr', event: 'd2' },
    sentence: ({ roles, source }) => ({
      roles: roles.map(({ role, headcount }) => `${headcount} × ${role}`).join(', '),
      source,
    }),
    step: null,
  }),
  'events.ignored': fact({
    about: z.strictObject({ source: z.string(), from: Instant, count: z.int(), why: Why }),
    example: {
      source: 'erp',
      from: '2026-03-02T09:00:00.000Z',
      count: 37,
      why: reasonFor('reasons.notNewer', { version: 1, known: 2 }),
    },
    sentence: ({ source, from, count, why }) => ({ source, from: { at: from }, count, why }),
    step: null,
  }),
  'event.ignored': fact({
    about: z.strictObject({ event: z.string(), type: Id, why: Why }),
    example: {
      event: 'd1',
      type: 'kpo.demand.changed.v1',
      why: reasonFor('reasons.notNewer', { version: 1, known: 2 }),
    },
    sentence: ({ type, why }) => ({ type, why }),
    step: null,
  }),
  'event.held': fact({
    about: z.strictObject({ event: z.string(), type: Id, source: z.string(), version: Version, known: Version }),
    example: { event: 'v9', type: 'kpo.budget.changed.v1', source: 'erp', version: 2_147_483_647, known: 2 },
    sentence: ({ type, source, version, known }) => ({ type, source, version: String(version), known: String(known) }),
    step: null,
  }),
  'event.decided': fact({
    about: z.strictObject({
      event: z.string(),
      type: Id,
      decision: z.enum(['take', 'discard']),
      by: Who,
      why: Why.nullable(),
    }),
    example: {
      event: 'v9',
      type: 'kpo.budget.changed.v1',
      decision: 'discard',
      by: person('olu@client.example'),
      why: null,
    },
    sentence: ({ type, decision, by }) => ({ type, decision, by: actorCalled(by) }),
    step: null,
  }),
  'version.reset': fact({
    about: z.strictObject({ of: z.enum(COUNTS), from: Version, to: Version, by: Who, why: Why }),
    example: { of: 'budget', from: 2_147_483_647, to: 2, by: person('olu@client.example'), why: said('A mistake.') },
    sentence: ({ of, from, to, by, why }) => ({ of, from: String(from), to: String(to), by: actorCalled(by), why }),
    step: (view, { of, to }) => (of === 'budget' ? { ...view, budgetVersion: to } : view),
  }),
};
