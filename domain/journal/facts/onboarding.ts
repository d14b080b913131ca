import { z } from 'zod';
import { withPosition } from './changes.js';
import { fact } from './define.js';
import { Id, PersonRef, Typed, Who, Why } from './fields.js';

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
    example: { position: 'analyst-1', by: 'olu@client.example' },
    sentence: ({ position, by }) => ({ position, by }),
    step: (view, { position }) => withPosition(view, position, { state: 'verified' }),
  }),
  'expert.rejected': fact({
    about: z.strictObject({ position: Id, why: Why }),
    example: { position: 'analyst-1', why: 'No credential.' },
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
    example: { position: 'analyst-1', why: 'no answer in time' },
    sentence: ({ position, why }) => ({ position, why }),
    step: (view, { position }) => withPosition(view, position, { state: 'left' }),
  }),
  'expert.suspended': fact({
    about: z.strictObject({ position: Id, why: Why }),
    example: { position: 'analyst-1', why: 'the credential CFA lapsed' },
    sentence: ({ position, why }) => ({ position, why }),
    step: (view, { position }) => withPosition(view, position, { state: 'suspended' }),
  }),
  'position.unfilled': fact({
    about: z.strictObject({ position: Id, role: Id, why: Why }),
    example: { position: 'analyst-1', role: 'analyst', why: 'Nobody could start.' },
    sentence: ({ position, why }) => ({ position, why }),
    step: null,
  }),
  'team.complete': fact({
    about: z.strictObject({ positions: z.int() }),
    example: { positions: 1 },
    sentence: ({ positions }) => ({ positions }),
    step: null,
  }),
};
