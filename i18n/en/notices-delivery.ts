/** What is said while deliverables are waited for. */
export const deliveryNotices = {
  'notices.input.subject': 'Provide {id}: {title}',
  'notices.input.why': 'The vendor needs this input from you before dependent work can start.',
  'notices.submission.subject': 'Submit {id}: {title}',
  'notices.rework.subject': 'Rework and submit {id}: {title}',
  'notices.rework.findings': 'The reviewers ask for:',
  'notices.submission.criterion': 'To be met: {criterion}',
  'notices.extension.subject': 'More time for {id}?',
  'notices.extension.asked': '{vendor} asks for {more} more for “{title}”: {reason}',
  'notices.overdue.subject': 'Decide about {id}: {reason}',
  'notices.overdue.due': '“{title}” was due on {due}.',
  'notices.overdue.choices':
    'Extending, replacing, reducing and terminating each have their consequence; nothing happens until you decide.',
  'notices.replaced.subject': 'The engagement passes to another firm',
  'notices.replaced.why': 'The client has decided to replace your firm in “{engagement}”: {reason}.',
  'notices.replaced.handOver': 'Please hand over your working papers; access is removed now.',
};
