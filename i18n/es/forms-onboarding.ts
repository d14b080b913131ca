import type { Translated } from '../catalogue.js';
import type { onboardingForms as english } from '../en/forms-onboarding.js';

export const onboardingForms: Translated<typeof english> = {
  'forms.expert.propose.propose': 'Proponer a este especialista',
  'forms.expert.propose.propose.then': 'El cliente verifica a la persona antes de darle acceso a nada.',
  'forms.expert.propose.cannot': 'No podemos cubrir este puesto',
  'forms.expert.propose.cannot.then': 'El puesto queda vacante y el cliente decide cómo continuar.',
  'forms.expert.propose.name': 'Nombre completo',
  'forms.expert.propose.email': 'Correo electrónico',
  'forms.expert.propose.credentials': 'Credenciales con sus números',
  'forms.expert.propose.credentials.hint': 'Una por línea.',
  'forms.expert.propose.credentials.needed': 'Se requieren: {credentials}. Una por línea.',
  'forms.expert.propose.timeZone': 'Zona horaria',
  'forms.expert.verify.verify': 'Verificado',
  'forms.expert.verify.verify.then': 'Se pide al especialista que acepte la confidencialidad y después recibe acceso.',
  'forms.expert.verify.reject': 'Rechazar',
  'forms.expert.verify.reject.then': 'Se pide al proveedor que proponga a otra persona.',
  'forms.expert.verify.identity': 'He comprobado la identidad de esta persona',
  'forms.expert.verify.credentials': 'He comprobado con las entidades emisoras: {credentials}',
  'forms.expert.acknowledge.acknowledge': 'Acepto',
  'forms.expert.acknowledge.acknowledge.then': 'Se le concede acceso a título personal.',
  'forms.expert.acknowledge.decline': 'No acepto',
  'forms.expert.acknowledge.decline.then': 'Se pide a su empresa que proponga a otra persona.',
  'forms.expert.acknowledge.confidentiality': 'Mantendré la confidencialidad de lo que conozca en este encargo',
  'forms.expert.acknowledge.noConflict': 'No tengo ningún conflicto de intereses',
};
