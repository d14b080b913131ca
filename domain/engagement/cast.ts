import type { People } from './brief.js';

/** Who plays the client's parts; of several evaluators or reviewers the first. */
export const castOf = ({ owner, sponsor, finance, signatory, evaluators, reviewers }: People) => ({
  owner,
  sponsor,
  finance,
  signatory,
  evaluator: evaluators[0],
  reviewer: reviewers[0],
});
