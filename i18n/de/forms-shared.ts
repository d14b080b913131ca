import type { Translated } from '../catalogue.js';
import type { sharedForms as english } from '../en/forms-shared.js';

export const sharedForms: Translated<typeof english> = {
  'forms.reason': 'Begründung',
  'forms.comment': 'Anmerkung',
  'forms.scores': 'Punkte',
  'forms.moreTime': 'Wie viel mehr Zeit',
  'forms.location.hint': 'Ein Pfad im Datenraum oder ein Link. Die Angabe wird verschlüsselt gespeichert.',
  'forms.cancel': 'Auftrag abbrechen',
  'forms.cancel.then': 'Es geschieht nichts weiter, und alle Beteiligten werden benachrichtigt.',
};
