import type { questions as english } from '../../domain/kernel/questions.js';
import type { Translated } from '../catalogue.js';

export const questions: Translated<typeof english> = {
  'questions.nothingDue': 'Selon le descriptif, le prestataire n’a rien à livrer. Que doit-il livrer, et quand ?',
  'questions.acceptance':
    'À quoi reconnaîtrez-vous que « {title} » ({id}) est satisfaisant ? Veuillez indiquer ses critères d’acceptation, un par ligne.',
  'questions.inHouse':
    'Combien de jours faudrait-il à « {team} » pour faire ce travail en interne, et combien coûte une de ses journées ?',
  'questions.noPayments':
    'Aucun livrable n’est associé à un paiement. Quels montants deviennent exigibles à l’acceptation de quels livrables ?',
  'questions.overBudget':
    'Les paiements totalisent {payments} ; le budget est de {budget}. Lequel des deux doit changer ?',
  'questions.order':
    '« {title} » ({id}) est attendu sous {due}, mais dépend de « {neededTitle} » ({needed}), attendu sous {neededDue}. Lequel des deux doit changer ?',
};
