/** What several forms have in common. */
export const sharedForms = {
  'forms.reason': 'Reason',
  'forms.comment': 'Comment',
  'forms.scores': 'Scores',
  'forms.moreTime': 'How much more time',
  'forms.location.hint': 'A data room path or a link. It is stored encrypted.',
  'forms.cancel': 'Cancel the engagement',
  'forms.cancel.then': 'Nothing further happens and everybody concerned is told.',
};
