/** What a vendor that was not chosen is told. */
export const debriefNotices = {
  'notices.debrief.subject': 'The outcome of the bidding round',
  'notices.debrief.notConsidered': 'Your bid could not be considered.',
  'notices.debrief.place':
    'Your bid was {bids, plural, =1 {the only bid} other {number {place} of # bids}} in the ranking.',
  'notices.debrief.part':
    '{part, select, technical {Technical quality} overlap {Time-zone overlap} language {Languages} other {Past performance}}',
  'notices.debrief.points': '{part}: {points, number} of 100 points.',
  'notices.debrief.best': '{part}: {points, number} of 100 points; no bid had more.',
  'notices.debrief.behind': '{part}: {points, number} of 100 points; the best bid had {best, number}.',
  'notices.debrief.cheapest': 'Total cost: no bid was lower.',
  'notices.debrief.cost': `Total cost, with oversight and transition: {band, select,
    near {within 10 % of the lowest}
    middle {between 10 % and 25 % above the lowest}
    other {more than 25 % above the lowest}}.`,
};
