/** What is said while a submission is judged. */
export const reviewNotices = {
  'notices.received.subject': '{id} is received',
  'notices.received.why': '“{title}” has been received and is being reviewed.',
  'notices.silence.accept': 'If no review comes in time ({due}, and the reminders after it), it counts as accepted.',
  'notices.silence.reject': 'If no review comes in time ({due}, and the reminders after it), it counts as sent back.',
  'notices.silence.escalate': 'If no review comes in time, another reviewer is asked, and then the owner decides.',
  'notices.review.subject': 'Review {id}: {title}',
  'notices.review.blind': 'Please review this submission on your own; the other reviewer does the same.',
  'notices.review.third': 'The first two reviewers did not settle it; your review decides.',
  'notices.accepted.subject': '{id} is accepted',
  'notices.accepted.why': '“{title}” is accepted.',
  'notices.accepted.deemed': 'No review came in time, so it counts as accepted.',
  'notices.payment.subject': 'Payment milestone {id} is released',
  'notices.payment.why': '“{title}” is accepted; {amount} can be paid to {vendor}.',
};
