import type { Translated } from '../catalogue.js';
import type { scopingForms as english } from '../en/forms-scoping.js';

export const scopingForms: Translated<typeof english> = {
  'forms.scope.answer.answer': 'Envoyer les réponses',
  'forms.scope.answer.answer.then': 'Le cahier des charges est rédigé avec vos réponses.',
  'forms.scope.approve.approve': 'Approuver ce périmètre',
  'forms.scope.approve.approve.then': 'Des prestataires sont invités à remettre une offre.',
  'forms.scope.approve.change': 'Demander des modifications',
  'forms.scope.approve.change.then': 'Une nouvelle version est rédigée et vous est soumise.',
  'forms.scope.approve.changes': 'Ce qui doit changer',
  'forms.scope.approve.deliverables': 'Livrables avec un autre délai',
  'forms.scope.approve.deliverables.hint':
    'L’identifiant d’un livrable et son nouveau délai à compter du début de la réalisation.',
  'forms.scope.approve.deliverable': 'Livrable',
  'forms.scope.approve.after': 'Délai',
  'forms.scope.approve.drop': 'Livrables à supprimer',
  'forms.scope.approve.drop.hint': 'Un identifiant par ligne.',
  'forms.scope.approve.headcount': 'Fonctions avec un autre effectif',
  'forms.scope.approve.role': 'Fonction',
  'forms.scope.approve.people': 'Personnes',
  'forms.scope.approve.amendment.approve': 'Approuver cette modification',
  'forms.scope.approve.amendment.approve.then':
    'Le cahier des charges passe à une nouvelle version et les personnes concernées sont averties.',
  'forms.scope.approve.amendment.reject': 'La refuser',
  'forms.scope.approve.amendment.reject.then': 'Le périmètre reste inchangé.',
};
