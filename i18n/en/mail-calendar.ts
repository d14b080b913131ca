/** Due dates in mails, and the calendar entries that mails bring. */
export const mailCalendar = {
  'calendar.dueBoth': '{own}, which is {theirs} on the other side',
  'calendar.engagement': 'Engagement: {title}',
  'calendar.howTo': 'Please answer through the link in the mail.',
  'calendar.alarm': 'Due in a day: {subject}',
};
