import { z } from 'zod';
import { person, reasonFor } from '../../kernel/index.js';
import { withPosition } from './changes.js';
import { fact } from './define.js';
import { Id, PersonRef, said, Typed, Who, Why } from './fields.js';
import { actorCalled, decided } from './told.js';

/** Who works on it. */
export const ONBOARDING = {
  'expert.proposed': fact({
    about: z.strictObject({ position: Id, role: Id, name: Typed, email: PersonRef }),
    example: { position: 'analyst-1', role: 'analyst', name: 'Ada', email: 'ada@northwind.example' },
    sentence: ({ position, role, name }) => ({ position, role, name }),
    step: (view, { position, role, name, email }) => ({
      ...view,
      team: [
        ...view.team.filter((each) => each.position !== position),
        { position, role, name, email, state: 'proposed' },
      ],
    }),
  }),
  'expert.verified': fact({
    about: z.strictObject({ position: Id, by: Who }),
    example: { position: 'analyst-1', by: person('olu@client.example') },
    sentence: ({ position, by }) => ({ position, by: actorCalled(by) }),
    step: (view, { position }) => withPosition(view, position, { state: 'verified' }),
  }),
  'expert.rejected': fact({
    about: z.strictObject({ position: Id, why: Why }),
    example: { position: 'analyst-1', why: said('No credential.') },
    sentence: ({ position, why }) => ({ position, why }),
    step: (view, { position }) => withPosition(view, position, { state: 'left' }),
  }),
  'expert.acknowledged': fact({
    about: z.strictObject({ position: Id }),
    example: { position: 'analyst-1' },
    sentence: ({ position }) => ({ position }),
    step: (view, { position }) => withPosition(view, position, { state: 'acknowledged' }),
  }),
  'expert.declined': fact({
    about: z.strictObject({ position: Id, why: Why }),
    example: { position: 'analyst-1', why: reasonFor('reasons.noAnswer') },
    sentence: ({ position, why }) => ({ position, why }),
    step: (view, { position }) => withPosition(view, position, { state: 'left' }),
  }),
  'expert.suspended': fact({
    about: z.strictObject({ position: Id, why: Why }),
    example: { position: 'analyst-1', why: reasonFor('reasons.lapsed', { credential: 'CFA' }) },
    sentence: ({ position, why }) => ({ position, why }),
    step: (view, { position }) => withPosition(view, position, { state: 'suspended' }),
  }),
  'position.unfilled': fact({
    about: z.strictObject({ position: Id, role: Id, why: Why }),
    example: { position: 'analyst-1', role: 'analyst', why: said('Nobody could start.') },
    sentence: ({ position, why }) => ({ position, why }),
    step: null,
  }),
  'position.decided': fact({
    about: z.strictObject({ position: Id, role: Id, decision: Id, by: Who }),
    example: { position: 'analyst-1', role: 'analyst', decision: 'extend', by: person('olu@client.example') },
    sentence: ({ position, decision, by }) => ({ position, decision: decided(decision), by: actorCalled(by) }),
    step: null,
  }),
  'team.complete': fact({
    about: z.strictObject({ positions: z.int() }),
    example: { positions: 1 },
    sentence: ({ positions }) => ({ positions }),
    step: null,
  }),
};
