/** A vendor's record. */
export const scorecard = {
  'console.scorecard': 'Scorecard',
  'console.scorecard.engagements': '{count, plural, one {# engagement} other {# engagements}}',
  'console.scorecard.onTime': 'On time',
  'console.scorecard.quality': 'Quality',
  'console.scorecard.firstTime': 'First time right',
  'console.scorecard.delivered': 'Delivered',
  'console.scorecard.dropped': 'Dropped',
  'console.scorecard.late': 'Own lateness',
  'console.scorecard.never': 'none',
  'console.scorecard.own': 'Recomputed from the journals. Only the vendor’s own share of lateness counts.',
  'console.scorecard.because': 'Where “{figure}” comes from',
  'console.scorecard.deliverable': 'Deliverable',
  'console.scorecard.outcome': 'Outcome',
  'console.scorecard.outcome.is':
    '{outcome, select, accepted {accepted} dropped {dropped} replace {vendor replaced} other {terminated}}',
  'console.scorecard.value.onTime': 'Own lateness',
  'console.scorecard.value.quality': 'Score',
  'console.scorecard.value.firstTime': 'Handed in',
  'console.scorecard.times': '{count, plural, one {once} other {# times}}',
  'console.scorecard.entries': 'Journal',
};
