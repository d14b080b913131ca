import { z } from 'zod';
import { fact } from './define.js';
import { Id, PersonRef } from './fields.js';

/** What reviewers make of a submission. */
export const REVIEW = {
  'review.scored': fact({
    about: z.strictObject({
      deliverable: Id,
      round: z.int(),
      reviewer: PersonRef,
      verdict: z.enum(['accept', 'rework']),
      score: z.number(),
    }),
    example: { deliverable: 'D1', round: 1, reviewer: 'rhea@client.example', verdict: 'rework', score: 54.5 },
    sentence: (about) => about,
    step: null,
  }),
  'review.disputed': fact({
    about: z.strictObject({ deliverable: Id, round: z.int(), third: PersonRef }),
    example: { deliverable: 'D1', round: 1, third: 'ravi@client.example' },
    sentence: (about) => about,
    step: null,
  }),
};
