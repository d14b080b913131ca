import { z } from 'zod';
import { person } from '../../kernel/index.js';
import { fact } from './define.js';
import { Id, PersonRef, Who } from './fields.js';
import { actorCalled } from './told.js';

/** What reviewers make of a submission. */
export const REVIEW = {
  'review.scored': fact({
    about: z.strictObject({
      deliverable: Id,
      round: z.int(),
      reviewer: Who,
      verdict: z.enum(['accept', 'rework']),
      score: z.number(),
    }),
    example: { deliverable: 'D1', round: 1, reviewer: person('rhea@client.example'), verdict: 'rework', score: 54.5 },
    sentence: ({ reviewer, ...about }) => ({ ...about, reviewer: actorCalled(reviewer) }),
    step: null,
  }),
  'review.disputed': fact({
    about: z.strictObject({ deliverable: Id, round: z.int(), third: PersonRef }),
    example: { deliverable: 'D1', round: 1, third: 'ravi@client.example' },
    sentence: (about) => about,
    step: null,
  }),
};
