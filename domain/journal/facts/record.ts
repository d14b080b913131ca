import { z } from 'zod';
import { fact } from './define.js';
import { person, reasonFor } from '../../kernel/index.js';
import { actorCalled } from './told.js';
import { Code, Id, Who } from './fields.js';

/** What the record says of itself, and of whom it was kept from. */
export const RECORD = {
  /** A turn that was written but never became part of the workflow's history (a worker died in between); its entries no longer count. */
  'turn.superseded': fact({
    about: z.strictObject({ stream: Id, turn: z.int(), entries: z.array(z.int()) }),
    example: { stream: 'main', turn: 4, entries: [9] },
    sentence: ({ entries }) => ({ count: entries.length, entries: entries.join(', ') }),
    step: null,
  }),
  'access.denied': fact({
    about: z.strictObject({ who: Who, what: Id, why: Code }),
    example: {
      who: person('eve@client.example'),
      what: 'read nda-northwind',
      why: reasonFor('reasons.closed.beforeNda'),
    },
    sentence: ({ who, what, why }) => ({ who: actorCalled(who), what, why }),
    step: null,
  }),
};
