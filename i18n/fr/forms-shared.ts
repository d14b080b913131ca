import type { Translated } from '../catalogue.js';
import type { sharedForms as english } from '../en/forms-shared.js';

export const sharedForms: Translated<typeof english> = {
  'forms.reason': 'Motif',
  'forms.comment': 'Commentaire',
  'forms.scores': 'Notes',
  'forms.moreTime': 'Délai supplémentaire',
  'forms.location.hint': 'Un chemin dans la salle de données ou un lien. Il est conservé chiffré.',
  'forms.cancel': 'Annuler la mission',
  'forms.cancel.then': 'Rien de plus n’est entrepris et toutes les personnes concernées sont averties.',
};
