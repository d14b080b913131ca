import type { Translated } from '../catalogue.js';
import type { wrong as english } from '../en/console-wrong.js';

export const wrong: Translated<typeof english> = {
  'console.wrong.deliverableTaken': '{id} est déjà pris par un autre livrable',
  'console.wrong.roleTaken': '{id} est déjà pris par un autre rôle',
  'console.wrong.noDeliverable': '{id} n’est pas un livrable',
  'console.wrong.circle': '{id} dépend de lui-même',
  'console.wrong.currency': '{given} n’est pas la devise du budget, {currency}',
  'console.wrong.notNegative': 'un paiement n’est pas négatif',
  'console.wrong.aboveZero': 'un budget est supérieur à zéro',
  'console.wrong.headcount': 'un effectif compris entre le minimum et le maximum',
  'console.wrong.twice': '{who} figure deux fois',
  'console.wrong.nobody': 'personne n’est nommé, et l’annuaire n’indique personne pour ce rôle ({role})',
  'console.wrong.practice': '{given} n’est pas un domaine ; sont connus {known}',
  'console.wrong.code': 'un code ISO 4217 de trois majuscules, comme « GBP »',
  'console.wrong.amount': '« {given} » n’est pas un montant en {currency} comme {example}.',
  'console.wrong.line': 'une ligne sans caractères de contrôle',
  'console.wrong.text': 'un texte sans caractères de contrôle',
  'console.wrong.leastNumber': 'Au moins {least}.',
  'console.wrong.mostNumber': 'Au plus {most}.',
  'console.wrong.leastItems': 'Il en faut au moins {least}.',
  'console.wrong.mostItems': 'Au plus {most}.',
  'console.wrong.leastCharacters': 'Au moins {least} caractères.',
  'console.wrong.mostCharacters': 'Au plus {most} caractères.',
  'console.wrong.expected': 'Cette indication ne convient pas (attendu : {expected}, reçu : {received}).',
  'console.wrong.email': 'Ce n’est pas une adresse e-mail.',
};
