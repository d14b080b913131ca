/** What is said while the scope is agreed, and when it changes. */
export const scopingNotices = {
  'notices.amount': '{amount}',
  'notices.questions.subject': 'Open questions about the scope',
  'notices.questions.why': 'Before the statement of work is drafted, please answer:',
  'notices.scope.subject': 'Approve the scope, version {version}',
  'notices.scope.comparison':
    'Bought, with transition and oversight: {bought}. In-house: {inHouse}. Difference: {difference}.',
  'notices.scope.notGiven': 'not given',
  'notices.scope.notKnown': 'not known',
  'notices.scope.answers': 'This version answers: {change}',
  'notices.scope.role': '{count} × {title}, {days, plural, one {# day} other {# days}} each',
  'notices.scope.dueAfter':
    '{id}: {title} (from {from, select, client {the client} other {the vendor}}, due {due} after the start)',
  'notices.scope.dueOn': '{id}: {title} (from {from, select, client {the client} other {the vendor}}, due {due})',
  'notices.team.subject': 'What “{engagement}” means for {team}',
  'notices.team.part':
    'Part of the work around “{engagement}” will be done by an outside firm. You are the counterpart for {team}.',
  'notices.team.stays': 'What stays in-house: {part}.',
  'notices.team.tell':
    'Please tell the team before they hear it elsewhere, and bring their questions back to the owner.',
  'notices.change.subject': 'Approve a change of the scope',
  'notices.change.due': '{id} is due {after} after the start',
  'notices.change.drop': '{id} is dropped',
  'notices.change.unchanged': 'unchanged',
};
