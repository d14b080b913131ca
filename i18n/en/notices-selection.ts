/** What is said while a vendor is chosen. */
export const selectionNotices = {
  'notices.bid.subject': 'Invitation to bid',
  'notices.bid.extended': 'The bidding round is extended: your bid',
  'notices.bid.sealed': 'Bids are sealed and opened only when the round closes.',
  'notices.evaluation.subject': 'Score the bid of {vendor}',
  'notices.evaluation.why': 'Please score the technical part. You do not see the price.',
  'notices.award.subject': 'Award the engagement',
  'notices.award.line': '{place}. {vendor}: {score, number} points at {price}. {explanation}',
  'notices.awarded.subject': 'Your bid is awarded',
  'notices.awarded.why': 'Your bid has been chosen, subject to the NDA and the verification of your experts.',
  'notices.noVendor.subject': 'No vendor could be chosen',
  'notices.noVendor.why': 'No vendor could be chosen: {reason}.',
  'notices.passedOn.subject': 'The award has passed on',
  'notices.passedOn.why': 'The award of “{engagement}” has passed to another firm: {reason}.',
};
