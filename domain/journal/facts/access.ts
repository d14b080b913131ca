import { z } from 'zod';
import { reasonFor } from '../../kernel/index.js';
import { withPosition } from './changes.js';
import { fact } from './define.js';
import { Id, PersonRef, said, Why } from './fields.js';

const Via = z.enum(['webhook', 'ledger']);

/** Who of the team may get at the client's systems. */
export const ACCESS = {
  'access.granted': fact({
    about: z.strictObject({ position: Id, email: PersonRef, via: Via }),
    example: { position: 'analyst-1', email: 'ada@northwind.example', via: 'ledger' },
    sentence: ({ position, email, via }) => ({ position, email, via }),
    step: (view, { position }) => withPosition(view, position, { state: 'active' }),
  }),
  'access.revoked': fact({
    about: z.strictObject({ position: Id, email: PersonRef, via: Via, why: Why }),
    example: {
      position: 'analyst-1',
      email: 'ada@northwind.example',
      via: 'webhook',
      why: reasonFor('reasons.smallerTeam'),
    },
    sentence: ({ position, email, why }) => ({ position, email, why }),
    step: (view, { position }) =>
      view.team.find((each) => each.position === position)?.state === 'suspended'
        ? view
        : withPosition(view, position, { state: 'left' }),
  }),
  'access.failed': fact({
    about: z.strictObject({ position: Id, email: PersonRef, action: z.enum(['grant', 'revoke']), why: Why }),
    example: {
      position: 'analyst-1',
      email: 'ada@northwind.example',
      action: 'grant',
      why: said('the access system answered 403'),
    },
    sentence: ({ position, email, action, why }) => ({ position, email, action, why }),
    step: null,
  }),
};
