/** Mails that tell several things at once: reminders that fell due together, and the daily digest. */
export const mailDigest = {
  'bundle.reminders.occasion': 'Reminders',
  'bundle.reminders.subject': 'Reminder: {count, plural, one {# task waits} other {# tasks wait}} for your answer',
  'bundle.reminders.heading': '{count, plural, one {# task waits} other {# tasks wait}} for your answer',
  'bundle.moved.occasion': 'Dates have moved',
  'bundle.moved.heading': '{count, plural, one {# due date has} other {# due dates have}} moved',
  'bundle.mixed.occasion': 'Reminders and moved dates',
  'bundle.mixed.heading': 'Reminders and moved dates for {count, plural, one {# task} other {# tasks}}',
  'bundle.engagement': 'Engagement: {title}',
  'bundle.due': 'Please answer by {due}',
  'bundle.overdue': 'An answer was due by {due}',
  'bundle.answer': 'Answer',
  'bundle.linkHint': 'Opening a link shows the question and changes nothing. You answer on the page.',
};
