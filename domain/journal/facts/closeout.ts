import { z } from 'zod';
import { person, reasonFor } from '../../kernel/index.js';
import { Scorecard } from '../../engagement/index.js';
import { fact } from './define.js';
import { Id, Who, Why } from './fields.js';
import { actorCalled, methodCalled } from './told.js';

/** What is given back, and how the vendor did. */
export const CLOSEOUT = {
  'closeout.certified': fact({
    about: z.strictObject({ vendor: Id, by: Who, method: Id }),
    example: { vendor: 'northwind', by: person('nora@northwind.example'), method: 'returned-and-destroyed' },
    sentence: ({ vendor, by, method }) => ({ vendor, by: actorCalled(by), method: methodCalled(method) }),
    step: (view, certificate) => ({ ...view, certificates: [...view.certificates, certificate] }),
  }),
  'closeout.uncertified': fact({
    about: z.strictObject({ vendor: Id, why: Why }),
    example: { vendor: 'northwind', why: reasonFor('reasons.noAnswer') },
    sentence: ({ vendor, why }) => ({ vendor, why }),
    step: (view, certificate) => ({ ...view, certificates: [...view.certificates, certificate] }),
  }),
  'scorecard.made': fact({
    about: z.strictObject({ vendor: Id, scorecard: Scorecard }),
    example: {
      vendor: 'northwind',
      scorecard: { onTime: 1, quality: 88.5, firstTime: 0.5, delivered: 2, dropped: 0 },
    },
    sentence: ({ vendor, scorecard: { delivered, dropped } }) => ({ vendor, delivered, dropped }),
    step: (view, { scorecard }) => ({ ...view, scorecard }),
  }),
};
