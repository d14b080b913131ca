import type { Translated } from '../catalogue.js';
import type { onboardingForms as english } from '../en/forms-onboarding.js';

export const onboardingForms: Translated<typeof english> = {
  'forms.expert.propose.propose': 'Proposer ce spécialiste',
  'forms.expert.propose.propose.then': 'Le client vérifie la personne avant de lui donner le moindre accès.',
  'forms.expert.propose.cannot': 'Nous ne pouvons pas pourvoir ce poste',
  'forms.expert.propose.cannot.then': 'Le poste reste vacant et le client décide de la suite.',
  'forms.expert.propose.name': 'Nom complet',
  'forms.expert.propose.email': 'Adresse e-mail',
  'forms.expert.propose.credentials': 'Qualifications avec leurs numéros',
  'forms.expert.propose.credentials.hint': 'Une par ligne.',
  'forms.expert.propose.credentials.needed': 'Requis : {credentials}. Une par ligne.',
  'forms.expert.propose.timeZone': 'Fuseau horaire',
  'forms.expert.verify.verify': 'Vérifié',
  'forms.expert.verify.verify.then': 'Le spécialiste est invité à accepter la confidentialité, puis reçoit son accès.',
  'forms.expert.verify.reject': 'Rejeter',
  'forms.expert.verify.reject.then': 'Le prestataire est invité à proposer quelqu’un d’autre.',
  'forms.expert.verify.identity': 'J’ai vérifié l’identité de cette personne',
  'forms.expert.verify.credentials': 'J’ai vérifié auprès des organismes émetteurs : {credentials}',
  'forms.expert.acknowledge.acknowledge': 'J’accepte',
  'forms.expert.acknowledge.acknowledge.then': 'Un accès vous est accordé à titre personnel.',
  'forms.expert.acknowledge.decline': 'Je refuse',
  'forms.expert.acknowledge.decline.then': 'Votre entreprise est invitée à proposer quelqu’un d’autre.',
  'forms.expert.acknowledge.confidentiality': 'Je garderai confidentiel ce que j’apprendrai au cours de cette mission',
  'forms.expert.acknowledge.noConflict': 'Je n’ai aucun conflit d’intérêts',
};
