import type { questions as english } from '../../domain/kernel/questions.js';
import type { Translated } from '../catalogue.js';

export const questions: Translated<typeof english> = {
  'questions.nothingDue':
    'Laut Auftragsbeschreibung ist vom Dienstleister nichts zu liefern. Was soll der Dienstleister liefern, und bis wann?',
  'questions.acceptance':
    'Woran erkennen Sie, dass „{title}“ ({id}) gut ist? Bitte nennen Sie die Abnahmekriterien, je eines pro Zeile.',
  'questions.inHouse': 'Wie viele Tage bräuchte „{team}“ für diese Arbeit im Haus, und was kostet einer dieser Tage?',
  'questions.noPayments':
    'Kein Arbeitsergebnis ist mit einer Zahlung verbunden. Welche Beträge werden mit der Abnahme welcher Arbeitsergebnisse fällig?',
  'questions.overBudget':
    'Die Zahlungen ergeben zusammen {payments}, das Budget beträgt {budget}. Was von beidem soll sich ändern?',
  'questions.order':
    '„{title}“ ({id}) hat eine Frist von {due}, wartet aber auf „{neededTitle}“ ({needed}) mit einer Frist von {neededDue}. Welche der beiden soll sich ändern?',
};
