import type { questions as english } from '../../domain/kernel/questions.js';
import type { Translated } from '../catalogue.js';

export const questions: Translated<typeof english> = {
  'questions.nothingDue': 'Según el encargo, el proveedor no tiene que entregar nada. ¿Qué debe entregar y cuándo?',
  'questions.acceptance':
    '¿Cómo sabrá que «{title}» ({id}) está bien? Indique, por favor, sus criterios de aceptación, uno por línea.',
  'questions.inHouse':
    '¿Cuántos días necesitaría «{team}» para hacer este trabajo con medios propios y cuánto cuesta cada uno de sus días?',
  'questions.noPayments':
    'Ningún entregable lleva asociado un pago. ¿Qué importes vencen con la aceptación de qué entregables?',
  'questions.overBudget': 'Los pagos suman {payments}; el presupuesto es de {budget}. ¿Cuál de los dos debe cambiar?',
  'questions.order':
    '«{title}» ({id}) tiene un plazo de {due}, pero depende de «{neededTitle}» ({needed}), con un plazo de {neededDue}. ¿Cuál de los dos debe cambiar?',
};
