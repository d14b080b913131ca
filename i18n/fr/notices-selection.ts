import type { Translated } from '../catalogue.js';
import type { selectionNotices as english } from '../en/notices-selection.js';

export const selectionNotices: Translated<typeof english> = {
  'notices.bid.subject': 'Invitation à remettre une offre',
  'notices.bid.extended': 'Le délai de remise des offres est prolongé : votre offre',
  'notices.bid.sealed': 'Les offres sont scellées et ne sont ouvertes qu’à la clôture de la consultation.',
  'notices.evaluation.subject': 'Offre de {vendor} à noter',
  'notices.evaluation.why': 'Veuillez noter la partie technique. Le prix ne vous est pas montré.',
  'notices.award.subject': 'Mission à attribuer',
  'notices.award.line': '{place}. {vendor} : {score, number} points pour {price}. {explanation}',
  'notices.awarded.subject': 'Votre offre est retenue',
  'notices.awarded.why':
    'Votre offre a été retenue, sous réserve de l’accord de confidentialité et de la vérification de vos spécialistes.',
  'notices.noVendor.subject': 'Aucun prestataire n’a pu être choisi',
  'notices.noVendor.why': 'Aucun prestataire n’a pu être choisi : {reason}.',
  'notices.passedOn.subject': 'La mission est attribuée à une autre entreprise',
  'notices.passedOn.why': 'L’attribution de « {engagement} » est passée à une autre entreprise : {reason}.',
};
