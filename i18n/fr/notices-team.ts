import type { Translated } from '../catalogue.js';
import type { teamNotices as english } from '../en/notices-team.js';

export const teamNotices: Translated<typeof english> = {
  'notices.nda.subject': 'Accord de confidentialité à signer avec {vendor}',
  'notices.nda.subjectForVendor': 'Accord de confidentialité à signer avec le client',
  'notices.nda.why':
    'Veuillez lire l’accord de confidentialité et le signer, ou indiquer pourquoi vous ne le signez pas.',
  'notices.ndaSigned.subject': 'L’accord de confidentialité est en vigueur',
  'notices.ndaSigned.why': 'Les deux parties ont signé. {vendor} peut désormais désigner ses spécialistes.',
  'notices.expert.subject': 'Spécialiste à désigner : {title} ({position})',
  'notices.expert.why': 'Veuillez désigner la personne qui occupera le poste {position}.',
  'notices.expert.needed': 'Exigé : {credentials}.',
  'notices.verify.subject': '{expert} à vérifier pour {title}',
  'notices.verify.why': 'Veuillez contrôler l’identité et les qualifications avant que l’accès soit accordé.',
  'notices.acknowledge.subject': 'Confidentialité à confirmer',
  'notices.acknowledge.why':
    '{vendor} vous a désigné(e) comme {title}. Avant d’obtenir l’accès, veuillez confirmer ce que cela implique.',
  'notices.notGranted.subject': 'L’accès n’a pas pu être accordé',
  'notices.notGranted.why':
    'Le système d’accès a refusé d’accorder l’accès de {name} ({position}). Le poste reste sans accès.',
  'notices.notRevoked.subject': 'L’accès n’a pas pu être retiré',
  'notices.notRevoked.why':
    'Le système d’accès a refusé de retirer l’accès de {name} ({position}). Une nouvelle tentative a lieu toutes les heures.',
  'notices.plan.subject':
    'Plan d’effectifs à approuver : {direction, select, grow {agrandir} other {réduire}} l’équipe',
  'notices.plan.cost': 'Coût avant : {before} ; après : {after} ; budget : {budget}.',
  'notices.grown.subject': 'L’équipe s’est agrandie',
  'notices.shrunk.subject': 'L’équipe s’est réduite',
  'notices.team.size': '{count, plural, one {# personne a désormais accès} other {# personnes ont désormais accès}}.',
  'notices.leave.subject': 'Préavis : votre poste prend fin',
  'notices.leave.why': 'L’équipe de « {engagement} » se réduit. Votre poste ({title}) prend fin le {until}.',
  'notices.leave.handOver': 'D’ici là, veuillez transmettre votre travail.',
  'notices.stay.subject': 'Le préavis est annulé',
  'notices.stay.why': 'Votre présence reste nécessaire. Votre préavis est retiré et votre accès demeure inchangé.',
  'notices.handover.subject': 'Travail de {name} à transmettre',
  'notices.handover.why': '{name} quitte l’équipe le {until} ; l’accès prend fin à ce moment-là.',
};
