/** Signing in, and the mail with the link. */
export const signIn = {
  'console.signIn': 'Sign in',
  'console.signIn.foreign.title': 'Not taken',
  'console.signIn.foreign': 'This form came from another site and was not taken',
  'console.signIn.ask': 'Enter your address and we send you a link. There is no password.',
  'console.signIn.wrong': 'This is not an email address.',
  'console.signIn.send': 'Send me a link',
  'console.signIn.asked': 'Look into your mail',
  'console.signIn.asked.text':
    'If that address may use the console, a link is on its way. It works once, for fifteen minutes.',
  'console.signIn.another': 'Use another address',
  'console.signIn.confirm': 'One more step',
  'console.signIn.confirm.text': 'Press the button to sign in on this device. The link then stops working.',
  'console.signIn.used': 'This link does not work any more',
  'console.signIn.used.text': 'Sign-in links work once and for a short time.',
  'console.signIn.used.again': 'Get a new link',
  'console.signIn.mail.plain': 'Sign in to kpo',
  'console.signIn.mail.subject': 'Sign in to kpo of {organisation}',
  'console.signIn.mail.here': 'Sign in here:',
  'console.signIn.mail.once':
    'The link works once, and for a quarter of an hour. If you did not ask for it, ignore this mail.',
};
