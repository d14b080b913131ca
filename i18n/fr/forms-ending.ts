import type { Translated } from '../catalogue.js';
import type { endingForms as english } from '../en/forms-ending.js';

export const endingForms: Translated<typeof english> = {
  'forms.scaling.approve.approve': 'Approuver ce plan',
  'forms.scaling.approve.approve.then':
    'Il est mis en œuvre étape par étape et peut être annulé tant qu’il n’est pas achevé.',
  'forms.scaling.approve.reject': 'Le rejeter',
  'forms.scaling.approve.reject.then': 'L’équipe reste inchangée.',
  'forms.handover.complete.complete': 'La passation est terminée',
  'forms.handover.complete.complete.then': 'L’accès est retiré à la fin du préavis.',
  'forms.handover.complete.incomplete': 'Elle ne peut pas être terminée',
  'forms.handover.complete.incomplete.then': 'Le client est informé de ce qui manque ; l’accès est retiré malgré tout.',
  'forms.handover.complete.receiver': 'Qui a pris le relais',
  'forms.handover.complete.notes': 'Ce qui a été transmis',
  'forms.handover.complete.missing': 'Ce qui manque',
  'forms.closeout.certify.certify': 'Certifier',
  'forms.closeout.certify.certify.then': 'La mission peut être clôturée.',
  'forms.closeout.certify.cannot': 'Nous ne pouvons pas certifier',
  'forms.closeout.certify.cannot.then': 'Le client en est informé et la mission est clôturée sans attestation.',
  'forms.closeout.certify.method': 'Ce que sont devenus les documents du client',
  'forms.closeout.certify.returned': 'Restitués',
  'forms.closeout.certify.destroyed': 'Détruits',
  'forms.closeout.certify.both': 'Restitués, et copies détruites',
  'forms.closeout.certify.complete':
    'Aucune copie ne subsiste chez nous, chez nos spécialistes ou chez nos sous-traitants',
  'forms.closeout.certify.signature': 'Votre nom complet',
};
