import type { Translated } from '../catalogue.js';
import type { wrong as english } from '../en/console-wrong.js';

export const wrong: Translated<typeof english> = {
  'console.wrong.deliverableTaken': '{id} ist schon an einen anderen Liefergegenstand vergeben',
  'console.wrong.roleTaken': '{id} ist schon an eine andere Rolle vergeben',
  'console.wrong.noDeliverable': '{id} ist kein Liefergegenstand',
  'console.wrong.circle': '{id} setzt sich selbst voraus',
  'console.wrong.currency': '{given} ist nicht die Währung des Budgets, {currency}',
  'console.wrong.notNegative': 'eine Zahlung ist nicht negativ',
  'console.wrong.aboveZero': 'ein Budget ist größer als null',
  'console.wrong.headcount': 'eine Anzahl zwischen Mindest- und Höchstzahl',
  'console.wrong.twice': '{who} ist doppelt genannt',
  'console.wrong.nobody': 'niemand ist genannt, und das Verzeichnis nennt niemanden für diese Rolle ({role})',
  'console.wrong.practice': '{given} ist kein Fachgebiet; bekannt sind {known}',
  'console.wrong.code': 'ein Code nach ISO 4217 aus drei Großbuchstaben, wie „GBP“',
  'console.wrong.amount': '„{given}“ ist kein Betrag in {currency} wie {example}.',
  'console.wrong.line': 'eine Zeile ohne Steuerzeichen',
  'console.wrong.text': 'ein Text ohne Steuerzeichen',
  'console.wrong.leastNumber': 'Mindestens {least}.',
  'console.wrong.mostNumber': 'Höchstens {most}.',
  'console.wrong.leastItems': 'Mindestens {least} Angaben sind nötig.',
  'console.wrong.mostItems': 'Höchstens {most} Angaben sind möglich.',
  'console.wrong.leastCharacters': 'Mindestens {least} Zeichen.',
  'console.wrong.mostCharacters': 'Höchstens {most} Zeichen.',
  'console.wrong.expected': 'Diese Angabe passt nicht (erwartet: {expected}, erhalten: {received}).',
  'console.wrong.email': 'Das ist keine E-Mail-Adresse.',
};
