import { z } from 'zod';
import { Money, Person, person, reasonFor, ROLES } from '../../kernel/index.js';
import { PHASES } from '../../engagement/index.js';
import { EMPTY_VIEW } from '../view.js';
import { fact } from './define.js';
import { Assumed, Id, PersonRef, said, Typed, Version, Who, Why } from './fields.js';
import { actorCalled, phaseCalled } from './told.js';

/** An engagement's beginning, its phases and its ends. */
export const ENGAGEMENT = {
  'engagement.started': fact({
    about: z.strictObject({
      title: Typed,
      summary: Typed,
      practice: Id,
      practiceTitle: z.string(),
      owner: PersonRef,
      ownerName: Typed,
      sponsor: PersonRef,
      costCentre: Id,
      budget: Money,
      budgetVersion: Version,
      startedBy: Who,
      /** Who plays which part for the client. */
      people: z.partialRecord(z.enum(ROLES), Person),
      /** The procurement notice that the brief was made of. */
      notice: z
        .strictObject({
          ocid: Id,
          lots: z.array(z.strictObject({ id: Id, deliverable: Id })).readonly(),
          assumptions: z.array(Assumed).readonly(),
        })
        .optional(),
    }),
    example: {
      title: 'Valuation model',
      summary: 'Value a group of clinics.',
      practice: 'financial-expertise',
      practiceTitle: 'Financial expertise',
      owner: 'olu@client.example',
      ownerName: 'Olu Operations',
      sponsor: 'sara@client.example',
      costCentre: 'CC-100',
      budget: { currency: 'GBP', minor: 6_000_000 },
      budgetVersion: 1,
      startedBy: { kind: 'key', key: 'test' },
      people: {},
    },
    sentence: ({ startedBy, practice, practiceTitle, budget }) => ({
      startedBy: actorCalled(startedBy),
      practiceTitle: { code: `console.practice.${practice}`, otherwise: practiceTitle },
      budget,
    }),
    step: ({ id }, { startedBy: _, ...started }, at) => ({ ...EMPTY_VIEW, ...started, id, startedAt: at }),
  }),
  'phase.entered': fact({
    about: z.strictObject({ phase: z.enum(PHASES) }),
    example: { phase: 'delivery' },
    sentence: ({ phase }) => ({ phase: phaseCalled(phase) }),
    step: (view, { phase }) => ({ ...view, phase }),
  }),
  'engagement.closed': fact({
    about: z.strictObject({ report: Id }),
    example: { report: 'report' },
    sentence: () => ({}),
    step: (view, _, at) => ({ ...view, phase: 'closed', endedAt: at }),
  }),
  /** Somebody has called it off while firms hold something; it is cancelled once they have said what became of that. */
  'cancellation.begun': fact({
    about: z.strictObject({ by: Who, reason: Why }),
    example: { by: person('sara@client.example'), reason: said('Strategy.') },
    sentence: ({ by, reason }) => ({ by: actorCalled(by), reason }),
    step: (view, { reason }) => ({ ...view, outcome: reason }),
  }),
  'engagement.cancelled': fact({
    about: z.strictObject({ by: Who, reason: Why }),
    example: { by: person('sara@client.example'), reason: said('Strategy.') },
    sentence: ({ by, reason }) => ({ by: actorCalled(by), reason }),
    step: (view, { reason }, at) => ({ ...view, phase: 'cancelled', endedAt: at, outcome: reason }),
  }),
  'engagement.terminated': fact({
    about: z.strictObject({ reason: Why }),
    example: { reason: reasonFor('reasons.overdue') },
    sentence: ({ reason }) => ({ reason }),
    step: (view, { reason }, at) => ({ ...view, phase: 'terminated', endedAt: at, outcome: reason }),
  }),
};
