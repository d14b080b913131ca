import type { Translated } from '../catalogue.js';
import type { signIn as english } from '../en/console-sign-in.js';

export const signIn: Translated<typeof english> = {
  'console.signIn': 'Anmelden',
  'console.signIn.foreign.title': 'Nicht angenommen',
  'console.signIn.foreign': 'Dieses Formular kam von einer anderen Website und wurde nicht angenommen',
  'console.signIn.ask': 'Geben Sie Ihre Adresse ein; wir senden Ihnen einen Link. Ein Passwort gibt es nicht.',
  'console.signIn.wrong': 'Das ist keine E-Mail-Adresse.',
  'console.signIn.send': 'Link anfordern',
  'console.signIn.asked': 'Sehen Sie in Ihr Postfach',
  'console.signIn.asked.text':
    'Wenn diese Adresse die Konsole nutzen darf, ist ein Link unterwegs. Er gilt einmal und fünfzehn Minuten lang.',
  'console.signIn.another': 'Eine andere Adresse verwenden',
  'console.signIn.confirm': 'Noch ein Schritt',
  'console.signIn.confirm.text':
    'Mit der Schaltfläche melden Sie sich auf diesem Gerät an. Danach gilt der Link nicht mehr.',
  'console.signIn.used': 'Dieser Link gilt nicht mehr',
  'console.signIn.used.text': 'Anmeldelinks gelten nur einmal und nur für kurze Zeit.',
  'console.signIn.used.again': 'Neuen Link anfordern',
  'console.signIn.mail.plain': 'Anmeldung bei kpo',
  'console.signIn.mail.subject': 'Anmeldung bei kpo von {organisation}',
  'console.signIn.mail.here': 'Hier melden Sie sich an:',
  'console.signIn.mail.once':
    'Der Link gilt einmal und eine Viertelstunde lang. Wenn Sie ihn nicht angefordert haben, beachten Sie diese E-Mail nicht.',
};
