/** What is said when an engagement ends. */
export const endingNotices = {
  'notices.closed.subject': 'The engagement is closed',
  'notices.terminated.subject': 'The engagement is terminated',
  'notices.closed.why': '“{engagement}”: {reason}.',
  'notices.closed.report': 'The report is in the console.',
  'notices.closed.thanks': 'Thank you for your work. What you certified stays binding.',
  'notices.certify.subject': 'Certify return or destruction',
  'notices.certify.why': 'Access has been removed. Please certify what became of the client’s material.',
  'notices.cancelled.subject': 'The engagement is cancelled',
  'notices.cancelled.why': 'The engagement “{engagement}” is cancelled: {reason}.',
  'notices.cancelled.destroy': 'Please destroy or return what you hold of it.',
};
