import { z } from 'zod';
import { Money, reasonFor } from '../../kernel/index.js';
import { fact } from './define.js';
import { Id, Instant, Version, Why } from './fields.js';

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
};
