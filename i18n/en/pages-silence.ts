/** What happens while nobody answers, told to the one who could. */
export const silence = {
  'pages.silence': 'If there is no answer',
  'pages.silence.remind': 'A reminder is sent.',
  'pages.silence.escalate': '{who} is told that the answer is missing.',
  'pages.silence.transfer': 'The question passes {to}.',
  'pages.silence.decide': '{who} decides how to go on.',
  'pages.silence.deemed': 'It counts as “{choice}”.',
  'pages.silence.suspend': 'The clock stops until somebody starts it again.',
  'pages.silence.resume': 'The clock starts again.',
  'pages.silence.delegate': 'Whoever stands in takes over.',
  'pages.silence.lapse': 'The time to answer is over and the matter goes on without an answer.',
  'pages.silence.suspendAtMost': 'The clock stops for at most {most}.',
  'pages.silence.toPerson': 'to {name}',
  'pages.silence.somebody': 'somebody else',
  'pages.silence.toSomebody': 'to somebody else',
};
