import { z } from 'zod';
import { person, reasonFor, system } from '../../kernel/index.js';
import { Constraints, MakeOrBuy, PlannedDeliverable, PlannedRole, question } from '../../engagement/index.js';
import type { DeliverableView } from '../view.js';
import { withDeliverable } from './changes.js';
import { fact } from './define.js';
import { Code, Id, PersonRef, said, Typed, Version, Who, Why } from './fields.js';
import { actorCalled, dueAt, NONE, orNone } from './told.js';

const GBP = (minor: number) => ({ currency: 'GBP', minor });

/** How the scope is agreed, and changed later. */
export const SCOPING = {
  'scope.drafted': fact({
    about: z.strictObject({
      version: Version,
      deliverables: z.array(PlannedDeliverable),
      roles: z.array(PlannedRole),
      constraints: Constraints,
      makeOrBuy: MakeOrBuy,
      change: Why.nullable(),
    }),
    example: {
      version: 1,
      deliverables: [],
      roles: [],
      constraints: { jurisdictions: ['GB'], languages: ['en'], dataResidency: [], sensitivity: 'medium' },
      makeOrBuy: {
        inHouse: null,
        price: GBP(4_500_000),
        oversight: GBP(360_000),
        transition: GBP(140_000),
        bought: GBP(5_000_000),
      },
      change: null,
    },
    sentence: ({ version, deliverables, makeOrBuy: { bought } }) => ({ version, count: deliverables.length, bought }),
    step: (view, { version, roles, constraints, makeOrBuy, deliverables }) => {
      const known = new Map(view.deliverables.map((each) => [each.id, each]));
      return {
        ...view,
        constraints,
        scope: { version, approved: false, roles, makeOrBuy },
        deliverables: deliverables.map((planned) => ({ ...(known.get(planned.id) ?? UNSTARTED), ...planned })),
      };
    },
  }),
  'scope.questioned': fact({
    about: z.strictObject({ questions: z.array(Code) }),
    example: { questions: [question('questions.nothingDue'), question('questions.noPayments')] },
    sentence: ({ questions }) => ({ count: questions.length }),
    step: null,
  }),
  'scope.approved': fact({
    about: z.strictObject({ version: Version, by: Who }),
    example: { version: 1, by: person('sara@client.example') },
    sentence: ({ version, by }) => ({ version, by: actorCalled(by) }),
    step: (view, { version }) => ({ ...view, scope: view.scope && { ...view.scope, version, approved: true } }),
  }),
  'scope.amended': fact({
    about: z.strictObject({
      version: Version,
      why: Why,
      deliverable: Id.nullable(),
      due: z.string().nullable(),
      by: Who,
    }),
    example: {
      version: 2,
      why: said('A clinic was added.'),
      deliverable: 'D1',
      due: 'P5D',
      by: person('sara@client.example'),
    },
    sentence: ({ version, why, deliverable, due, by }) => ({
      version,
      why,
      deliverable: orNone(deliverable),
      due: due === null ? NONE : dueAt(due),
      by: actorCalled(by),
    }),
    step: (view, { version, deliverable, due }) => {
      const amended = { ...view, scope: view.scope && { ...view.scope, version } };
      // What is under way says itself when it is due.
      const planned = view.deliverables.find(({ id }) => id === deliverable)?.state === 'planned';
      return deliverable && due && planned && !due.startsWith('P')
        ? withDeliverable(amended, deliverable, { dueAt: due })
        : amended;
    },
  }),
  'change.requested': fact({
    about: z.strictObject({ by: Who, reason: Why }),
    example: { by: person('olu@client.example'), reason: said('A clinic was added.') },
    sentence: ({ by, reason }) => ({ by: actorCalled(by), reason }),
    step: null,
  }),
  'change.refused': fact({
    about: z.strictObject({ by: Who, reason: Why }),
    example: { by: system('engagement'), reason: reasonFor('reasons.noAnswer') },
    sentence: ({ by, reason }) => ({ by: actorCalled(by), reason }),
    step: null,
  }),
  'team.informed': fact({
    about: z.strictObject({ team: Typed, counterpart: PersonRef, staysInHouse: Typed }),
    example: { team: 'Valuation', counterpart: 'cleo@client.example', staysInHouse: 'Tax.' },
    sentence: ({ team, counterpart, staysInHouse }) => ({ team, counterpart, staysInHouse }),
    step: null,
  }),
};

const UNSTARTED: Omit<DeliverableView, keyof PlannedDeliverable> = {
  state: 'planned',
  openedAt: null,
  dueAt: null,
  submittedAt: null,
  acceptedAt: null,
  late: false,
  round: 0,
  score: null,
  holder: 'none',
  submission: null,
  ledger: [],
};
