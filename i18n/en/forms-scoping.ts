/** What the sponsor is asked about the scope. */
export const scopingForms = {
  'forms.scope.answer.answer': 'Send the answers',
  'forms.scope.answer.answer.then': 'The statement of work is drafted with your answers.',
  'forms.scope.approve.approve': 'Approve this scope',
  'forms.scope.approve.approve.then': 'Vendors are invited to bid on it.',
  'forms.scope.approve.change': 'Ask for changes',
  'forms.scope.approve.change.then': 'A new version is drafted and comes back to you.',
  'forms.scope.approve.changes': 'What should change',
  'forms.scope.approve.deliverables': 'Deliverables with another time allowance',
  'forms.scope.approve.deliverables.hint': 'The id of a deliverable and its new time after the start of delivery.',
  'forms.scope.approve.deliverable': 'Deliverable',
  'forms.scope.approve.after': 'Due after',
  'forms.scope.approve.drop': 'Deliverables to leave out',
  'forms.scope.approve.drop.hint': 'One id a line.',
  'forms.scope.approve.headcount': 'Roles with another headcount',
  'forms.scope.approve.role': 'Role',
  'forms.scope.approve.people': 'People',
  'forms.scope.approve.amendment.approve': 'Approve this change',
  'forms.scope.approve.amendment.approve.then':
    'The statement of work gets a new version and those concerned are told.',
  'forms.scope.approve.amendment.reject': 'Refuse it',
  'forms.scope.approve.amendment.reject.then': 'The scope stays as it is.',
};
