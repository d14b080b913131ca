import type { Translated } from '../catalogue.js';
import type { complaints as english } from '../en/complaints.js';

export const complaints: Translated<typeof english> = {
  'complaints.choose': 'Choisissez l’une des réponses.',
  'complaints.chooseOne': 'Choisissez une option.',
  'complaints.needed': 'Cette information est nécessaire.',
  'complaints.confirm': 'Ceci doit être confirmé.',
  'complaints.stranger': '« {name} » n’est pas demandé ici.',
  'complaints.text': '« {value} » n’est pas un texte.',
  'complaints.tooLong': 'Ce texte dépasse {limit, number} caractères.',
  'complaints.oneLine': 'Ce texte doit tenir sur une seule ligne.',
  'complaints.controls': 'Ce texte contient des caractères qui ne peuvent pas être enregistrés.',
  'complaints.email': '« {value} » n’est pas une adresse e-mail.',
  'complaints.integer': '« {value} » n’est pas un nombre entier de {min, number} à {max, number}.',
  'complaints.wholeNumber': '« {value} » n’est pas un nombre entier.',
  'complaints.money': '« {value} » n’est pas un montant en {currency}, tel que {example}.',
  'complaints.amount': 'Le montant doit être supérieur à zéro.',
  'complaints.currency': 'Le montant doit être exprimé en {currency}.',
  'complaints.duration': '« {value} » n’est pas une durée.',
  'complaints.count':
    '« {value} » n’est pas un nombre entier {unit, select, weeks {de semaines} hours {d’heures} minutes {de minutes} seconds {de secondes} other {de jours}}.',
  'complaints.flag': 'Seuls oui et non sont possibles.',
  'complaints.lines': '{limit, number} entrées au plus sont possibles.',
  'complaints.row': 'Cette ligne est illisible.',
  'complaints.scores': 'Chaque critère doit recevoir une note.',
};
