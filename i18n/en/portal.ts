import { closed } from './portal-closed.js';

/** What the pages behind the links in mails say. */
export const portal = {
  'portal.for': 'For {name}',
  'portal.due': 'Due',
  'portal.wasDue': 'Was due',
  'portal.due.theirs': '{time} for {name}',
  'portal.askedBy': 'Asked by',
  'portal.askedFor': 'for {organisation}',
  'portal.onBehalfOf': 'On behalf of',
  'portal.group': 'Asked of',
  'portal.about': 'About this engagement',
  'portal.practice': 'Practice',
  'portal.subject': 'What it is about',
  'portal.private':
    'This page is for you alone. Its address opens this one question, and nothing more once it is answered; please do not pass it on.',
  'portal.thanks': 'Thank you',
  'portal.thanks.heading': 'Thank you, your answer is recorded',
  'portal.thanks.choice': '“{choice}”, {at}',
  'portal.thanks.next': 'What happens next',
  'portal.thanks.recorded': 'What was recorded',
  'portal.thanks.sealed': 'stored encrypted',
  'portal.thanks.done':
    'You can close this page. The link in your mail has done its work and will not open the question again.',
  'portal.refused': 'Your answer was not taken',
  'portal.notDone': 'That was not done',
  'portal.notDone.group': 'Nobody of the group has taken this task yet. Take it first.',
  'portal.notDone.paused': 'Its clock stands still: there is nothing to put off.',
  'portal.notNow': 'We cannot take your answer at the moment',
  'portal.notNow.text': 'Nothing was recorded. What you typed is still here; please send it again in a minute.',
  'portal.more': 'Not now?',
  'portal.back': 'Back to the question',
  'portal.acknowledged': 'Noted: you are on it',
  'portal.acknowledged.text': 'Until {until} no reminder is sent and nobody else is told. The due date stays.',
  'portal.snoozed': 'The reminders are put off',
  'portal.snoozed.text': 'The next step comes on {next}. Whoever is told then hears of your reason.',
  'portal.claimed': 'You have taken this',
  'portal.claimed.text':
    'A mail with a link of your own is on its way; this one has done its work. The others are told.',
  ...closed,
};
